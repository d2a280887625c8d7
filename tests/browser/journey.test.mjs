// A report's whole journey, seen in a browser: portal → village → regency → ministry → back → citizen.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { KIOSK, LAPTOP, PHONE, fits, accessible, looked, picture, startWorld } from './world.mjs';

let world;
before(async () => { world = await startWorld(); });
after(async () => { await world.stop(); });

const SARI = 'sari.harahap@puskesos.example';
const BUDI = 'budi.siregar@puskesos.example';
const HADI = 'hadi.sitorus@puskesos.example';
const DEWI = 'dewi.nasution@asahan.example';
const LESTARI = 'lestari.utami@kemensos.example';

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

/** An officer opens an act's form on the case, fills it and sends it. */
async function act(page, code, path, fill) {
  await page.goto(`/meja/laporan/${code}`);
  const link = page.locator(`main a[href*="/${path}"]`).first();
  if (await link.count()) {
    await Promise.all([page.waitForNavigation(), link.click()]);
  }
  await fill?.(page);
  await Promise.all([
    page.waitForNavigation(),
    page.locator(`form[action*="/${path}"] button[type=submit], main form button[type=submit]:not([name])`).last().click(),
  ]);
}

/** Finds the unit in the list and takes it. */
async function toUnit(page, words) {
  const wanted = page.locator('label', { hasText: words }).first();
  await wanted.click();
}

test('a report goes up to the ministry, its answer comes back, and the citizen confirms', async () => {
  const siti = await world.person(PHONE);
  const code = await report(siti, true);

  const sari = await world.officer(SARI);
  await looked(sari, 'desk-today');
  await sari.goto('/meja/antrean');
  await looked(sari, 'desk-queue');
  await sari.goto(`/meja/laporan/${code}`);
  await looked(sari, 'desk-case');
  await act(sari, code, 'periksa');

  const budi = await world.officer(BUDI);
  await act(budi, code, 'rujuk', async (page) => {
    await picture(page, 'desk-refer');
    await toUnit(page, 'Sekretariat SLRT Kabupaten Asahan');
    await page.fill('[name=alasan]', 'Pencairan hanya bisa dilihat di pusat.');
    await page.locator('input[name=dasar]').first().check({ force: true });
  });
  await budi.goto(`/meja/laporan/${code}`);
  assert.match(await budi.locator('main').innerText(), /Dirujuk/);

  const dewi = await world.officer(DEWI);
  await dewi.goto('/meja/rujukan/masuk');
  await looked(dewi, 'desk-inbox');
  await act(dewi, code, 'terima');
  await act(dewi, code, 'teruskan', async (page) => {
    await page.fill('[name=cari]', 'Pusat Data').catch(() => {});
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]).catch(() => {});
    await toUnit(page, 'Pusat Data dan Informasi');
    await page.fill('[name=alasan]', 'Mohon dicek status pencairannya.');
    for (const name of ['langsung', 'dasar']) await page.locator(`input[name=${name}]`).first().check({ force: true });
  });

  const lestari = await world.officer(LESTARI);
  await act(lestari, code, 'terima');
  await act(lestari, code, 'jawab', async (page) => {
    await choose(page, 'hasil', 'granted');
    await page.fill('[name=words]', 'Rekening sudah dibetulkan. Dana cair bulan depan.');
  });

  await act(budi, code, 'usulkan', async (page) => {
    await choose(page, 'hasil', 'granted');
    await page.fill('[name=words]', 'Dana PKH Ibu cair bulan depan.');
  });
  const hadi = await world.officer(HADI);
  await act(hadi, code, 'putuskan');

  await siti.goto(`/s/${code}`);
  await looked(siti, 'status-finished');
  await siti.goto(`/s/${code}/rincian`);
  await siti.locator('main input:not([type=hidden])').first().fill('7890');
  await press(siti, /./);
  await siti.goto(`/s/${code}/rincian`);
  await looked(siti, 'status-details');
  assert.match(await siti.locator('main').innerText(), /Dana PKH Ibu cair bulan depan/);
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
