/* News at the desk: one stream a browser, shared by its tabs; what of it is on this page is asked for under the officer's own rights. */
(function () {
  'use strict';
  var list = document.querySelector('[data-live-list]'), box = document.querySelector('[data-live-case]');
  var bell = document.querySelector('[data-live-alerts]');
  if (!bell || !window.fetch || !window.DOMParser) return;

  var NEWS = '/meja/langsung', MINUTE = 60000, RARELY = 15000;
  var QUIET = { headers: { 'x-latar-belakang': '1' }, credentials: 'same-origin', redirect: 'manual' };
  var channel = window.BroadcastChannel ? new BroadcastChannel('langsung') : null;
  var HERE = box && '/meja/laporan/' + box.dataset.liveCase + '/hadir';
  var source = null, last = 0, polling = 0, release = null, shared = Boolean(channel && navigator.locks);

  function one(selector, from) { return (from || document).querySelector(selector); }
  function all(selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); }
  function words(holder, key, n) { return n === 1 ? holder.dataset[key + 'One'] : holder.dataset[key].replace('{n}', n); }

  /* The stream, or a question a minute where there is none. */
  function hear(news) {
    if (channel) channel.postMessage(news);
    told(news);
  }
  function listen() {
    if (source || polling) return;
    if (!window.EventSource) return poll();
    var broken = 0;
    source = new EventSource(NEWS + (last ? '?sejak=' + last : ''));
    source.addEventListener('kabar', function (e) { broken = 0; hear(JSON.parse(e.data)); });
    source.addEventListener('cukup', poll);
    source.onopen = function () { connected(true); };
    source.onerror = function () {
      broken += 1;
      if (source.readyState === EventSource.CLOSED || broken > 3) poll();
    };
  }
  function hangUp() {
    if (source) source.close();
    clearTimeout(polling);
    source = null;
    polling = 0;
  }
  function poll() {
    hangUp();
    polling = setTimeout(ask, MINUTE);
  }
  function ask() {
    fetch(NEWS + (last ? '?sejak=' + last : ''), QUIET).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer.json();
    }).then(function (news) {
      connected(true);
      hear(news);
      polling = setTimeout(ask, MINUTE);
    }, function () {
      connected(false);
      polling = setTimeout(ask, MINUTE);
    });
  }
  function start() {
    if (!shared) { if (!document.hidden) listen(); return; }
    navigator.locks.request('langsung', function () {
      return new Promise(function (done) { release = done; listen(); });
    }).catch(function () { shared = false; listen(); });
  }
  function stop() {
    hangUp();
    if (release) release();
    release = null;
  }

  /* What is told reaches every tab. */
  function told(news) {
    last = Math.max(last, news.at || 0);
    bell.hidden = !news.alerts;
    bell.textContent = news.alerts > 99 ? '99+' : String(news.alerts);
    var acted = news.cases.filter(function (c) { return !c.here; });
    acted.forEach(function (c) { touched['/meja/laporan/' + c.code] = true; });
    if (list && acted.length) look();
    if (box && news.cases.some(function (c) { return c.code === box.dataset.liveCase; })) beat();
  }
  function connected(is) {
    [list, box].forEach(function (holder) {
      if (!holder) return;
      var note = one('.live-off', holder);
      if (is && note) note.remove();
      if (is || note) return;
      note = document.createElement('p');
      note.className = 'live-off muted';
      note.textContent = holder.dataset.off;
      holder.appendChild(note);
    });
  }

  /* A list: the same page is read again, at most every 15 seconds, and compared. Nothing moves by itself. */
  var looked = 0, waiting = 0, touched = {};
  function look() {
    if (waiting || document.hidden) { waiting = waiting || -1; return; }
    waiting = setTimeout(function () {
      waiting = 0;
      looked = Date.now();
      fetch(location.href, QUIET).then(function (answer) {
        if (!answer.ok) throw answer;
        return answer.text();
      }).then(compare, function () {});
    }, Math.max(500, looked + RARELY - Date.now()));
  }
  function lines(page) {
    var found = {};
    all('.queue tbody tr, main .qlist li', page).forEach(function (line) {
      var link = one('a[href^="/meja/laporan/"]', line);
      if (link) found[link.getAttribute('href').split(/[?#]/)[0]] = line;
    });
    return found;
  }
  function text(line) {
    var copy = line.cloneNode(true);
    all('.live-dot, .due, input', copy).forEach(function (extra) { extra.remove(); });
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }
  function compare(html) {
    var page = new DOMParser().parseFromString(html, 'text/html');
    var here = lines(document), there = lines(page), fresh = 0, changed = 0;
    Object.keys(there).forEach(function (href) {
      if (!here[href]) fresh += 1;
      else if (text(here[href]) !== text(there[href])) { changed += 1; dot(here[href], true); }
      else dot(here[href], touched[href]);
    });
    Object.keys(here).forEach(function (href) {
      if (!there[href]) { changed += 1; dot(here[href], true); }
    });
    var counts = all('.views a', page);
    all('.views a').forEach(function (tab) {
      var same = counts.filter(function (c) { return c.getAttribute('href') === tab.getAttribute('href'); })[0];
      var number = same && one('.n', same), shown = one('.n', tab);
      if (number && shown) shown.textContent = number.textContent;
    });
    say(fresh, changed);
  }
  function dot(line, on) {
    var mark = one('.live-dot', line);
    if (mark && !on) mark.remove();
    if (mark || !on) return;
    mark = document.createElement('span');
    mark.className = 'live-dot';
    mark.title = list.dataset.dot;
    mark.innerHTML = '<span class="vh"></span>';
    mark.firstChild.textContent = list.dataset.dot;
    (one('a', line) || line).appendChild(mark);
  }
  function say(fresh, changed) {
    var bar = one('.live-bar', list);
    if (!fresh && !changed) { if (bar) bar.remove(); return; }
    var said = [fresh ? words(list, 'new', fresh) : '', changed ? words(list, 'changed', changed) : ''];
    said = said.filter(Boolean).join(' ');
    if (bar && bar.dataset.said === said) return;
    if (!bar) {
      bar = document.createElement('p');
      bar.className = 'live-bar';
      list.insertBefore(bar, list.firstChild);
    }
    bar.dataset.said = said;
    bar.textContent = said + ' ';
    var again = document.createElement('a');
    again.href = location.href;
    again.textContent = list.dataset.again;
    again.addEventListener('click', function (e) { e.preventDefault(); location.reload(); });
    bar.appendChild(again);
  }

  /* A case: says that it is open, hears who else has it open, and whether it is still as shown. */
  var beating = 0;
  function beat() {
    clearTimeout(beating);
    if (document.hidden) return;
    var asked = Object.assign({ method: 'POST', body: new URLSearchParams({ rows: box.dataset.rows }) }, QUIET);
    fetch(HERE, asked).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer.json();
    }).then(show, function () {});
    beating = setTimeout(beat, 20000);
  }
  function show(around) {
    var people = one('[data-live-here]', box), icon = one('[data-live-person]', box);
    var known = all('li', people).map(function (li) { return li.textContent.trim(); });
    if (known.join('|') !== around.here.join('|')) {
      all('li', people).forEach(function (li) { li.remove(); });
      around.here.forEach(function (line) {
        var li = icon.content.firstElementChild.cloneNode(true);
        one('span', li).textContent = line;
        people.appendChild(li);
      });
      people.hidden = !around.here.length;
    }
    var note = one('[data-live-changed]', box);
    if (!around.changed || note.dataset.said === around.changed) return;
    note.dataset.said = around.changed;
    note.innerHTML = '<p class="live-bar"></p>';
    note.firstChild.textContent = around.changed + ' ';
    var link = document.createElement('a');
    link.href = '#riwayat';
    link.textContent = box.dataset.see;
    link.addEventListener('click', function (e) { e.preventDefault(); keep(); location.hash = 'riwayat'; location.reload(); });
    note.firstChild.appendChild(link);
  }

  /* What is being written survives the reload: it waits in this tab, and for this page only. */
  var KEPT = 'tulisan:' + location.pathname;
  function fields() {
    return all('main textarea, main input[type=text]').filter(function (field) { return field.name && !field.readOnly; });
  }
  function keep() {
    var typed = fields().filter(function (f) { return f.value && f.value !== f.defaultValue; })
      .map(function (f) { return [f.name, f.id, f.value]; });
    try { if (typed.length) sessionStorage.setItem(KEPT, JSON.stringify(typed)); } catch (none) { /* private window */ }
  }
  function restore() {
    var typed = null;
    try { typed = JSON.parse(sessionStorage.getItem(KEPT)); sessionStorage.removeItem(KEPT); } catch (none) { /* private window */ }
    (typed || []).forEach(function (kept) {
      fields().forEach(function (f) {
        if (f.name !== kept[0] || f.id !== kept[1]) return;
        f.value = kept[2];
        f.dispatchEvent(new Event('input', { bubbles: true }));
      });
    });
  }
  function leave() {
    if (box && navigator.sendBeacon) navigator.sendBeacon(HERE, new URLSearchParams({ pergi: '1' }));
  }

  if (channel) channel.onmessage = function (e) { told(e.data); };
  document.addEventListener('visibilitychange', function () {
    if (!shared) { if (document.hidden) hangUp(); else listen(); }
    if (document.hidden) return;
    if (box) beat();
    if (list && waiting < 0) { waiting = 0; look(); }
  });
  addEventListener('pagehide', function () { leave(); stop(); });
  addEventListener('pageshow', function (e) { if (e.persisted) { start(); if (box) beat(); } });
  if (box) { restore(); beat(); }
  start();
})();
