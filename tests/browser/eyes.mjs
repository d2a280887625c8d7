// What a person sees: a picture of the page, and what would keep somebody from using it.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import assert from 'node:assert/strict';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const artefacts = process.env.ARTEFACTS ?? join(import.meta.dirname, '..', '..', 'artefacts');
mkdirSync(artefacts, { recursive: true });

/** Keeps a picture of the page. A picture is for people to look at: no test hangs on it. */
export async function picture(page, name) {
  const taking = { path: join(artefacts, `${name}.png`), fullPage: true, animations: 'disabled' };
  // On a busy machine Chromium sometimes has no frame to take; it has one a moment later.
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      return await page.screenshot(taking);
    } catch (trouble) {
      if (!/Unable to capture screenshot|Timeout/.test(trouble.message)) throw trouble;
      await page.waitForTimeout(500);
    }
  }
  console.error(`no picture of ${name}: Chromium had no frame to take`);
}

/** axe finds nothing against WCAG 2.2 AA. */
export async function accessible(page, name) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  }));
  const lines = found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  assert.deepEqual(lines, [], `${name} at ${page.url()}`);
}

/** Nothing makes the page scroll sideways; what does is named. */
export async function fits(page, name) {
  const [over, what] = await page.evaluate(() => {
    const over = document.documentElement.scrollWidth - window.innerWidth;
    const wide = over > 0 && [...document.querySelectorAll('body *')].filter((el) => el.getBoundingClientRect().left + el.scrollWidth > window.innerWidth + 0.5);
    return [over, (wide || []).slice(-3).map((el) => `${el.tagName.toLowerCase()}.${el.getAttribute('class')} “${el.textContent.trim().slice(0, 30)}”`).join(', ')];
  });
  assert.ok(over <= 0, `${name} is ${over} px too wide: ${what}`);
}

/** A picture, no axe violation, no sideways scroll. */
export async function looked(page, name) {
  await picture(page, name);
  await fits(page, name);
  await accessible(page, name);
}

/** A screen of the kiosk that shows everything without scrolling. */
export async function lookedWhole(page, name) {
  await looked(page, name);
  const hidden = await page.evaluate(() => {
    const main = document.querySelector('main');
    return Math.max(main.scrollHeight - main.clientHeight, document.documentElement.scrollHeight - window.innerHeight);
  });
  assert.ok(hidden <= 0, `${name}: ${hidden} px are out of sight`);
}

/** What would come out of the printer, as a picture and as words. */
export async function paper(page, name) {
  await page.emulateMedia({ media: 'print' });
  await picture(page, name);
  const words = await page.evaluate(() => document.body.innerText);
  await page.pdf({ path: join(artefacts, `${name}.pdf`), preferCSSPageSize: true });
  await page.emulateMedia({ media: null });
  return words;
}
