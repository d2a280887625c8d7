// A page by the Tab key alone: everything is reached, in reading order, in sight, and nothing holds on.

import assert from 'node:assert/strict';

/** Of five points of a stop as many must be in sight. */
const IN_SIGHT = 3;

/** What can be reached, in the order of the page, each under a number; how it looks while it is not focused. */
function survey() {
  const seen = (el) => el.getClientRects().length > 0 && el.checkVisibility({ visibilityProperty: true });
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], audio[controls]')]
    .filter((el) => seen(el) && !el.disabled && el.tabIndex >= 0);
  const group = (el) => (el.type === 'radio' ? [...document.getElementsByName(el.name)].filter((one) => one.form === el.form) : null);
  const stops = all.filter((el) => {
    const others = group(el);
    return !others || el === (others.find((one) => one.checked) ?? others[0]);
  });
  window.tabStops = stops;
  window.tabLooks = new Map(stops.map((el) => [el, window.lookOf(el)]));
  const boxOf = (el) => { const box = el.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom].map(Math.round); };
  return stops.map((el) => `${el.tagName.toLowerCase()} “${(el.getAttribute('aria-label') || el.labels?.[0]?.textContent || el.textContent || el.name || '').trim().slice(0, 40)}”`).map((what, at) => ({ what, box: boxOf(stops[at]), region: stops[at].closest('header, main, .split-list, .action-bar, .bulk-bar')?.className }));
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
    return { at, looks: window.lookOf(el) !== window.tabLooks.get(el), free: free.length };
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
  await page.locator('body').evaluate((body) => { body.tabIndex = -1; body.focus(); body.removeAttribute('tabindex'); });
  for (let presses = 0; presses < stops.length + 20; presses += 1) {
    await page.keyboard.press('Tab');
    const where = () => page.evaluate(() => window.where());
    let here = await where();
    if (here.free < IN_SIGHT) here = await page.evaluate(() => new Promise((done) => { setTimeout(() => done(window.where()), 200); }));
    if (here.at === 'out') break;
    if (here.at === 'elsewhere') {
      wrong.push(`the focus is on ${here.what}`);
      continue;
    }
    const { what, box, region } = stops[here.at];
    if (reached.at(-1) === here.at) continue; // the parts of a date, one after the other
    if (!here.looks) wrong.push(`${what} does not show its focus`);
    if (here.free < IN_SIGHT) wrong.push(`${what} is hidden`);
    // What comes next stands below or beside, or begins another column or region.
    const before = stops[reached.at(-1)];
    if (before && before.region === region && box[3] <= before.box[1] && box[0] < before.box[2] - 1) wrong.push(`${what} stands above ${before.what}`);
    reached.push(here.at);
  }
  assert.deepEqual(stops.filter((_, at) => !reached.includes(at)).map(({ what }) => what), [], `${name}: not reached`);
  assert.deepEqual(wrong, [], name);
  await page.keyboard.press('Shift+Tab');
  const back = await page.evaluate(() => window.where());
  assert.notEqual(back.at, 'elsewhere', `${name}: back up`);
}
