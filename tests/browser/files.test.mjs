// Photos and voices as people send them: from a phone, over a network that breaks, with and without scripts.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { looked, picture } from './eyes.mjs';

let world;
before(async () => { world = await startWorld(); });
after(async () => { await world.stop(); });

const SARI = 'sari.harahap@puskesos.example';

async function press(page, words) {
  await page.locator('main').getByRole('button', { name: words, exact: true }).first().click();
}

async function choose(page, name, value) {
  await page.locator(`input[name=${name}][value="${value}"]`).check({ force: true });
  await press(page, 'Lanjutkan');
}

/** On the way to the story. */
async function telling(page) {
  await page.goto('/lapor');
  await press(page, 'Mulai');
  await choose(page, 'untuk', 'self');
  await page.fill('[name=desa]', 'air joman');
  await press(page, 'Lanjutkan');
  await choose(page, 'pilih', '12.09.09.2002');
  await press(page, 'Lanjutkan');
  await choose(page, 'masalah', 'not-received');
  await page.waitForURL('**/lapor/cerita');
}

/** From the contact question to the code. */
async function finish(page) {
  await page.waitForURL('**/lapor/kontak');
  await page.locator('input[name=hubungi][value=sms]').check({ force: true });
  await page.fill('[name=hp]', '0812 3456 7890');
  await page.locator('input[name=rahasia][value=open]').check({ force: true });
  await press(page, 'Lanjutkan');
  await page.waitForURL('**/lapor/periksa');
}

async function sent(page) {
  await press(page, 'Kirim laporan');
  await page.waitForURL('**/lapor/terkirim/**');
  return page.url().split('/').pop();
}

/** A photo as a telephone takes it: large, and every pixel different. */
async function photo(page, shade) {
  const base64 = await page.evaluate(async (red) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [3000, 2000];
    const pen = canvas.getContext('2d');
    for (let i = 0; i < 40_000; i += 1) {
      pen.fillStyle = `rgb(${red},${(i * 37) % 256},${(i * 91) % 256})`;
      pen.fillRect((i * 131) % 3000, (i * 77) % 2000, 40, 30);
    }
    const blob = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.95); });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, shade);
  return { name: `IMG_${shade}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

function line(page, words) {
  return page.locator('.files li').filter({ hasText: words });
}

test('photos are made small, sent while one writes, and open large at the desk', async () => {
  const page = await world.person(PHONE);
  await telling(page);
  const sizes = [];
  page.on('request', (request) => {
    if (request.url().includes('/lapor/berkas?')) sizes.push(request.postDataBuffer()?.length ?? 0);
  });
  const photos = [await photo(page, 10), await photo(page, 90), await photo(page, 200)];
  assert.ok(photos[0].buffer.length > 500_000, 'as large as telephones make them');
  await page.setInputFiles('#berkas', photos.slice(0, 2));
  await line(page, 'Foto 2').filter({ hasText: 'Terkirim' }).waitFor();
  await looked(page, 'files-1-photos');
  assert.ok(sizes.every((size) => size < 300_000), `at most 300 KB each: ${sizes}`);
  await page.setInputFiles('#berkas', [photos[2], photos[0]]);
  await page.getByText('Paling banyak 3 foto', { exact: true }).first().waitFor();
  await line(page, 'Foto 3').filter({ hasText: 'Terkirim' }).waitFor();
  await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/hapus')),
    line(page, 'Foto 1').getByRole('button', { name: /Hapus/ }).click(),
  ]);
  assert.equal(await page.locator('.files li').count(), 2);
  await page.reload();
  assert.equal(await page.locator('.files li').count(), 2, 'the server has them');
  await looked(page, 'files-2-after-reload');
  await page.fill('[name=cerita]', 'Atap rumah saya bocor sejak bulan lalu.');
  await press(page, 'Lanjutkan');
  await finish(page);
  assert.equal(await page.locator('.files img').count(), 2);
  await looked(page, 'files-3-check');
  const code = await sent(page);

  const sari = await world.officer(SARI);
  await sari.goto(`/meja/laporan/${code}`);
  await sari.locator('.files img').first().scrollIntoViewIfNeeded();
  await sari.waitForFunction(() => Array.from(document.querySelectorAll('.files img')).every((i) => i.naturalWidth > 100));
  await looked(sari, 'files-4-desk');
  const [large] = await Promise.all([sari.waitForEvent('popup'), sari.locator('.files a.thumb').first().click()]);
  await large.waitForLoadState();
  assert.equal(await large.evaluate(() => document.images[0].naturalWidth), 1280);
});

test('a photo that the network cut off follows on the next page', async () => {
  const page = await world.person(PHONE);
  await telling(page);
  await page.route('**/lapor/berkas?*', (route) => route.abort());
  await page.setInputFiles('#berkas', [await photo(page, 30)]);
  await page.getByText('Foto belum terkirim. Laporan tetap bisa dikirim, foto menyusul.').waitFor();
  await looked(page, 'files-5-cut-off');
  await page.fill('[name=cerita]', 'Atap rumah saya bocor sejak bulan lalu.');
  await press(page, 'Lanjutkan');
  await page.waitForURL('**/lapor/kontak');
  await line(page, 'Foto belum terkirim').waitFor();
  await page.unroute('**/lapor/berkas?*');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await line(page, 'Terkirim').waitFor();
  await looked(page, 'files-6-followed');
  await finish(page);
  assert.equal(await page.locator('main .files img').count(), 1);
  await sent(page);
  world.troubles = world.troubles.filter((trouble) => !trouble.includes('net::ERR_FAILED'));
});

test('a voice is recorded, heard, spoken again, taken out, and is story enough', async () => {
  const page = await world.person(PHONE);
  await telling(page);
  await press(page, 'Rekam suara');
  await page.getByText('Sedang merekam. Bicara saja, paling lama 1 menit.').waitFor();
  await page.getByText('2 detik').waitFor();
  await looked(page, 'files-7-recording');
  await press(page, 'Berhenti merekam');
  await line(page, 'Rekaman suara').filter({ hasText: 'Terkirim' }).waitFor();
  const heard = await page.locator('audio').evaluate(async (player) => { player.muted = true; await player.play(); return player.readyState; });
  assert.ok(heard >= 2, 'it plays');
  await looked(page, 'files-8-recorded');
  await press(page, 'Rekam ulang');
  await page.getByText('1 detik').waitFor();
  await press(page, 'Berhenti merekam');
  await line(page, 'Rekaman suara').filter({ hasText: 'Terkirim' }).waitFor();
  assert.equal(await page.locator('audio').count(), 1);
  await line(page, 'Rekaman suara').getByRole('button', { name: /Hapus/ }).click();
  assert.equal(await page.locator('audio').count(), 0);
  await press(page, 'Rekam suara');
  await page.getByText('3 detik').waitFor();
  await press(page, 'Berhenti merekam');
  // At once: the form waits until the voice has arrived.
  await press(page, 'Lanjutkan');
  await finish(page);
  const code = await sent(page);

  const sari = await world.officer(SARI, LAPTOP);
  await sari.goto(`/meja/laporan/${code}`);
  await looked(sari, 'files-9-desk-voice');
  await sari.getByRole('button', { name: 'Kecepatan 1,5×' }).click();
  const player = sari.locator('audio');
  assert.equal(await player.evaluate((p) => p.playbackRate), 1.5);
  const at = await player.evaluate(async (p) => { p.muted = true; await p.play(); p.pause(); return p.readyState; });
  assert.ok(at >= 2, 'the officer hears it');
  await sari.getByRole('button', { name: 'Maju 5 detik' }).click();
  await sari.getByRole('button', { name: 'Mundur 5 detik' }).click();
});

test('an addition waits for its photo, and both lists show it', async () => {
  const page = await world.person(PHONE);
  await telling(page);
  await page.fill('[name=cerita]', 'Atap rumah saya bocor sejak bulan lalu.');
  await press(page, 'Lanjutkan');
  await finish(page);
  const code = await sent(page);
  await page.goto(`/s/${code}/rincian`);
  await page.fill('[name=bukti]', '7890');
  await press(page, 'Lihat rincian');
  await page.goto(`/s/${code}/tambah`);
  await page.setInputFiles('#berkas', [await photo(page, 120)]);
  // At once, without a word: the form waits until the photo has arrived.
  await line(page, 'Foto 1').waitFor();
  await press(page, 'Kirim keterangan');
  await page.waitForURL(/\/rincian\?terkirim=tambah$/);
  await page.waitForFunction(() => document.querySelector('.files img')?.naturalWidth > 100);
  await looked(page, 'files-12-details');
  await page.goto(`/s/${code}/tambah`);
  assert.equal(await page.locator('.files li').count(), 0);
  await looked(page, 'files-13-act');
});

test('a phone that does not allow recording says so and the story is written', async () => {
  const page = await world.person(PHONE);
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await telling(page);
  await press(page, 'Rekam suara');
  await page.getByText('HP Anda tidak mengizinkan rekaman. Tulis saja ceritanya.').waitFor();
  await looked(page, 'files-10-refused');
});

test('without scripts the form brings its photos along', async () => {
  const scripted = await world.person(PHONE);
  await scripted.goto('/');
  const taken = await photo(scripted, 60);
  const page = await world.person(PHONE, { javaScriptEnabled: false });
  await telling(page);
  await page.setInputFiles('#berkas', [taken]);
  await page.fill('[name=cerita]', 'Atap');
  await press(page, 'Lanjutkan');
  await page.getByText('Ceritakan masalahnya, paling sedikit 10 huruf').first().waitFor();
  assert.equal(await page.locator('.files li').count(), 1, 'the photo is kept, only the words are asked again');
  await picture(page, 'files-11-no-scripts');
  await page.fill('[name=cerita]', 'Atap rumah saya bocor sejak bulan lalu.');
  await press(page, 'Lanjutkan');
  await finish(page);
  assert.equal(await page.locator('.files img').count(), 1);
});

test('the scripts that the page of the story asks for stay within six kilobytes', async () => {
  const page = await world.person(PHONE);
  await telling(page);
  const hrefs = await page.locator('script[defer]').evaluateAll((all) => all.map((script) => script.src));
  assert.equal(hrefs.length, 2, 'comforts and files; the outbox comes behind them');
  let bytes = 0;
  for (const href of hrefs) bytes += gzipSync(await (await page.request.get(href)).body(), { level: 9 }).length;
  assert.ok(bytes <= 6 * 1024, `${bytes} bytes`);
});
