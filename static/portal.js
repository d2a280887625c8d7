/* Satu Pintu, every face: small comforts on top of pages that work without them. */
(function () {
  'use strict';
  var body = document.body, pressed = null;

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  function paragraph() {
    return document.createElement('p');
  }

  function say(p, kind, text) {
    p.className = kind;
    p.setAttribute('role', 'status');
    p.textContent = text;
  }

  /* One press sends once; words change so that nobody presses again. */
  function words(button) {
    return button.querySelector('span') || button;
  }

  function sending(form, button) {
    form.dataset.sent = '1';
    if (!button) return;
    var label = words(button), before = label.textContent;
    button.setAttribute('aria-disabled', 'true');
    form.timers = [
      setTimeout(function () { label.textContent = button.dataset.busy || body.dataset.busy || before; }, 400),
      setTimeout(function () {
        say(button.parentNode.insertAdjacentElement('afterend', paragraph()), 'slow', button.dataset.slow || body.dataset.slow || '');
      }, 3000)
    ];
    form.undo = function () { label.textContent = before; button.removeAttribute('aria-disabled'); };
  }

  function awake(form) {
    delete form.dataset.sent;
    (form.timers || []).forEach(clearTimeout);
    if (form.undo) form.undo();
    each('.slow', function (p) { p.remove(); });
  }

  document.addEventListener('click', function (e) {
    pressed = e.target.closest('button');
  }, true);
  document.addEventListener('submit', function (e) {
    if (e.target.dataset.sent) return e.preventDefault();
    if (!e.defaultPrevented) sending(e.target, e.submitter || pressed);
  });
  function note(form, text) {
    say(form.querySelector('p.notice') || form.appendChild(paragraph()), 'notice', text);
  }

  /* Somebody else has dealt with the form: it says what became of it, and may be pressed again. */
  document.addEventListener('awake', function (e) {
    awake(e.target);
    if (e.detail) note(e.target, e.detail);
  });
  addEventListener('pageshow', function (e) {
    if (e.persisted) each('form[data-sent]', awake);
  });

  /* The list of errors is read first, and each line leads to its question. */
  each('[data-error-summary]', function (box) {
    box.focus();
    box.addEventListener('click', function (e) {
      var link = e.target.closest('a'), field = link && document.getElementById(link.hash.slice(1));
      if (!field) return;
      e.preventDefault();
      (field.closest('.field') || field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  });

  /* How many letters are left. Spoken only after a pause in writing. */
  each('[data-count]', function (note) {
    var area = document.getElementById(note.dataset.count), limit = +note.dataset.limit;
    var voice = note.cloneNode(false), wait;
    voice.removeAttribute('id');
    voice.className = 'vh';
    voice.setAttribute('role', 'status');
    note.parentNode.appendChild(voice);
    function count() {
      var left = limit - Array.from(area.value.replace(/\r\n/g, '\n')).length;
      var text = (left < 0 ? note.dataset.over : note.dataset.left)
        .replace('{n}', Math.abs(left).toLocaleString(document.documentElement.lang));
      note.textContent = text;
      note.classList.toggle('over', left < 0);
      clearTimeout(wait);
      wait = setTimeout(function () { voice.textContent = text; }, 1000);
    }
    area.addEventListener('input', count);
    if (area.value) count();
  });

  each('[data-copy]', function (button) {
    if (!navigator.clipboard) return;
    var label = words(button), before = label.textContent;
    label.setAttribute('aria-live', 'polite');
    button.hidden = false;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(button.dataset.copy).then(function () {
        label.textContent = button.dataset.done;
        setTimeout(function () { label.textContent = before; }, 4000);
      }, function () {});
    });
  });
  /* Whoever throws a report away throws away its photos too. */
  each('form[action="/draf/hapus"]', function (form) {
    form.addEventListener('submit', function () { if (window.indexedDB) indexedDB.deleteDatabase('berkas'); });
  });
  each('[data-print]', function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { print(); });
  });

  /* What follows is for a phone without a network. */
  var strip = document.querySelector('[data-strip]');
  if (!strip) return;

  function off() {
    return navigator.onLine === false;
  }

  function tell() {
    strip.hidden = !off();
    each('[data-offline]', function (button) {
      var label = words(button), data = button.dataset;
      data.online = data.online || label.textContent;
      label.textContent = off() ? data.offline : data.online;
    });
  }
  addEventListener('online', tell);
  addEventListener('offline', tell);
  addEventListener('pageshow', tell);

  /* What cannot leave now stays on the page, unless the outbox takes it. */
  document.addEventListener('submit', function (e) {
    var form = e.target, taken = 'send' in form.dataset && strip.dataset.awake;
    if (e.defaultPrevented || taken || !off() || form.method !== 'post') return;
    e.preventDefault();
    note(form, strip.dataset.hold);
    awake(form);
  });

  /* A page that was read may be kept by whoever asks for it. */
  each('[data-save]', function (button) {
    if (!window.caches) return;
    var path = location.pathname, label = words(button), before = label.textContent, kept;

    function show(is) {
      kept = is;
      label.textContent = kept ? button.dataset.drop : before;
      button.hidden = false;
    }
    function keep(copies) {
      return fetch(path, { credentials: 'same-origin' }).then(function (answer) {
        return answer.ok && answer.text().then(function (text) {
          var headers = {};
          ['content-type', 'content-security-policy'].forEach(function (name) { headers[name] = answer.headers.get(name); });
          return copies.put(path, new Response(text.replace('data-seen hidden', 'data-seen'), { headers: headers }));
        }).then(function () { show(true); });
      }).catch(function () {});
    }
    caches.open('simpan').then(function (copies) {
      copies.match(path).then(function (copy) {
        show(!!copy);
        if (copy) keep(copies);
      });
      button.addEventListener('click', function () {
        if (kept) copies.delete(path).then(function () { show(false); });
        else keep(copies);
      });
    });
  });

  /* The outbox comes only where there is something to keep: words, a report, or what an earlier page left. */
  function used() {
    try { return sessionStorage.length || localStorage.length; } catch (e) {}
  }
  /* The desk works on what it reads now: it has neither. */
  if (!strip.dataset.keeper) return;
  if (used() || document.querySelector('[data-keep],[data-send],[data-forget=all],[data-copies]')) {
    document.head.appendChild(document.createElement('script')).src = strip.dataset.keeper;
  }
  if (navigator.serviceWorker && !document.querySelector('[data-left]')) {
    addEventListener('load', function () {
      navigator.serviceWorker.register('/sw.js?l=' + document.documentElement.lang).catch(function () {});
    });
  }
})();
