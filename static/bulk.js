/* Rows that are marked: how many, the bar that says so, and "all of this view" once the whole page is.
   A list that was read anew has other rows, so they are looked for each time. */
(function () {
  'use strict';

  function say() {
    var bar = document.querySelector('[data-bulk-bar]');
    if (!bar) return;
    var marks = Array.prototype.slice.call(document.getElementsByName('pilih'));
    var count = bar.querySelector('[data-bulk-count]');
    var n = marks.filter(function (m) { return m.checked; }).length;
    bar.classList.toggle('idle', n === 0);
    count.textContent = n ? count.dataset.bulkCount.replace('{n}', n) : '';
    marks.forEach(function (m) { m.closest('tr').classList.toggle('marked', m.checked); });
    Array.prototype.forEach.call(document.querySelectorAll('[data-select-all]'), function (all) {
      all.checked = n > 0 && n === marks.length;
      all.indeterminate = n > 0 && n < marks.length;
    });
  }

  document.addEventListener('change', function (e) {
    if (e.target.name === 'pilih' || e.target.dataset.selectAll) say();
  });
  document.addEventListener('list:shown', say);
  window.addEventListener('pageshow', say);
  say();
})();
