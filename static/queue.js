/* Lists at the desk: a click inside a list changes the list alone. What is on screen stays, dimmed, until
   the new rows are here; when they do not come, the old rows stay and say how old they are. */
(function () {
  'use strict';

  function area() { return document.querySelector('[data-list]'); }

  /* With many views the open tab may lie beyond the edge. */
  function showTab() {
    var tab = document.querySelector('.views [aria-current]');
    if (tab) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function isOf(list, url) {
    return url.origin === location.origin && url.pathname === location.pathname && list;
  }

  function stale(list, href) {
    var old = list.querySelector('.stale');
    if (old) old.remove();
    var box = document.createElement('p'), again = document.createElement('a');
    box.className = 'stale notice late';
    box.setAttribute('role', 'alert');
    box.textContent = list.dataset.stale + ' ';
    again.href = href;
    again.textContent = list.dataset.again;
    box.appendChild(again);
    list.insertBefore(box, list.firstChild);
  }

  function put(html, href, push) {
    var page = new DOMParser().parseFromString(html, 'text/html'), fresh = page.querySelector('[data-list]');
    if (!fresh) return false;
    var focused = document.activeElement && document.activeElement.textContent;
    area().replaceWith(document.adoptNode(fresh));
    document.title = page.title;
    var other = document.querySelector('.lang'), same = page.querySelector('.lang');
    if (other && same) other.href = same.getAttribute('href');
    if (push) history.pushState({ list: true }, '', href);
    var again = Array.prototype.filter.call(fresh.querySelectorAll('a, button'), function (one) {
      return focused && one.textContent === focused;
    })[0];
    if (again) again.focus({ preventScroll: true });
    showTab();
    document.dispatchEvent(new CustomEvent('list:shown'));
    return true;
  }

  var turn = 0;
  function load(href, push) {
    var list = area(), mine = ++turn;
    list.setAttribute('aria-busy', 'true');
    fetch(href, { credentials: 'same-origin', headers: { Accept: 'text/html' } })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        if (new URL(answer.url).pathname !== location.pathname) { location.href = answer.url; return null; }
        return answer.text().then(function (html) {
          if (mine === turn && !put(html, answer.url, push)) location.href = href;
        });
      })
      .catch(function () {
        if (mine !== turn) return;
        list.removeAttribute('aria-busy');
        stale(list, href);
      });
  }

  function plain(e) { return !e.defaultPrevented && e.button === 0 && !e.ctrlKey && !e.metaKey && !e.shiftKey && !e.altKey; }

  function said(form) {
    var kept = new URLSearchParams();
    new URLSearchParams(new FormData(form)).forEach(function (value, name) { if (value) kept.append(name, value); });
    return kept.toString();
  }

  function typed(find) { return find.elements.cari.value !== find.elements.cari.defaultValue; }

  function changed(form) {
    return Array.prototype.some.call(form.elements, function (one) {
      if (one.type === 'checkbox') return one.checked !== one.defaultChecked;
      if (!one.options) return 'defaultValue' in one && one.value !== one.defaultValue;
      var first = Array.prototype.filter.call(one.options, function (option) { return option.defaultSelected; })[0];
      return one.value !== (first || one.options[0]).value;
    });
  }

  function startLists() {
    document.addEventListener('click', function (e) {
      var link = e.target.closest('[data-list] a[href]');
      if (!link || !plain(e) || link.target) return;
      var url = new URL(link.href);
      if (!isOf(area(), url) || link.hash) return;
      e.preventDefault();
      load(url.href, true);
    });

    document.addEventListener('submit', function (e) {
      var form = e.target, find = document.querySelector('[data-list] form.find');
      if (e.defaultPrevented || !form.closest('[data-list]')) return;
      var filters = form === find ? document.querySelector('[data-list] form.filters[method=get]') : form;
      if (!filters || filters.method !== 'get') return;
      var url = new URL(filters.action), asked = said(filters);
      url.search = asked;
      /* Words that are typed and filters that are chosen count together, whichever button sends them. */
      if (find && (form === find || typed(find))) {
        if (changed(filters)) find.elements.daftar.value = asked;
        if (form !== find) { e.preventDefault(); find.submit(); }
        return;
      }
      if (!isOf(area(), url)) return;
      e.preventDefault();
      load(url.href, true);
    });

    window.addEventListener('popstate', function () { if (area()) load(location.href, false); });
  }

  if (area() && window.fetch && window.DOMParser && history.pushState) startLists();

  showTab();

  /* Beside a case the list is opened where the case stands in it; the window stays where it is. */
  var here = document.querySelector('.split-list .on'), beside = here && here.closest('.split-list');
  if (beside) {
    var row = here.getBoundingClientRect(), box = beside.getBoundingClientRect();
    if (row.bottom > box.bottom) beside.scrollTop += row.top - box.top - (box.height - row.height) / 2;
  }
})();
