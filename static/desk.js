/* The officer's desk: asks before what cannot be taken back, and ticks all rows at once. */
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
})();
