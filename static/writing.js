/* What an officer writes: kept on the server while they pause, and begun with a template. */
(function () {
  'use strict';

  var PAUSE = 5000;

  function fields(form) {
    return new URLSearchParams(Array.from(new FormData(form)).filter(function (pair) { return typeof pair[1] === 'string'; }));
  }

  function keep(form) {
    var body = fields(form), note = form.querySelector('[data-draft-kept]');
    body.set('formulir', form.dataset.draftForm);
    fetch(form.dataset.draft, { method: 'POST', body: body, redirect: 'error' })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (words) { if (note) note.textContent = words; }, function () { /* it is tried again at the next pause */ });
  }

  Array.prototype.forEach.call(document.querySelectorAll('form[data-draft]'), function (form) {
    var waits = 0;
    form.addEventListener('input', function (e) {
      if (!e.target.closest('textarea')) return;
      clearTimeout(waits);
      waits = setTimeout(function () { keep(form); }, PAUSE);
    });
    form.addEventListener('submit', function () { clearTimeout(waits); });
  });

  /* A template goes where the cursor is, in place of the two colons that called for it. */
  Array.prototype.forEach.call(document.querySelectorAll('[data-templates]'), function (box) {
    var form = box.closest('form'), choice = box.querySelector('select'), area = form.querySelector('textarea');
    if (!area) return;
    function put(text) {
      var at = area.selectionStart || area.value.length, before = area.value.slice(0, at).replace(/::$/, '');
      area.value = before + text + area.value.slice(at);
      area.focus();
      area.selectionStart = area.selectionEnd = before.length + text.length;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    form.addEventListener('focusin', function (e) { if (e.target.tagName === 'TEXTAREA') area = e.target; });
    form.addEventListener('input', function (e) {
      if (e.target !== area || area.value.slice(0, area.selectionStart).slice(-2) !== '::') return;
      box.open = true;
      choice.focus();
    });
    box.addEventListener('click', function (e) {
      if (!e.target.closest('button[name=pakai]')) return;
      e.preventDefault();
      var chosen = choice.selectedOptions[0];
      if (chosen && chosen.value) { put(chosen.dataset.text); choice.value = ''; box.open = false; }
    });
    choice.addEventListener('keydown', function (e) {
      if (e.key === 'Enter' && !e.ctrlKey) { e.preventDefault(); box.querySelector('button[name=pakai]').click(); }
      if (e.key === 'Escape') area.focus();
    });
  });

  /* "Urungkan" is offered for as long as it can be done: one minute. */
  Array.prototype.forEach.call(document.querySelectorAll('form[data-undo]'), function (form) {
    setTimeout(function () { if (!form.contains(document.activeElement)) form.hidden = true; }, 60000);
  });

  Array.prototype.forEach.call(document.querySelectorAll('[data-print]'), function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { print(); });
  });
})();
