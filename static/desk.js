/* The officer's desk: asks before what cannot be taken back, ticks all rows at once, and listens to keys. */
(function () {
  'use strict';

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  document.addEventListener('click', function (e) {
    var button = e.target.closest('[data-confirm]');
    if (button && !confirm(button.dataset.confirm)) e.preventDefault();
  });

  each('[data-select-all]', function (all) {
    var rows = document.getElementsByName(all.dataset.selectAll);
    all.hidden = false;
    all.addEventListener('change', function () {
      Array.prototype.forEach.call(rows, function (row) { row.checked = all.checked; });
    });
  });

  /* Keys: letters of the buttons (their kbd), moving in lists, going places. All of it is on screen too. */
  var OFF = 'tombol-mati', PLACES = { B: '/meja', A: '/meja/antrean', K: '/meja/kunjungan', R: '/meja/rujukan/masuk' };
  var went = 0;

  function isOff() {
    try { return localStorage.getItem(OFF) === '1'; } catch (none) { return false; }
  }

  function press(selector) {
    var target = document.querySelector(selector);
    if (target) target.click();
    return Boolean(target);
  }

  function pressKey(letter) {
    var found = false;
    each('main .btn kbd', function (hint) {
      if (!found && hint.textContent === letter) { found = true; hint.closest('.btn').click(); }
    });
    return found;
  }

  function focusOn(selector) {
    var target = document.querySelector(selector);
    if (target) target.focus();
    return Boolean(target);
  }

  function move(step) {
    var links = Array.prototype.slice.call(document.querySelectorAll('.c-code a, .qlist a'));
    if (!links.length) return false;
    var here = links.indexOf(document.activeElement);
    var next = here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step;
    if (links[next]) links[next].focus();
    return true;
  }

  function view(number) {
    var tab = document.querySelectorAll('.views a')[number - 1];
    if (tab) tab.click();
    return Boolean(tab);
  }

  function answer(key) {
    if (went && Date.now() - went < 1500 && PLACES[key]) { location.href = PLACES[key]; return true; }
    went = 0;
    if (key === 'G') { went = Date.now(); return true; }
    if (key === '/') return focusOn('input[type=search]');
    if (key === ']') return press('a[rel=next]');
    if (key === '[') return press('a[rel=prev]');
    if (key === 'ARROWDOWN') return move(1);
    if (key === 'ARROWUP') return move(-1);
    if (key === 'C') return focusOn('#catatan');
    if (key === 'N') return press('.menu a[href="/meja/catat"]');
    if (key === '?') { location.href = '/akun#tombol'; return true; }
    if (/^[1-9]$/.test(key)) return view(Number(key));
    return /^[A-Z]$/.test(key) && pressKey(key);
  }

  document.addEventListener('keydown', function (e) {
    var inField = e.target.closest('input, textarea, select, [contenteditable]');
    if (inField && e.key === 'Enter' && (e.ctrlKey || e.metaKey) && inField.form) {
      var send = inField.form.querySelector('.actions .btn.primary') || inField.form.querySelector('button:not([name])');
      if (send) { e.preventDefault(); send.click(); }
      return;
    }
    if (inField || e.ctrlKey || e.metaKey || e.altKey || isOff() || document.body.dataset.face !== 'desk') return;
    if (answer(e.key.toUpperCase())) e.preventDefault();
  });

  /* A voice note is listened to in pieces, and faster. */
  each('audio[data-fast]', function (player) {
    var bar = document.createElement('p');
    bar.className = 'player';
    function button(words, act) {
      var b = document.createElement('button');
      b.type = 'button';
      b.className = 'btn quiet';
      b.textContent = words;
      b.addEventListener('click', function () { act(b); });
      bar.appendChild(b);
    }
    button(player.dataset.back, function () { player.currentTime = Math.max(0, player.currentTime - 5); });
    button(player.dataset.forth, function () { player.currentTime += 5; });
    button(player.dataset.fast, function (b) {
      player.playbackRate = player.playbackRate === 1 ? 1.5 : 1;
      b.setAttribute('aria-pressed', String(player.playbackRate !== 1));
    });
    player.parentNode.insertBefore(bar, player.nextSibling);
  });

  each('[data-keys-switch]', function (place) {
    var button = document.createElement('button');
    function say() { button.textContent = isOff() ? place.dataset.on : place.dataset.off; }
    button.type = 'button';
    button.className = 'btn quiet';
    button.addEventListener('click', function () {
      try { localStorage.setItem(OFF, isOff() ? '0' : '1'); } catch (none) { /* private window: keys stay on */ }
      say();
    });
    say();
    place.appendChild(button);
    place.hidden = false;
  });
})();
