/* The officer's desk: asks before what cannot be taken back, ticks all rows at once, and plays what was said. */
(function () {
  'use strict';

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  document.addEventListener('click', function (e) {
    var button = e.target.closest('[data-confirm]');
    if (button && !confirm(button.dataset.confirm)) e.preventDefault();
  });

  /* A list that was read anew has a box of its own. */
  function offerAll() {
    each('[data-select-all]', function (all) { all.hidden = false; });
  }
  document.addEventListener('list:shown', offerAll);
  offerAll();
  document.addEventListener('change', function (e) {
    var all = e.target;
    if (!all.dataset || !all.dataset.selectAll) return;
    Array.prototype.forEach.call(document.getElementsByName(all.dataset.selectAll), function (row) { row.checked = all.checked; });
  });

  /* A page that answered a form: going back to it, or reading it anew, leads to what stands in its place. */
  each('[data-instead]', function (page) { history.replaceState(history.state, '', page.dataset.instead); });

  /* On a phone the place one is at may lie beyond the menu's edge. */
  each('.menu [aria-current]', function (place) {
    var row = place.closest('.menu');
    row.scrollLeft = place.offsetLeft - row.clientWidth / 2 + place.offsetWidth / 2;
  });

  /* A tab that is half beyond the edge comes into sight when the focus does. */
  document.addEventListener('focusin', function (e) {
    if (e.target.closest('.menu, .views, .bulk-bar')) e.target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
})();
