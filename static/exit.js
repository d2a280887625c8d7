/* A hurried way out: the draft goes, and this page is replaced instead of staying in the history. */
(function () {
  'use strict';
  var form = document.querySelector('form[data-exit]'), shifts = 0, last = 0;
  if (!form) return;

  function leave(e) {
    if (!navigator.sendBeacon) return form.submit();
    e.preventDefault();
    e.stopImmediatePropagation();
    document.body.hidden = true;
    document.title = '\u2026';
    try { sessionStorage.clear(); } catch (_) { /* kept from us */ }
    if (window.indexedDB) ['satupintu', 'berkas'].forEach(function (b) { indexedDB.deleteDatabase(b); });
    if (window.caches) caches.delete('simpan');
    navigator.sendBeacon(form.action);
    location.replace(form.dataset.exit);
  }

  form.addEventListener('submit', leave);
  addEventListener('keydown', function (e) {
    if (e.repeat) return;
    shifts = e.key === 'Shift' && (e.timeStamp - last < 700 || !shifts) ? shifts + 1 : +(e.key === 'Shift');
    last = e.timeStamp;
    if (shifts > 2) leave(e);
  });
})();
