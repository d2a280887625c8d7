/* Writing a report down by the keyboard: Enter goes to the next field. What is not asked of this report is out of the way. */
(function () {
  'use strict';

  var form = document.querySelector('[data-counter]');
  if (!form) return;

  function field(name) { return form.elements[name]; }
  function value(name) { var f = field(name); return f ? f.value : ''; }

  var others = form.querySelector('[data-others]'), accused = form.querySelector('[data-accused]');
  var papers = form.querySelector('[data-papers]');

  function fit() {
    var issue = value('masalah'), programme = value('program');
    others.hidden = value('untuk') === 'self';
    accused.hidden = issue !== 'levy' && issue !== 'officer_conduct' && !value('dilaporkan');
    papers.hidden = value('jenis') !== 'service_request' && !papers.open;
    Array.prototype.forEach.call(papers.querySelectorAll('[data-programmes]'), function (paper) {
      var asked = paper.dataset.programmes.split(' ').indexOf(programme) >= 0;
      paper.hidden = Boolean(programme) && !asked && !paper.querySelector('input').checked;
    });
  }

  form.addEventListener('change', fit);
  fit();

  /* Fields in the order of the keyboard; of radios the chosen one stands for all. */
  function stops() {
    return Array.prototype.filter.call(form.querySelectorAll('input, select, textarea, button, summary'), function (el) {
      if (el.disabled || el.type === 'hidden' || !el.offsetParent) return false;
      return el.type !== 'radio' || el.checked || !form.querySelector('[name="' + el.name + '"]:checked');
    });
  }

  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Enter') return;
    var here = e.target;
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || e.isComposing) return;
    if (!here.matches('[data-counter] input:not([type=file]), [data-counter] select')) return;
    e.preventDefault();
    var all = stops(), next = all[all.indexOf(here) + (e.shiftKey ? -1 : 1)];
    if (next) next.focus();
  });

  form.querySelector('[data-keys-hint]').hidden = false;
  var first = form.querySelector('[data-first]');
  if (first && !document.querySelector('[data-error-summary]')) first.focus({ preventScroll: true });
})();
