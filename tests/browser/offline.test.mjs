// A phone on a bad line: nothing typed is lost, exactly one report arrives, and nothing stays that should not.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PHONE, startWorld } from './world.mjs';
import { startLine } from './line.mjs';
import { looked } from './eyes.mjs';
import { choose, lacks, named, press, reads, sendVillage, text, until, write } from './hands.mjs';
import { answer, codeOf } from './portal.mjs';

const STORY = 'Bantuan PKH saya belum cair sejak tiga bulan.';
const SEND_LATER = 'Simpan, kirim saat ada jaringan';
const file = (name) => readFileSync(join(import.meta.dirname, '..', '..', 'static', name), 'utf8');

let world;
const lines = [];
before(async () => { world = await startWorld(); });
after(async () => {
  // A test that failed left its line open, and an open line keeps the whole run waiting.
  for (const line of lines) line.stop();
  world.forgiveOutages();
  await world.stop();
});

/** Somebody on a line of their own. */
async function onALine(options = {}) {
  const line = await startLine(world.port);
  lines.push(line);
  const page = await world.person(PHONE, { baseURL: line.base, ...options });
  return { line, page, done: async () => { await page.context().close(); line.stop(); } };
}

/** Waits until the phone has kept the portal. */
async function keptPortal(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('kulit-'));
    return names.length === 1 && Boolean(await (await caches.open(names[0])).match('/tanpa-jaringan?bahasa=id'));
  });
  await page.reload();
}

/** What waits on the phone. */
const waiting = (page) => page.evaluate(() => new Promise((ok, no) => {
  const open = indexedDB.open('satupintu', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('kotak', { keyPath: 'key' });
  open.onerror = no;
  open.onsuccess = () => {
    const all = open.result.transaction('kotak').objectStore('kotak').getAll();
    all.onsuccess = () => { open.result.close(); ok(all.result); };
  };
}));

/** The phone has a network again, and notices. */
async function again(line, page) {
  line.become('open');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

/** Exactly one report by this name, with the code that is shown. */
async function exactlyOne(page, name) {
  const code = await codeOf(page);
  assert.deepEqual(await world.reportsBy(name), [code]);
  return code;
}

test('the answer is lost after the service has taken the report: one report, and the code comes', async () => {
  const { line, page, done } = await onALine();
  await answer(page, false, 'Putus Sesudah');
  line.become('cut');
  await named(page, 'Kirim laporan').click();
  await page.getByText('Tersimpan di HP ini').waitFor();
  await looked(page, 'offline-kept');
  assert.ok(line.cuts >= 1, 'the report went through');
  assert.equal((await waiting(page)).length, 1);
  await Promise.all([page.waitForURL('**/lapor/terkirim/*'), again(line, page)]);
  await reads(page, 'Laporan Anda sudah kami terima');
  await exactlyOne(page, 'Putus Sesudah');
  await page.waitForFunction(() => Object.keys(sessionStorage).every((key) => !key.startsWith('ketik:')));
  assert.deepEqual(await waiting(page), [], 'nothing is left on the phone');
  await done();
});

test('the service is killed and comes back: one report, by itself', async () => {
  const { line, page, done } = await onALine();
  await answer(page, false, 'Mati Hidup');
  await world.kill();
  await named(page, 'Kirim laporan').click();
  await page.getByText('Tersimpan di HP ini').waitFor();
  await world.restart();
  await page.waitForURL('**/lapor/terkirim/*', { timeout: 60_000 });
  await exactlyOne(page, 'Mati Hidup');
  await done();
  line.stop();
});

test('two taps send one report, and back leads to its code', async () => {
  const { page, done } = await onALine();
  await answer(page, false, 'Ketuk Dua');
  await Promise.all([page.waitForURL('**/lapor/terkirim/*'), named(page, 'Kirim laporan').dblclick()]);
  const code = await exactlyOne(page, 'Ketuk Dua');
  for (let back = 0; back < 3; back += 1) {
    await page.goBack();
    assert.match(page.url(), new RegExp(`/(lapor/terkirim|s)/${code}|/draf|/lapor`));
    await lacks(page, 'Kirim laporan');
  }
  await done();
});

test('without scripts a replayed form is still one report', async () => {
  const { page, done } = await onALine({ javaScriptEnabled: false });
  await answer(page, false, 'Tanpa Skrip');
  await named(page, 'Kirim laporan').click();
  await page.waitForURL('**/lapor/terkirim/*');
  await page.goBack();
  await reads(page, 'Laporan Anda sudah kami terima');
  await exactlyOne(page, 'Tanpa Skrip');
  await done();
});

test('two tabs send at once: one report, one code', async () => {
  const { page, done } = await onALine();
  await answer(page, false, 'Lintang Kembara');
  const other = await page.context().newPage();
  await other.goto('/lapor/periksa');
  await Promise.all([page, other].map((tab) => Promise.all([
    tab.waitForURL('**/lapor/terkirim/*'), named(tab, 'Kirim laporan').click(),
  ])));
  assert.equal(await codeOf(page), await exactlyOne(other, 'Lintang Kembara'));
  await done();
});

test('the button says what it does without a network; the report is seen, and sent once', async () => {
  const { line, page, done } = await onALine();
  await answer(page, false, 'Kotak Keluar');
  await keptPortal(page);
  await page.context().setOffline(true);
  line.become('down');
  await named(page, SEND_LATER).waitFor();
  await looked(page, 'offline-check');
  await named(page, SEND_LATER).click();
  await page.getByText('Tersimpan di HP ini').waitFor();
  const [record] = await waiting(page);
  assert.equal(record.form, undefined, 'the answers lie with the service, the phone keeps only the key');
  await page.goto('/').catch(() => {});
  await page.getByText('Belum terkirim').waitFor();
  await reads(page, 'Tidak ada jaringan', 'Laporan di HP ini');
  await looked(page, 'offline-waiting');
  assert.deepEqual(await world.reportsBy('Kotak Keluar'), []);
  line.become('open');
  await page.context().setOffline(false);
  await page.getByText('Terkirim. Kode laporan').waitFor();
  await looked(page, 'offline-delivered');
  await press(page, 'Lihat');
  await exactlyOne(page, 'Kotak Keluar');
  await until(async () => (await waiting(page)).length === 0, 'nothing left on the phone');
  await done();
});

/** Writes the short form of the page without a network. */
async function writeOffline(page, name, village) {
  await choose(page, 'Saya sendiri atau keluarga serumah');
  await write(page, 'Di desa atau kelurahan mana?', village);
  await choose(page, 'Bantuan belum saya terima');
  await write(page, 'Ceritakan dengan kata-kata Anda sendiri', STORY);
  await choose(page, 'SMS');
  await write(page, 'Nomor HP', '0812 3456 7890');
  await write(page, /Nama lengkap/, name);
}

test('a report written wholly without a network arrives once; the start page opens without one', async () => {
  const { line, page, done } = await onALine();
  await page.goto('/');
  await keptPortal(page);
  line.become('down');
  await page.goto('/');
  await reads(page, 'Tidak ada jaringan', 'Tulis laporan singkat');
  await looked(page, 'offline-start');
  await writeOffline(page, 'Luring Penuh', 'Air Joman, Air Joman, Asahan');
  await page.reload();
  assert.equal(await page.getByLabel('Ceritakan dengan kata-kata Anda sendiri').inputValue(), STORY, 'half-typed words stay');
  await named(page, 'Kirim laporan').click();
  await page.getByText('Tersimpan di HP ini').waitFor();
  await page.getByText('Belum terkirim').waitFor();
  line.become('cut');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  while (line.cuts === 0) await page.waitForTimeout(50);
  const twin = await page.context().newPage();
  await twin.goto('/').catch(() => {});
  line.become('open');
  await Promise.all([page, twin].map((tab) => tab.evaluate(() => window.dispatchEvent(new Event('online')))));
  await page.getByText('Terkirim. Kode laporan').waitFor();
  assert.equal((await waiting(page))[0].form, undefined, 'the words are gone from the phone');
  await press(page, 'Lihat');
  await exactlyOne(page, 'Luring Penuh');
  await done();
});

test('a village nobody knows is asked for, with everything kept', async () => {
  const { line, page, done } = await onALine();
  await page.goto('/');
  await keptPortal(page);
  line.become('down');
  await page.goto('/');
  await writeOffline(page, 'Desa Hilang', 'Desa di Balik Gunung');
  await named(page, 'Kirim laporan').click();
  await page.getByText('Belum terkirim').waitFor();
  await again(line, page);
  await page.getByText('ada jawaban yang kurang').waitFor();
  await press(page, 'Lengkapi');
  assert.equal(await page.locator('#desa').inputValue(), 'Desa di Balik Gunung');
  await sendVillage(page, 'air joman');
  await choose(page, /^Air Joman,/);
  await press(page, 'Lanjutkan');
  await reads(page, STORY, 'Desa Hilang');
  await Promise.all([page.waitForURL('**/lapor/terkirim/*'), named(page, 'Kirim laporan').click()]);
  await exactlyOne(page, 'Desa Hilang');
  await done();
});

test('half-typed words survive a line that breaks, and go once the service has them', async () => {
  const { line, page, done } = await onALine();
  await answer(page, false, 'Setengah Tulis');
  await page.goto('/lapor/cerita');
  const field = () => page.getByLabel('Ceritakan dengan kata-kata Anda sendiri');
  await field().fill('Cerita baru yang belum terkirim.');
  line.become('down');
  await named(page, 'Lanjutkan').click();
  await page.waitForTimeout(500);
  line.become('open');
  await page.goto('/lapor/cerita');
  assert.equal(await field().inputValue(), 'Cerita baru yang belum terkirim.');
  await press(page, 'Lanjutkan');
  await page.goto('/lapor/cerita');
  assert.equal(await field().inputValue(), 'Cerita baru yang belum terkirim.');
  assert.equal(await page.evaluate(() => sessionStorage.getItem('ketik:/lapor/cerita')), null, 'the service has it');
  await page.context().setOffline(true);
  await field().fill('Ditekan tanpa jaringan.');
  await named(page, 'Lanjutkan').click();
  await reads(page, 'Tulisan Anda masih ada di halaman ini');
  assert.equal(await field().inputValue(), 'Ditekan tanpa jaringan.');
  await page.context().setOffline(false);
  await press(page, 'Lanjutkan');
  await page.goto('/lapor/periksa');
  await reads(page, 'Ditekan tanpa jaringan.');
  await done();
});

test('words of a levy or of danger stay nowhere, and the quick exit leaves nothing at all', async () => {
  const { line, page, done } = await onALine();
  await answer(page, false, 'Rahasia');
  await page.goto('/lapor/masalah');
  await choose(page, 'Ada potongan atau pungutan');
  await press(page, 'Lanjutkan');
  assert.equal(await page.evaluate(() => JSON.stringify(sessionStorage)), '{}', 'earlier words go too');
  await choose(page, 'Perangkat desa');
  await press(page, 'Lanjutkan');
  await page.goto('/lapor/cerita');
  await write(page, 'Ceritakan dengan kata-kata Anda sendiri', 'Diminta lima puluh ribu.');
  assert.equal(await page.evaluate(() => JSON.stringify(sessionStorage)), '{}');
  await keptPortal(page);
  line.become('down');
  await page.goto('/');
  await choose(page, 'Ada potongan atau pungutan');
  await write(page, 'Ceritakan dengan kata-kata Anda sendiri', 'Diminta lima puluh ribu.');
  await named(page, 'Kirim laporan').click();
  await reads(page, 'tidak kami simpan di HP');
  assert.deepEqual(await waiting(page), []);
  assert.ok(!(await page.evaluate(() => JSON.stringify(sessionStorage))).includes('lima puluh'));
  line.become('open');
  await page.route('https://www.bmkg.go.id/**', (route) => route.abort());
  await page.goto('/lapor/bahaya');
  const gone = page.waitForRequest('https://www.bmkg.go.id/**');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await gone;
  await page.waitForTimeout(1_000);
  await page.goto('/aset/0/icons/mark.svg');
  const left = await page.evaluate(async () => ({
    bases: (await indexedDB.databases()).map((base) => base.name), local: localStorage.length, tab: sessionStorage.length, kept: await caches.keys(),
  }));
  assert.deepEqual(left, { bases: [], local: 0, tab: 0, kept: [] });
  assert.deepEqual((await page.context().cookies()).filter((cookie) => cookie.name === 'draf'), []);
  world.troubles = world.troubles.filter((trouble) => !trouble.includes('bmkg.go.id'));
  await done();
});

test('a status is kept only for whoever asks, and says how old it is', async () => {
  const { line, page, done } = await onALine();
  await answer(page, false, 'Simpan Status');
  await Promise.all([page.waitForURL('**/lapor/terkirim/*'), named(page, 'Kirim laporan').click()]);
  const code = await codeOf(page);
  await page.goto(`/s/${code}`);
  await keptPortal(page);
  line.become('down');
  await page.goto(`/s/${code}`);
  await reads(page, 'Tidak ada jaringan', 'Tulis laporan singkat');
  line.become('open');
  await page.goto(`/s/${code}`);
  await named(page, 'Simpan di HP ini').click();
  await named(page, 'Hapus dari HP ini').waitFor();
  line.become('down');
  await page.goto(`/s/${code}`);
  await reads(page, 'Terakhir diperbarui', 'Diterima');
  await looked(page, 'offline-status');
  await page.goto('/');
  await reads(page, 'Status yang disimpan di HP ini', code);
  line.become('open');
  await page.goto(`/s/${code}`);
  await lacks(page, 'Terakhir diperbarui');
  await named(page, 'Hapus dari HP ini').click();
  await named(page, 'Simpan di HP ini').waitFor();
  line.become('down');
  await page.goto(`/s/${code}`);
  await lacks(page, 'Terakhir diperbarui');
  await done();
});

test('the phone keeps only pages that are everybody’s, in less than 25 KB', async () => {
  const { line, page, done } = await onALine();
  await answer(page, false, 'Isi Kulit');
  await keptPortal(page);
  for (const path of ['/lapor/periksa', '/draf', '/bantuan', '/layanan', '/s']) await page.goto(path);
  const kept = await page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        all.push([new URL(request.url).pathname, [...new Uint8Array(await answer.arrayBuffer())]]);
      }
    }
    return all;
  });
  const pages = kept.map(([path]) => path).filter((path) => !path.startsWith('/aset/')).sort();
  assert.deepEqual(pages, ['/bantuan', '/layanan', '/tanpa-jaringan']);
  const shell = kept.filter(([path]) => path.startsWith('/aset/') || path === '/tanpa-jaringan');
  const bytes = shell.reduce((sum, [, body]) => sum + gzipSync(Buffer.from(body), { level: 9 }).length, 0);
  assert.ok(bytes <= 25_000, `the shell weighs ${bytes} bytes`);
  line.become('down');
  await page.goto('/bantuan');
  await reads(page, 'Bantuan');
  await page.goto('/lapor/periksa');
  await reads(page, 'Tidak ada jaringan');
  await lacks(page, 'Isi Kulit');
  await done();
});

test('a line that hangs shows the kept copy soon', async () => {
  const { line, page, done } = await onALine();
  await page.goto('/bantuan');
  await keptPortal(page);
  line.become('hanging');
  await page.goto('/bantuan', { waitUntil: 'commit' });
  assert.match(await text(page), /Bantuan/, 'while the line still hangs');
  await done();
});

test('switched off, the worker removes itself and what it kept', async () => {
  const { line, page, done } = await onALine();
  await page.goto('/');
  await keptPortal(page);
  line.instead['/sw.js'] = file('worker-off.js');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.waitForFunction(async () => (await caches.keys()).length === 0
    && !(await navigator.serviceWorker.getRegistrations()).length);
  await done();
});

test('a press on the button counts while suggestions are open', async () => {
  const { page, done } = await onALine();
  await page.goto('/lapor');
  await press(page, 'Mulai');
  await choose(page, 'Saya sendiri atau keluarga serumah');
  await press(page, 'Lanjutkan');
  await page.getByRole('combobox').pressSequentially('air jo');
  await page.getByRole('option').first().waitFor();
  const { x, y, width, height } = await named(page, 'Lanjutkan').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.waitForTimeout(200);
  await page.mouse.up();
  await page.getByText('Pilih desa Anda').first().waitFor();
  await done();
});

test('without its cookie the check page is still sent, once', async () => {
  const { page, done } = await onALine();
  await answer(page, false, 'Tanpa Kuki');
  await page.goto('/lapor/periksa');
  await page.context().clearCookies();
  await named(page, 'Kirim laporan').click();
  await page.getByText('Laporan Anda sudah kami terima').waitFor();
  await exactlyOne(page, 'Tanpa Kuki');
  await done();
});

test('the scripts of the portal weigh at most 6 KB together', async () => {
  const { page, done } = await onALine();
  await page.goto('/lapor');
  await press(page, 'Mulai');
  await choose(page, 'Saya sendiri atau keluarga serumah');
  await press(page, 'Lanjutkan');
  const hrefs = await page.locator('script[src]').evaluateAll((all) => all.map((s) => s.src));
  assert.equal(hrefs.length, 3, 'comforts, offline, type-ahead');
  let bytes = 0;
  for (const href of hrefs) bytes += gzipSync(await (await page.request.get(href)).body(), { level: 9 }).length;
  assert.ok(bytes <= 6_144, `${bytes} bytes`);
  await done();
});
