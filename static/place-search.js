/* Type-ahead for a village. Without it the same field is sent as plain text and the server lists the matches. */
(function () {
  'use strict';

  function start(box, order) {
    var input = box.querySelector('.input'), code = box.querySelector('input[type=hidden]');
    var list = document.createElement('ul'), voice = document.createElement('div');
    var places = [], at = -1, wait, pressed, asked = 0, chosen = code.value ? input.value : null;

    list.id = 'places-' + order;
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', box.querySelector('label').textContent);
    voice.className = 'vh';
    voice.setAttribute('role', 'status');
    box.appendChild(list);
    box.appendChild(voice);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);

    function close() {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function point(to) {
      var rows = list.children;
      if (rows[at]) rows[at].setAttribute('aria-selected', 'false');
      at = (to + rows.length) % rows.length;
      rows[at].setAttribute('aria-selected', 'true');
      rows[at].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', rows[at].id);
    }

    function choose(place) {
      chosen = input.value = place.l;
      code.value = place.c;
      close();
    }

    function row(place, n) {
      var li = document.createElement('li');
      li.id = list.id + '-' + n;
      li.setAttribute('role', 'option');
      li.setAttribute('aria-selected', 'false');
      li.textContent = place.l;
      li.addEventListener('mousedown', function (e) { e.preventDefault(); });
      li.addEventListener('click', function () { choose(place); });
      list.appendChild(li);
    }

    function show(found) {
      places = found;
      list.textContent = '';
      found.forEach(row);
      close();
      list.hidden = !found.length;
      input.setAttribute('aria-expanded', String(!!found.length));
      voice.textContent = found.length ? box.dataset.found.replace('{n}', found.length) : box.dataset.none;
    }

    function ask() {
      var turn = ++asked, words = input.value.trim();
      if (words.length < 3) return show([]);
      fetch(box.dataset.placeSearch + '?q=' + encodeURIComponent(words), { credentials: 'same-origin' })
        .then(function (answer) { return answer.ok ? answer.json() : []; })
        .then(function (found) { if (turn === asked && document.activeElement === input) show(found); })
        .catch(close);
    }

    input.addEventListener('input', function () {
      if (input.value !== chosen) { code.value = ''; chosen = null; }
      clearTimeout(wait);
      wait = setTimeout(ask, 250);
    });
    /* A press elsewhere must find its target where it was: the list goes only after it. */
    document.addEventListener('mousedown', function (e) { pressed = !box.contains(e.target); });
    document.addEventListener('mouseup', function () { if (pressed) setTimeout(close); pressed = false; });
    input.addEventListener('blur', function () { if (!pressed) close(); });
    input.addEventListener('keydown', function (e) {
      var open = !list.hidden;
      if (e.key === 'ArrowDown' && places.length) { list.hidden = false; input.setAttribute('aria-expanded', 'true'); point(at + 1); }
      else if (e.key === 'ArrowUp' && open) point(at < 0 ? -1 : at - 1);
      else if (e.key === 'Enter' && open && at >= 0) choose(places[at]);
      else if (e.key === 'Escape' && open) close();
      else return;
      e.preventDefault();
    });
  }

  if (window.fetch) Array.prototype.forEach.call(document.querySelectorAll('[data-place-search]'), start);
})();
