// What a page must stand: small screens, large letters, wide spacing, other colours, paper, thick fingers.

import assert from 'node:assert/strict';
import { accessible, fits } from './eyes.mjs';

/** The smallest screen a page must fit, and the width of a paper roll of 80 mm. */
const NARROW = { width: 320, height: 640 };
const PHONE = { width: 360, height: 740 };
const ROLL = { width: 272, height: 800 };
/** What a finger needs, in CSS pixels. */
const FINGER = 44;

/** Everything that can be pressed is large enough; links inside sentences are read, not aimed at. */
export async function pressable(page, name, least = FINGER) {
  const small = await page.evaluate((least) => {
    const inSentence = (link) => {
      const around = link.parentElement.textContent.trim();
      return getComputedStyle(link).display === 'inline' && around.length > link.textContent.trim().length;
    };
    // What nobody sees or reaches is pressed by Enter alone.
    const seen = (el) => el.getClientRects().length > 0 && !el.closest('.skip:not(:focus), [hidden], .vh[aria-hidden=true]');
    const all = document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=file]), .choice');
    return [...all].filter(seen).filter((el) => !(el.tagName === 'A' && inSentence(el))).map((el) => {
      let box = el.getBoundingClientRect();
      const over = getComputedStyle(el, '::after');
      if (over.content !== 'none' && over.position === 'absolute') box = el.closest('li, tr, .choice, .tile, .stat')?.getBoundingClientRect() ?? box;
      return [`${el.tagName.toLowerCase()} “${el.textContent.trim().slice(0, 40)}”`, box.width, box.height];
    }).filter(([, width, height]) => width < least || height < least)
      .map(([what, width, height]) => `${what}: ${Math.round(width)}×${Math.round(height)}`);
  }, least - 0.5);
  assert.deepEqual(small, [], `${name}: too small to press`);
}

/** The letters twice as large. */
const large = (page, on) => page.evaluate((is) => { document.documentElement.style.fontSize = is ? '200%' : ''; }, on);

/** WCAG 1.4.12: what somebody may set who needs more room between letters and lines. */
const spaced = (page, on) => page.evaluate((is) => {
  for (const el of document.querySelectorAll('body, body *')) {
    el.style.lineHeight = is ? '1.5' : '';
    el.style.letterSpacing = is ? '.12em' : '';
    el.style.wordSpacing = is ? '.16em' : '';
    if (el.tagName === 'P') el.style.marginBottom = is ? '2em' : '';
  }
}, on);

/** Nothing that frames words is lost when the colours are the reader's own. */
async function framed(page, name) {
  const bare = await page.evaluate(() => [...document.querySelectorAll('.btn, .tile, .notice, .next:has(h2), .tag')]
    .filter((el) => el.getClientRects().length > 0 && parseFloat(getComputedStyle(el).borderTopWidth) === 0)
    .map((el) => el.className));
  assert.deepEqual(bare, [], `${name}: without a border in forced colours`);
}

/** The page that is open, in every condition. One load serves them all. */
export async function forEveryone(page, name) {
  await page.setViewportSize(NARROW);
  await fits(page, `${name} at 320 px`);
  await pressable(page, name);
  await accessible(page, `${name} at 320 px`);
  await spaced(page, true);
  await fits(page, `${name} with text spacing`);
  await spaced(page, false);
  await page.setViewportSize(PHONE);
  await large(page, true);
  await fits(page, `${name} with letters twice as large`);
  await large(page, false);
  await page.emulateMedia({ forcedColors: 'active' });
  await fits(page, `${name} in forced colours`);
  await framed(page, name);
  await page.emulateMedia({ forcedColors: null, media: 'print' });
  await page.setViewportSize(ROLL);
  await fits(page, `${name} on a paper roll`);
  assert.ok(await page.locator('h1').first().isVisible(), `${name} has a heading on paper`);
  await page.emulateMedia({ media: null });
}
