// A page by the Tab key alone: everything is reached, in reading order, in sight, and nothing holds on.

import assert from 'node:assert/strict';

/** What can be reached, in the order of the page, each under a number; how it looks while it is not focused. */
function survey() {
  const seen = (el) => el.getClientRects().length > 0 && getComputedStyle(el).visibility !== 'hidden' && !el.closest('[hidden]');
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], audio[controls]')]
    .filter((el) => seen(el) && !el.disabled && el.tabIndex >= 0);
  const group = (el) => (el.type === 'radio' ? [...document.getElementsByName(el.name)].filter((one) => one.form === el.form) : null);
  const stops = all.filter((el) => {
    const others = group(el);
    return !others || el === (others.find((one) => one.checked) ?? others[0]);
  });
  window.tabStops = stops;
  window.tabLooks = new Map(stops.map((el) => [el, window.lookOf(el)]));
  return stops.map((el) => `${el.tagName.toLowerCase()} “${(el.getAttribute('aria-label') || el.labels?.[0]?.textContent || el.textContent || el.name || '').trim().slice(0, 40)}”`);
}

/** Everything that may show where the focus is: the element, what lies over it, its label. */
function helpers() {
  const parts = (el) => [[el], [el, '::after'], [el.nextElementSibling?.tagName === 'LABEL' ? el.nextElementSibling : null, '::before']].filter(([one]) => one);
  window.lookOf = (el) => parts(el).map(([one, pseudo]) => {
    const style = getComputedStyle(one, pseudo);
    return `${style.outlineStyle === 'none' ? 0 : style.outlineWidth} ${style.boxShadow} ${one.getAttribute('class') === 'skip' ? style.position : ''}`;
  }).join('|');
  /** Where the focus is: its number, whether it looks different, whether it can be seen. */
  window.where = () => {
    const el = document.activeElement;
    const at = window.tabStops.indexOf(el);
    if (at < 0) return { at: el === document.body || el === document.documentElement ? 'out' : 'elsewhere', what: `${el.tagName} ${el.className}` };
    const box = (el.closest('.choice') ?? el).getBoundingClientRect();
    const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .15], [.5, .85]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
    const own = (hit) => hit && (el.contains(hit) || hit.contains(el) || hit.closest('.choice') === el.closest('.choice') && el.closest('.choice'));
    const free = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && own(document.elementFromPoint(x, y)));
    return { at, looks: window.lookOf(el) !== window.tabLooks.get(el), free: free.length, box: [box.left, box.top + scrollY, box.right, box.bottom + scrollY].map(Math.round), region: (el.closest('header, main, .split-list') ?? document.body).className };
  };
}

/** Walks the page that is open, down and back up. */
export async function tabbed(page, name) {
  await page.evaluate(() => { document.activeElement?.blur(); window.scrollTo(0, 0); });
  await page.evaluate(helpers);
  await page.mouse.move(0, 0);
  const stops = await page.evaluate(survey);
  assert.ok(stops.length > 5, `${name}: ${stops.length} stops`);
  const wrong = [];
  const reached = [];
  let before;
  await page.locator('body').evaluate((body) => { body.tabIndex = -1; body.focus(); body.removeAttribute('tabindex'); });
  for (let presses = 0; presses < stops.length + 20; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => window.where());
    if (here.at === 'out') break;
    if (here.at === 'elsewhere') {
      wrong.push(`the focus is on ${here.what}`);
      continue;
    }
    const what = stops[here.at];
    if (reached.at(-1) === here.at) continue; // the parts of a date, one after the other
    if (!here.looks) wrong.push(`${what} does not show its focus`);
    if (here.free === 0) wrong.push(`${what} is hidden at ${here.box}`);
    if (reached.length && here.at < reached.at(-1)) wrong.push(`${what} comes too late`);
    // What comes next stands below or beside, or begins another column or region.
    if (before && before.region === here.region && here.box[3] <= before.box[1] && here.box[0] < before.box[2] - 1) wrong.push(`${what} stands above ${stops[before.at]}`);
    reached.push(here.at);
    before = here;
  }
  assert.deepEqual(stops.filter((_, at) => !reached.includes(at)), [], `${name}: not reached`);
  assert.deepEqual(wrong, [], name);
  await page.keyboard.press('Shift+Tab');
  const back = await page.evaluate(() => window.where());
  assert.notEqual(back.at, 'elsewhere', `${name}: back up`);
}
