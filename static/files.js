/* Photos and voice notes: made small here, sent while one goes on writing, kept on the phone until they have arrived. */
(function () {
  'use strict';
  var box = document.querySelector('[data-files]'), say = box ? box.dataset : {};
  var list = box && box.querySelector('.files'), main = document.getElementById('main');
  var waiting = [], busy = false, held = null, record = null;

  function make(parent, tag, name, text) {
    var e = document.createElement(tag);
    e.className = name || '';
    e.textContent = text || '';
    return parent ? parent.appendChild(e) : e;
  }

  function button(parent, text, act) {
    var b = make(parent, 'button', 'btn quiet', text);
    b.type = 'button';
    b.addEventListener('click', act);
    return b;
  }

  function each(nodes, act) { Array.prototype.forEach.call(nodes, act); }

  /* What waits outlives the step to the next page. */
  function store(act) {
    return new Promise(function (done) {
      var open = indexedDB.open('berkas');
      open.onupgradeneeded = function () { open.result.createObjectStore('f', { keyPath: 'at' }); };
      open.onerror = done;
      open.onsuccess = function () {
        var t = open.result.transaction('f', 'readwrite'), asked = act(t.objectStore('f'));
        t.oncomplete = function () { open.result.close(); done(asked.result); };
        t.onabort = done;
      };
    }).catch(function () {});
  }

  function forget(one) { return store(function (f) { return f.delete(one.at); }); }

  function rows(kind) { return list ? list.querySelectorAll('[data-kind' + kind + ']') : []; }

  function changed() {
    if (record) record.textContent = rows('=voice').length ? say.again : say.record;
  }

  /* Takes a line out, here and at the server, whichever has it. */
  function out(row, one) {
    row.remove();
    if (one) { one.gone = true; forget(one); }
    if (row.dataset.id) fetch(say.files.split('?')[0] + '/' + row.dataset.id + '/hapus', { method: 'POST', redirect: 'manual' }).catch(function () { list.appendChild(row); });
    changed();
  }

  function removable(row, label, one) {
    make(button(row, say.remove, function () { out(row, one); }), 'span', 'vh', ' ' + label);
  }

  function show(one) {
    var row = make(list || main.querySelector('.files.way'), 'li'), url = URL.createObjectURL(one.blob);
    var thumb = make(row, 'span', 'thumb'), text = make(row, 'span', 'file-text');
    make(text, 'b', '', one.label);
    one.row = row;
    one.state = make(text, 'small', 'muted');
    one.state.setAttribute('role', 'status');
    row.dataset.kind = one.kind;
    if (one.kind === 'photo') { var img = make(thumb, 'img'); img.src = url; img.alt = ''; }
    if (one.kind === 'voice') { var play = make(row, 'audio'); play.controls = true; play.src = url; }
    if (list) removable(row, one.label, one);
  }

  function queue(one) {
    if (!list && !main.querySelector('.way')) main.insertBefore(make(null, 'ul', 'files way'), main.firstChild);
    show(one);
    waiting.push(one);
    changed();
    send();
  }

  function add(kind, blob) {
    var one = { at: Date.now() + Math.random(), kind: kind, blob: blob, url: say.files };
    one.words = { sending: say.sending, sent: say.sent, failed: say.failed, retry: say.retry };
    one.label = say[kind].replace('{n}', rows('=' + kind).length + 1);
    var kept = Object.assign({}, one);
    store(function (f) { return f.put(kept); });
    queue(one);
  }

  /* One after the other: two at once only make a slow network slower. */
  function send() {
    var one = waiting.find(function (w) { return !w.gone && !w.failed && !w.sent; }), form = new FormData();
    if (busy || !one) return;
    busy = true;
    one.state.textContent = one.words.sending;
    form.append('berkas', one.blob, one.kind);
    fetch(one.url, { method: 'POST', body: form }).then(function (answer) {
      if (answer.status === 410) { out(one.row, one); return; }
      return answer.json().then(function (file) {
        forget(one);
        one.sent = answer.ok;
        one.failed = !answer.ok;
        one.state.textContent = file.error || one.words.sent + ' · ' + file.note;
        each(rows(''), function (row) { if (file.id && row.dataset.id === file.id) row.remove(); });
        one.row.dataset.id = file.id || '';
        if (one.gone) out(one.row);
      });
    }).catch(function () {
      one.failed = true;
      one.state.textContent = one.words.failed;
      one.again = button(one.row, one.words.retry, retry);
    }).then(function () { busy = false; settle(); send(); });
  }

  function retry() {
    waiting.forEach(function (w) { if (w.again) { w.again.remove(); w.again = w.failed = null; } });
    send();
  }
  addEventListener('online', retry);

  /* 1280 pixels show small print; more only costs data. What cannot be drawn goes as it is. */
  function small(file) {
    return new Promise(function (done) {
      var img = new Image();
      img.onerror = function () { done(file); };
      img.onload = function () {
        var part = Math.min(1, 1280 / Math.max(img.width, img.height)), c = make(null, 'canvas');
        c.width = img.width * part;
        c.height = img.height * part;
        c.getContext('2d').drawImage(img, 0, 0, c.width, c.height);
        c.toBlob(function (blob) { done(blob && blob.size < file.size ? blob : file); }, 'image/jpeg', 0.7);
      };
      img.src = URL.createObjectURL(file);
    });
  }

  function complain(text) {
    var p = box.querySelector('.error') || box.insertBefore(make(null, 'p'), list);
    p.className = 'error';
    p.setAttribute('role', 'alert');
    p.textContent = text;
  }

  function chosen(input) {
    var files = Array.from(input.files), room = say.most - rows('').length + rows('=voice').length;
    input.value = '';
    complain(files.length > room ? say.many : '');
    files.slice(0, room).reduce(function (before, file) {
      return before.then(function () { return small(file); }).then(function (blob) {
        if (blob.size > 5242880) complain(say.large);
        else add(file.type === 'application/pdf' ? 'pdf' : 'photo', blob);
      });
    }, Promise.resolve());
  }

  /* A minute at most, in speech quality; it can be heard, taken out and spoken again. */
  function recorder() {
    var bar = make(null, 'p', 'record'), clock, running;
    record = button(bar, '', function () {
      if (running) return running.stop();
      navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } }).then(begin, function () { complain(say.refused); });
    });
    clock = make(bar, 'span', 'recording');
    clock.setAttribute('role', 'status');
    box.insertBefore(bar, box.firstChild);

    function begin(stream) {
      var type = ['audio/webm;codecs=opus', 'audio/mp4'].find(function (t) { return MediaRecorder.isTypeSupported(t); });
      var parts = [], past = 0, left = make(bar, 'b'), ticks = setInterval(function () {
        left.textContent = say.seconds.replace('{n}', past += 1);
        if (past >= 60) running.stop();
      }, 1000);
      running = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 16000 });
      running.ondataavailable = function (e) { parts.push(e.data); };
      running.onstop = function () {
        clearInterval(ticks);
        stream.getTracks().forEach(function (t) { t.stop(); });
        left.remove();
        clock.textContent = running = '';
        each(rows('=voice'), function (row) { out(row, waiting.find(function (w) { return w.row === row; })); });
        add('voice', new Blob(parts, { type: type.split(';')[0] }));
      };
      running.start(1000);
      complain('');
      record.textContent = say.stop;
      clock.textContent = say.recording;
    }
  }

  /* An answer waits for its photos; a story only for a voice that tells it all. */
  function blocks(w) {
    return !w.gone && !w.sent && !w.failed && (say.wait || (w.kind === 'voice' && !box.closest('form').querySelector('textarea').value.trim()));
  }

  function settle() {
    if (!held || waiting.some(blocks)) return;
    if (held.form) held.click(); else held.submit();
    held = null;
  }

  if (box) {
    box.classList.add('on');
    var input = box.querySelector('input[type=file]');
    input.addEventListener('change', function () { chosen(input); });
    box.closest('form').addEventListener('submit', function (e) {
      if (!waiting.some(blocks)) return;
      e.preventDefault();
      held = e.submitter || e.target;
    });
    each(list.children, function (row) {
      row.querySelector('.out').remove();
      removable(row, row.querySelector('b').textContent);
    });
    if (say.record && window.MediaRecorder && navigator.mediaDevices) { recorder(); changed(); }
  }
  store(function (f) { return f.getAll(); }).then(function (left) {
    each(left || [], function (one) { if (Date.now() - one.at < 864e5) queue(one); else forget(one); });
  });
})();
