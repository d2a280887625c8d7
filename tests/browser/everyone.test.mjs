// Every public page and state, for everybody: one world, both languages, no web fonts.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { picture } from './eyes.mjs';
import { choose, lacks, press, reads, sendVillage, write } from './hands.mjs';
import { forEveryone } from './everyone.mjs';
import { answer, report } from './portal.mjs';

let world;
before(async () => { world = await startWorld(); });
after(async () => { await world.stop(); });

const VILLAGE = '12.09.09.2002';
const TO_READ = ['/', '/lapor', '/layanan', '/layanan/pbi_jk', '/s', '/bantuan', '/privasi', '/siapa-yang-membaca',
  '/aksesibilitas', '/statistik', '/kantor', '/kantor?desa=air+joman', '/kantor?desa=zzzzzz', `/kantor/${VILLAGE}`, '/wilayah',
  '/wilayah/12.09', '/lapor/bahaya', '/tidak-ada', '/s/TK3M9-2QFXA', '/s/7K3M92QFXA'];

/** Looks at each path in both languages; the switch stays on the same page. */
async function lookAt(page, paths) {
  for (const path of paths) {
    for (const language of ['en', 'id']) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}bahasa=${language}`);
      assert.equal(await page.locator('html').getAttribute('lang'), language, path);
      await forEveryone(page, `${path} (${language})`);
    }
    const there = await page.locator('a.lang').getAttribute('href');
    assert.equal(new URL(there, world.base).pathname, new URL(path, world.base).pathname, 'the same page in the other language');
  }
}

/** Somebody whose browser fetches no fonts. */
async function plain(viewport = PHONE) {
  const page = await world.person(viewport);
  await page.route('**/*.woff2', (route) => route.fulfill({ status: 404 }));
  return page;
}

test('pages to read', async () => {
  await lookAt(await plain(), TO_READ);
});

test('the questions, on the way of somebody in danger', async () => {
  const page = await plain();
  await untilDanger(page);
  await lookAt(page, ['/lapor/untuk-siapa', '/lapor/lokasi', '/lapor/alamat', '/lapor/masalah', '/lapor/bahaya']);
  await page.goto('/lapor/kejadian');
  await press(page, 'Lanjutkan');
  await forEveryone(page, 'a question with its error');
});

test('a list of villages to choose from', async () => {
  const page = await plain();
  await page.goto('/lapor');
  await press(page, 'Mulai');
  await choose(page, 'Saya sendiri atau keluarga serumah');
  await press(page, 'Lanjutkan');
  await sendVillage(page, 'suka');
  await forEveryone(page, 'a list of villages');
  await press(page, 'Lanjutkan');
  await forEveryone(page, 'a list of villages without a choice');
  await lookAt(page, ['/lapor/lokasi']);
  await reads(page, 'Pilih desa Anda');
});

test('the check, and words that come after the sending', async () => {
  const page = await plain();
  await answer(page);
  await forEveryone(page, 'the check before sending');
  const other = await page.context().newPage();
  await other.goto('/lapor/cerita');
  await press(page, 'Kirim laporan');
  await write(other, 'Ceritakan dengan kata-kata Anda sendiri', STORY);
  await press(other, 'Lanjutkan');
  await reads(other, 'Laporan ini sudah terkirim', STORY);
  await forEveryone(other, 'words that came late');
});

test('a report of danger that was sent', async () => {
  const page = await plain();
  await untilStory(page);
  await choose(page, 'Jangan hubungi, saya cek sendiri');
  await press(page, 'Lanjutkan');
  await forEveryone(page, 'the check of a report of danger');
  await press(page, 'Kirim laporan');
  await reads(page, 'Jika bahaya masih ada, telepon dulu.');
  await forEveryone(page, 'a report of danger that was sent');
});

/** The reports the demonstration prints: code, proof, what can be done with it. */
function samples() {
  const lines = [...world.output().matchAll(/^ {2}([0-9A-Z]{10}|[0-9A-Z]{5}-[0-9A-Z]{5}) +(\d{4,6}) {2}(.+)$/gm)];
  assert.ok(lines.length > 3, world.output());
  return lines.map(([, code, proof, what]) => ({ code: code.replace('-', ''), proof, what }));
}

test('reports in every state, with the code alone and with the proof', async () => {
  for (const { code, proof, what } of samples()) {
    const page = await plain();
    await page.goto(`/s/${code}`);
    await picture(page, `everyone-status-${code}`);
    await lookAt(page, [`/s/${code}`, `/s/${code}/rincian`]);
    await page.locator('#bukti').fill(proof);
    await press(page, 'Lihat rincian');
    await picture(page, `everyone-details-${code}`);
    await lookAt(page, [`/s/${code}/rincian`, ...(await acts(page, code, what))]);
  }
});

/** The pages of what can be done with a report. */
async function acts(page, code, what) {
  const hrefs = await page.locator(`main a[href^="/s/${code}/"]`).evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  if (/outcome/.test(what)) hrefs.push(`/s/${code}/nilai`);
  return [...new Set(hrefs)];
}

test('what was just sent, and the report of somebody without scripts', async () => {
  const page = await plain();
  const code = await report(page);
  await forEveryone(page, 'sent');
  const silent = await world.person({ width: 320, height: 640 }, { javaScriptEnabled: false });
  await silent.goto(`/s/${code}`);
  await reads(silent, 'Apa yang terjadi berikutnya', 'Riwayat laporan');
  await silent.goto('/kantor');
  await write(silent, 'Desa atau kelurahan', 'air joman');
  await press(silent, 'Cari kantor');
  await press(silent, /^Air Joman,/);
  await reads(silent, 'Puskesos Desa Air Joman', 'Mengapa kantor ini?');
});

test('the known faults of the first drafts are gone', async () => {
  const page = await plain(LAPTOP);
  await page.goto('/');
  const help = await page.locator('.help').boundingBox();
  assert.ok(help && help.x > LAPTOP.width / 2, 'on a wide screen help stands on the right');
  await page.goto(`/s/${samples()[0].code}`);
  const red = await page.locator('.notice.wait').evaluate((box) => getComputedStyle(box).backgroundColor);
  assert.notEqual(red, 'rgb(251, 233, 231)', 'waiting is not shown in the red of what is late');
});

const STORY = 'Tetangga saya dipukul suaminya tadi malam.';

/** From home to the page of emergency numbers. */
async function untilDanger(page) {
  await page.goto('/lapor');
  await press(page, 'Mulai');
  await choose(page, 'Saya sendiri atau keluarga serumah');
  await press(page, 'Lanjutkan');
  await sendVillage(page, 'air joman');
  await choose(page, /^Air Joman,/);
  await press(page, 'Lanjutkan');
  await press(page, 'Lanjutkan');
  await choose(page, 'Ada orang yang perlu ditolong');
  await press(page, 'Lanjutkan');
  await choose(page, 'Ya');
  await press(page, 'Lanjutkan');
}

/** Goes on to the story, so that there is something to hide. */
async function untilStory(page) {
  await untilDanger(page);
  await press(page, 'Lanjutkan laporan');
  await choose(page, 'Kekerasan');
  await press(page, 'Lanjutkan');
  await write(page, 'Ceritakan dengan kata-kata Anda sendiri', STORY);
  await press(page, 'Lanjutkan');
}

const WAYS_OUT = {
  'the button': (page) => page.getByRole('button', { name: 'Tutup cepat' }).click(),
  'Shift three times': async (page) => { for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift'); },
};

for (const [way, leave] of Object.entries(WAYS_OUT)) {
  test(`${way} leaves in a hurry and leaves nothing behind`, async () => {
    const page = await world.person(PHONE);
    await page.route('https://www.bmkg.go.id/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Cuaca</title>' }));
    await untilStory(page);
    const before = await page.evaluate(() => history.length);
    await leave(page);
    await page.waitForURL('https://www.bmkg.go.id/');
    assert.equal(await page.evaluate(() => history.length), before, 'the page was replaced');
    world.troubles = world.troubles.filter((trouble) => !trouble.includes('https://www.bmkg.go.id'));
    for (let back = 0; back < 3; back += 1) {
      await page.goBack();
      await lacks(page, STORY, 'Kekerasan', 'dipukul');
    }
    await page.goto('/');
    await lacks(page, 'Anda punya laporan yang belum dikirim');
    const cookies = await page.context().cookies();
    assert.ok(!cookies.some((cookie) => /draf/.test(cookie.name)), cookies.map((c) => c.name).join());
  });
}

test('without scripts the way out leads there too', async () => {
  const page = await world.person(PHONE, { javaScriptEnabled: false });
  await page.route('https://www.bmkg.go.id/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Cuaca</title>' }));
  await untilDanger(page);
  await page.getByRole('button', { name: 'Tutup cepat' }).click();
  await page.waitForURL('https://www.bmkg.go.id/');
  world.troubles = world.troubles.filter((trouble) => !trouble.includes('https://www.bmkg.go.id'));
});
