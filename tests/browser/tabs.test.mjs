// The desk by the Tab key alone.

import { after, before, test } from 'node:test';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { onward } from './hands.mjs';
import { tabbed } from './tabbing.mjs';

let world;
let page;
before(async () => {
  world = await startWorld();
  page = await world.officer('ratna.lubis@asahan.example');
});
after(async () => { await world.stop(); });

/** Down and up the page, on a laptop and on a phone. */
async function tabbedOnBoth(name) {
  await tabbed(page, name);
  await page.setViewportSize(PHONE);
  await tabbed(page, `${name} on a phone`);
  await page.setViewportSize(LAPTOP);
}

test('the queue, and the bar under it', async () => {
  await page.goto('/meja/antrean?tampilan=semua');
  await tabbedOnBoth('the queue');
  await page.locator('input[name=pilih]').first().check();
  await tabbed(page, 'the queue with a mark');
  for (const more of await page.locator('details > summary').all()) await more.click();
  await tabbed(page, 'the queue with everything open');
});

test('a report beside its list, and its sticky buttons', async () => {
  await page.goto('/meja/antrean?tampilan=semua');
  await onward(page, () => page.locator('.c-code a').first().click());
  await tabbedOnBoth('a report');
});

test('referrals received', async () => {
  await page.goto('/meja/rujukan/masuk?tampilan=semua');
  await tabbedOnBoth('referrals received');
});

test('many reports at once', async () => {
  await page.goto('/meja/antrean?tampilan=semua');
  for (const box of (await page.locator('input[name=pilih]').all()).slice(0, 2)) await box.check();
  await onward(page, () => page.locator('.bulk-bar button[value=lainnya]').click());
  await tabbedOnBoth('a selection');
  await onward(page, () => page.locator('a[href$="/prioritas"]').click());
  await tabbedOnBoth('a form for many');
});

test('the form for writing a report down, and one of an act', async () => {
  await page.goto('/meja/catat');
  await tabbedOnBoth('writing a report down');
  await page.goto('/meja/antrean?tampilan=semua');
  await onward(page, () => page.locator('.c-code a').first().click());
  await onward(page, () => page.locator('.action-bar a').first().click());
  await tabbedOnBoth('the form of an act');
});
