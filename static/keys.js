/* Keys of the desk: letters of the buttons (their kbd), moving in lists, going places. All of it is on screen too. */
(function () {
  'use strict';

  var OFF = 'tombol-mati', went = 0;
  var PLACES = { B: '/meja', A: '/meja/antrean', K: '/meja/kunjungan', R: '/meja/rujukan/masuk', L: '/meja/dasbor' };
  /* What a letter does to the current row of a list of reports, where no button of it is on the page. How a report
     ends depends on how it stands: that is asked on its own page. */
  var ACTS = { T: 'tugaskan', E: 'prioritas', R: 'rujuk', M: 'minta-keterangan', B: 'kabari', K: 'jadwalkan-kunjungan', J: 'golongkan', C: 'catatan' };

  function one(selector, inside) { return (inside || document).querySelector(selector); }
  function all(selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); }

  function isOff() {
    if (document.body.dataset.keys === 'off') return true;
    try { return localStorage.getItem(OFF) === '1'; } catch (none) { return false; }
  }

  function press(selector) {
    var target = one(selector);
    if (target) target.click();
    return Boolean(target);
  }

  function pressKey(letter) {
    var hint = all('main .btn kbd').filter(function (k) {
      return k.textContent === letter && k.closest('.btn').offsetParent !== null;
    })[0];
    if (hint) hint.closest('.btn').click();
    return Boolean(hint);
  }

  function focusOn(selector) {
    var target = one(selector);
    if (target) target.focus();
    return Boolean(target);
  }

  /* The rows of the list on the page, and the one that is current: focused, else marked as open. */
  function links() { return all('.c-code a, .qlist a'); }

  function here() {
    var at = document.activeElement, row = at && at.closest('tr, .qlist li');
    return (row && one('.c-code a, a', row)) || one('.qlist a[aria-current]') || null;
  }

  function move(step) {
    var found = links(), at = found.indexOf(here());
    if (!found.length) return false;
    var next = at < 0 ? (step > 0 ? 0 : found.length - 1) : at + step;
    if (found[next]) found[next].focus();
    return true;
  }

  /* Only to a place of the officer's own: the menu knows them all. */
  function go(href) {
    var menu = one('.menu[data-places]');
    var own = Boolean(menu) && menu.dataset.places.split(' ').indexOf(href) >= 0;
    if (own) location.href = href;
    return own;
  }

  function view(number) {
    var tab = all('.views a')[number - 1];
    if (tab) tab.click();
    return Boolean(tab);
  }

  function box(link) {
    var row = link && link.closest('tr');
    return row && one('input[name=pilih]', row);
  }

  function tick(mark, to) {
    if (!mark) return false;
    mark.checked = to === undefined ? !mark.checked : to;
    mark.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  var last = null;
  function mark(range) {
    var mine = box(here());
    if (!mine) return false;
    var marks = all('input[name=pilih]'), from = marks.indexOf(last), to = marks.indexOf(mine);
    if (range && from >= 0) {
      marks.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(function (m) { tick(m, true); });
    } else {
      tick(mine);
    }
    last = mine;
    return true;
  }

  function markAll() {
    var marks = all('input[name=pilih]');
    var whole = marks.every(function (m) { return m.checked; });
    marks.forEach(function (m) { tick(m, !whole); });
    return marks.length > 0;
  }

  /* A letter for the current row of a list with a bar. In a list of reports its form opens; where that needs none,
     and in lists of referrals, it is as if the row alone were marked and the button of the bar pressed. Once rows
     are marked the letter is for them. Rows of lists without a bar are opened only: what may be done there, their
     page knows. */
  function act(letter) {
    var link = here(), list = link && link.closest('form'), bar = list && one('[data-bulk-bar]', list);
    if (!bar || one('input[name=pilih]:checked')) return false;
    if ('reports' in list.dataset && ACTS[letter]) {
      var parts = link.getAttribute('href').split('?');
      location.href = parts[0] + '/' + ACTS[letter] + (parts[1] ? '?' + parts[1] : '');
      return true;
    }
    var hint = all('.btn kbd', bar).filter(function (k) { return k.textContent === letter; })[0];
    if (hint && box(link)) sendRow(list, box(link), hint.closest('button'));
    return Boolean(hint);
  }

  /* One row alone, as if it were marked and the button pressed. It is not marked: whoever comes back finds no
     mark they did not make. */
  function sendRow(list, mine, button) {
    var form = document.createElement('form');
    form.method = 'post';
    form.action = list.action;
    all('input[type=hidden]', list).concat([mine, button]).forEach(function (one) {
      var field = document.createElement('input');
      field.type = 'hidden';
      field.name = one.name;
      field.value = one.value;
      form.appendChild(field);
    });
    document.body.appendChild(form);
    form.submit();
  }

  /* Beside an open case the focus may be on another one: a letter must not be for the one that is open. */
  function elsewhere() {
    var at = document.activeElement, row = at && at.closest('.split-list .qlist li');
    return Boolean(row) && !one('a[aria-current]', row);
  }

  function copyCode() {
    var link = here(), code = one('.case-head [translate=no]') || one('.case-side [translate=no]');
    var cell = link && link.closest('tr') && one('.c-code a', link.closest('tr'));
    var text = (code || cell || { textContent: '' }).textContent.trim();
    if (!text || !navigator.clipboard) return false;
    navigator.clipboard.writeText(text).then(function () { say(text + ' ✓'); }, function () { /* not allowed here */ });
    return true;
  }

  /* In passing, and read out. */
  function say(words) {
    var note = one('.toast') || document.body.appendChild(document.createElement('div'));
    note.className = 'toast';
    note.setAttribute('role', 'status');
    note.textContent = words;
    setTimeout(function () { note.remove(); }, 4000);
  }

  /* The sheet is the one of the account page, shown where one is. */
  function sheet() {
    var open = one('dialog.keys-sheet');
    if (open) { open.showModal(); return true; }
    fetch('/akun').then(function (r) { return r.text(); }).then(function (html) {
      var found = new DOMParser().parseFromString(html, 'text/html'), list = one('#pintasan dl', found), title = one('#pintasan h2', found);
      if (!list) { location.href = '/akun#pintasan'; return; }
      var dialog = document.createElement('dialog'), close = document.createElement('button');
      dialog.className = 'keys-sheet card';
      title.id = 'keys-title';
      dialog.setAttribute('aria-labelledby', 'keys-title');
      close.type = 'button';
      close.className = 'btn quiet';
      close.textContent = 'OK';
      close.addEventListener('click', function () { dialog.close(); });
      dialog.append(title, list, close);
      document.body.appendChild(dialog);
      dialog.showModal();
    }, function () { location.href = '/akun#pintasan'; });
    return true;
  }

  function answer(key, shift) {
    if (went && Date.now() - went < 1500 && PLACES[key]) { went = 0; go(PLACES[key]); return true; }
    went = 0;
    if (key === 'G') { went = Date.now(); return true; }
    if (key === '/') return focusOn('input[type=search]');
    if (key === ']') return press('a[rel=next]');
    if (key === '[') return press('a[rel=prev]');
    if (key === 'ARROWDOWN') return move(1);
    if (key === 'ARROWUP') return move(-1);
    if (key === 'X') return mark(shift);
    if (key === '*') return markAll();
    if (key === '.') return copyCode();
    if (key === '?') return sheet();
    if (key === 'Z') return press('form[data-undo] button');
    if (key === 'L' && one('#riwayat')) { one('#riwayat').scrollIntoView(); return true; }
    if (key === 'C' && !elsewhere() && focusOn('#catatan')) return true;
    if (key === 'N') return go('/meja/catat');
    if (key === 'O') { var link = here(); if (link) link.click(); return Boolean(link); }
    if (/^[1-9]$/.test(key)) return view(Number(key));
    return /^[A-Z]$/.test(key) && !elsewhere() && (act(key) || pressKey(key));
  }

  function send(form, andNext) {
    var button = (andNext && one('button[name=lalu], button[name=lagi]', form)) || one('.actions .btn.primary', form) || one('button:not([name])', form);
    if (button) button.click();
    return Boolean(button);
  }

  document.addEventListener('keydown', function (e) {
    var inField = e.target.closest('input:not([name=pilih]):not([data-select-all]), textarea, select, [contenteditable], dialog');
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      if (e.target.form && send(e.target.form, e.shiftKey)) e.preventDefault();
      return;
    }
    if (inField || e.ctrlKey || e.metaKey || e.altKey || isOff() || document.body.dataset.face !== 'desk') return;
    if (answer(e.key.toUpperCase(), e.shiftKey)) e.preventDefault();
  });

  all('[data-keys-switch]').forEach(function (place) {
    var button = document.createElement('button');
    function browserOff() { try { return localStorage.getItem(OFF) === '1'; } catch (none) { return false; } }
    function say() { button.textContent = browserOff() ? place.dataset.on : place.dataset.off; }
    button.type = 'button';
    button.className = 'btn quiet';
    button.addEventListener('click', function () {
      try { localStorage.setItem(OFF, browserOff() ? '0' : '1'); } catch (none) { /* private window: keys stay on */ }
      say();
    });
    say();
    place.appendChild(button);
    place.hidden = false;
  });
})();
