// The desk on a good day and on a bad one: every form, what is wrong with it, empty lists, closed doors.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { looked } from './eyes.mjs';
import { choose, named, press, reads, write } from './hands.mjs';

let world;
const people = {};
before(async () => { world = await startWorld(); });
after(async () => { await world.stop(); });

async function officer(name) {
  people[name] ??= await world.officer(`${name}.example`);
  return people[name];
}

/** Looks at the page on a laptop and on a phone. */
async function lookedOnBoth(page, name) {
  await looked(page, `${name}-1366`);
  await page.setViewportSize(PHONE);
  await looked(page, `${name}-360`);
  await page.setViewportSize(LAPTOP);
}

/** The addresses of the cases in a list. */
async function cases(page, list) {
  await page.goto(list);
  return page.locator('.c-code a').evaluateAll((links) => links.map((link) => link.href));
}

/** Opens the forms behind the buttons of a case; answers the names of those it looked at. */
async function everyForm(page, name, seen) {
  const here = page.url();
  const forms = await page.locator('.action-bar a.btn, .referral a.btn').evaluateAll(
    (links) => links.map((link) => [link.querySelector('span').textContent, link.href]));
  for (const [label, href] of forms.filter(([label]) => !seen.has(label))) {
    seen.add(label);
    const word = label.toLowerCase().replaceAll(' ', '-');
    await page.goto(href);
    await lookedOnBoth(page, `form-${word}`);
    for (const area of await page.locator('form textarea').all()) await area.fill('');
    await press(page, label);
    if (await page.locator('[data-error-summary]').count() > 0) await lookedOnBoth(page, `form-${word}-422`);
    else assert.match(page.url(), /selesai=|laporan/, `${label} was done without an answer`);
  }
  await page.goto(here);
}

for (const name of ['sari.harahap@puskesos', 'dewi.nasution@asahan', 'lestari.utami@kemensos']) {
  test(`the pages of ${name.split('@')[1]} fit a laptop and a phone`, async () => {
    const page = await officer(name);
    const who = name.split('@')[1];
    for (const [path, word] of [['/meja', 'today'], ['/meja/antrean?tampilan=semua', 'queue'],
      ['/meja/rujukan/masuk', 'inbox'], ['/meja/rujukan/keluar?tampilan=semua', 'outbox'], ['/akun', 'account']]) {
      await page.goto(path);
      await lookedOnBoth(page, `desk-${who}-${word}`);
    }
    const [first] = await cases(page, '/meja/antrean?tampilan=semua');
    await page.goto(first);
    await lookedOnBoth(page, `desk-${who}-case`);
  });
}

test('every form of an act is usable, and says what is missing', async () => {
  const seen = new Set();
  for (const [name, list] of [
    ['hadi.sitorus@puskesos', '/meja/antrean?tampilan=semua'], ['dewi.nasution@asahan', '/meja/rujukan/masuk?tampilan=semua'],
    ['ratna.lubis@asahan', '/meja/antrean?tampilan=semua']]) {
    const page = await officer(name);
    for (const href of (await cases(page, list)).slice(0, 8)) {
      await page.goto(href);
      await everyForm(page, name, seen);
    }
  }
  for (const label of ['Golongkan', 'Tugaskan', 'Minta keterangan', 'Rujuk', 'Alihkan', 'Arsipkan', 'Gabungkan',
    'Usulkan hasil', 'Teruskan', 'Kembalikan', 'Jawab rujukan']) {
    assert.ok(seen.has(label), `${label} among ${[...seen]}`);
  }
});
