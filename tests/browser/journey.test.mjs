// What people see: the portal's five steps, the village's desk, the regency's inbox, the status page.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { KIOSK, LAPTOP, PHONE, fits, accessible, looked, picture, startWorld } from './world.mjs';

let world;
before(async () => { world = await startWorld(); });
after(async () => { await world.stop(); });

const SARI = 'sari.harahap@puskesos.example';
const DEWI = 'dewi.nasution@asahan.example';

/** Presses the button and waits for the next page. */
async function press(page, words) {
  await Promise.all([
    page.waitForNavigation(),
    page.locator('main button[type=submit], .bar button, main button').filter({ hasText: words }).first().click(),
  ]);
}

/** Chooses the radio tile with this value. */
async function choose(page, name, value) {
  await page.locator(`input[name=${name}][value="${value}"]`).check({ force: true });
}

/** The portal's five steps, from home to the code. */
async function report(page, withPictures) {
  const step = async (name) => { if (withPictures) await looked(page, `portal-${name}`); };
  await page.goto('/');
  await step('1-home');
  await page.getByRole('link', { name: 'Sampaikan masalah' }).click();
  await step('2-before');
  await press(page, 'Mulai');
  await step('3-for-whom');
  await choose(page, 'untuk', 'self');
  await press(page, 'Lanjutkan');
  await step('4-village');
  await page.fill('[name=desa]', 'air joman');
  await press(page, 'Lanjutkan');
  await step('5-which-village');
  await choose(page, 'pilih', '12.09.09.2002');
  await press(page, 'Lanjutkan');
  await step('6-address');
  await press(page, 'Lanjutkan');
  await press(page, 'Lanjutkan');
  await step('7-problem-with-error');
  await choose(page, 'masalah', 'not-received');
  await press(page, 'Lanjutkan');
  await step('8-story');
  await page.fill('[name=cerita]', 'Bantuan PKH saya belum cair sejak tiga bulan. Kartunya ada pada saya.');
  await press(page, 'Lanjutkan');
  await step('9-contact');
  await choose(page, 'hubungi', 'sms');
  await page.fill('[name=hp]', '0812 3456 7890');
  await page.fill('[name=nama]', 'Siti Aminah');
  await press(page, 'Lanjutkan');
  await step('10-check');
  await press(page, 'Kirim laporan');
  await step('11-sent');
  const code = (await page.locator('.code').first().innerText()).replace(/[^0-9A-Z]/g, '');
  assert.match(code, /^[2-9A-HJ-NP-TV-Z]{10}$/);
  return code;
}

test('a report is written on a phone, and the village finds it in its queue', async () => {
  const siti = await world.person(PHONE);
  const code = await report(siti, true);

  const sari = await world.officer(SARI);
  await looked(sari, 'desk-today');
  await sari.goto('/meja/antrean');
  await looked(sari, 'desk-queue');
  await sari.goto(`/meja/laporan/${code}`);
  await looked(sari, 'desk-case');
  assert.match(await sari.locator('main').innerText(), /Siti Aminah/);

  const dewi = await world.officer(DEWI);
  await dewi.goto('/meja/rujukan/masuk');
  await looked(dewi, 'desk-inbox');

  await siti.goto(`/s/${code}`);
  await looked(siti, 'status-received');
  await siti.goto(`/s/${code}/rincian`);
  await siti.locator('main input:not([type=hidden])').first().fill('7890');
  await press(siti, /./);
  assert.match(await siti.locator('main').innerText(), /Kartunya ada pada saya/);
  await looked(siti, 'status-details');
});

test('the same five steps work without JavaScript', async () => {
  const page = await world.person(PHONE, { javaScriptEnabled: false });
  await report(page, false);
});

test('every public page and the sign-in fit and are accessible on phone and laptop', async () => {
  for (const [name, viewport] of [['360', PHONE], ['1366', LAPTOP]]) {
    const page = await world.person(viewport);
    for (const path of ['/', '/lapor', '/layanan', '/s', '/bantuan', '/privasi', '/aksesibilitas', '/masuk', '/tidak-ada']) {
      await page.goto(path);
      await looked(page, `public-${name}${path.replaceAll('/', '-')}`);
      await page.goto(`${path}?bahasa=en`);
      await fits(page, `${path} in English`);
      await accessible(page, `${path} in English`);
      await page.goto(`${path}?bahasa=id`);
    }
  }
});

test('every component is accessible in every state', async () => {
  const page = await world.person(LAPTOP);
  await page.goto('/gaya');
  await picture(page, 'gaya');
  await accessible(page, 'gaya');
});

test('a kiosk is enrolled, takes a report and prints a receipt', async () => {
  const kiosk = await world.person(KIOSK);
  const enrol = world.output().match(/code ([0-9A-Z]{4}-[0-9A-Z]{4})/)[1];
  await kiosk.goto('/kios/daftar');
  await kiosk.locator('main input:not([type=hidden])').first().fill(enrol);
  await press(kiosk, /./);
  await kiosk.goto('/kios');
  await looked(kiosk, 'kiosk-waiting');
  await kiosk.goto('/kios/beranda');
  await looked(kiosk, 'kiosk-tiles');
});
