/* The shared screen: it forgets people who walk away, forgives trembling hands, and brings its own keys. */
(function () {
  'use strict';
  var body = document.body, data = body.dataset, still = document.querySelector('[data-still]');
  var PREFS = { size: ['xl', 'huruf', 'besar'], contrast: ['high', 'kontras', 'tinggi'] };

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  /* Large text and contrast live in the page and in its links only, so wiping forgets them too. */
  function dressed(address) {
    var url = new URL(address, location.href);
    if (url.origin !== location.origin) return address;
    Object.keys(PREFS).forEach(function (key) {
      var p = PREFS[key];
      if (data[key]) url.searchParams.set(p[1], p[2]); else url.searchParams.delete(p[1]);
    });
    return url.pathname + url.search + url.hash;
  }

  function dress() {
    each('a[href]:not([data-toggle])', function (a) {
      var href = a.getAttribute('href');
      if (href.charAt(0) !== '#') a.setAttribute('href', dressed(href));
    });
    each('form', function (f) {
      if (f.method === 'post') f.setAttribute('action', dressed(f.getAttribute('action') || location.href));
    });
  }

  each('[data-toggle]', function (tool) {
    var key = tool.dataset.toggle, pref = PREFS[key];
    tool.setAttribute('role', 'button');
    tool.addEventListener('click', function (e) {
      e.preventDefault();
      if (data[key]) delete data[key]; else data[key] = pref[0];
      tool.querySelector('span').textContent = data[key] ? tool.dataset.off : tool.dataset.on;
      dress();
    });
    tool.addEventListener('keydown', function (e) {
      if (e.key === ' ') { e.preventDefault(); tool.click(); }
    });
  });
  dress();

  /* A screen that does not fit scrolls inside; keys can reach it then. */
  var main = document.getElementById('main');
  function reach() { main.tabIndex = main.scrollHeight > main.clientHeight ? 0 : -1; }
  addEventListener('resize', reach);
  document.addEventListener('click', reach);
  reach();

  /* Nobody touches: ask, count down, then leave nothing behind. */
  var idle, tick, left;
  var ring = still && still.querySelector('.left'), number = still && still.querySelector('[data-seconds]');
  var start = new URL(data.wipe, location.href).pathname;
  var home = location.pathname === start && !document.querySelector('form input:not([type=hidden]), form textarea');

  function wipe() {
    each('form', function (f) { f.reset(); });
    each('input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea', function (i) { i.value = ''; });
    try { sessionStorage.clear(); } catch (e) { /* storage may be closed to us; then there is nothing in it */ }
    /* The server forgets too; if it cannot be reached, its draft ends by itself within minutes. */
    function leave() { location.replace(data.wipe); }
    if (data.finish && window.fetch) fetch(data.finish, { method: 'POST', credentials: 'same-origin', redirect: 'manual', keepalive: true }).then(leave, leave);
    else leave();
  }

  function show() {
    number.textContent = left;
    ring.setAttribute('stroke-dashoffset', String(100 - 100 * left / data.grace));
  }

  function count() {
    left -= 1;
    show();
    if (left <= 0) { clearInterval(tick); wipe(); }
  }

  function ask() {
    if (home && !data.size && !data.contrast) return wait();
    if (!still || !still.showModal) return wipe();
    left = +data.grace;
    show();
    still.showModal();
    tick = setInterval(count, 1000);
  }

  function wait() {
    clearTimeout(idle);
    if (data.idle && (!still || !still.open)) idle = setTimeout(ask, data.idle * 1000);
  }

  function stay() {
    clearInterval(tick);
    if (still.open) still.close();
    wait();
  }

  if (still) {
    still.addEventListener('cancel', function (e) { e.preventDefault(); stay(); });
    still.querySelector('[data-stay]').addEventListener('click', stay);
    still.querySelector('[data-leave]').addEventListener('click', wipe);
  }
  ['pointerdown', 'keydown', 'input', 'scroll'].forEach(function (kind) {
    document.addEventListener(kind, wait, { capture: true, passive: true });
  });
  addEventListener('pageshow', function (e) { if (e.persisted) location.reload(); });
  wait();

  /* A second touch within 300 ms is a tremor, also just after a new page came. Keys next to each other may follow quickly. */
  var last = 0, before = null, ignored = false;

  function within(e) {
    return e.timeStamp - last < 300 && !(before && e.target.closest('.key') && e.target.closest('.key') !== before);
  }
  document.addEventListener('pointerdown', function (e) {
    ignored = within(e);
    if (ignored) return;
    last = e.timeStamp;
    before = e.target.closest('.key');
  }, true);
  document.addEventListener('click', function (e) {
    if (!ignored || !e.detail) return;
    e.preventDefault();
    e.stopImmediatePropagation();
  }, true);

  /* Keys on the screen write into their field as a keyboard would. */
  function write(field, text) {
    var from = field.selectionStart, to = field.selectionEnd;
    if (from === null) from = to = field.value.length;
    if (!text && from === to && from > 0) from -= 1;
    if (field.maxLength > 0 && field.value.length - (to - from) + text.length > field.maxLength) return;
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  each('[data-keypad]', function (pad) {
    var field = document.getElementById(pad.dataset.keypad);
    if (!field) return;
    pad.hidden = false;
    field.setAttribute('inputmode', 'none');
    field.setSelectionRange(field.value.length, field.value.length);
    pad.addEventListener('mousedown', function (e) { e.preventDefault(); });
    pad.addEventListener('click', function (e) {
      var key = e.target.closest('.key');
      if (!key) return;
      write(field, key.hasAttribute('data-erase') ? '' : key.dataset.k);
    });
  });
})();
