// Every page of the desk that a role can open, by its address and by its menu, on three screens.

import { after, afterEach, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAPTOP, PHONE, WIDE, startWorld } from './world.mjs';
import { accessible, fits, paper, picture } from './eyes.mjs';
import { choose, lacks, onward, press, reads, write } from './hands.mjs';
import { pressable } from './everyone.mjs';
import { deskRoutes, explore, routeOf } from './walk.mjs';

/** Who works where; the first ones find most pages, so they open more reports. */
const ROLES = [
  ['village-coordinator', 'hadi.sitorus@puskesos', 40],
  ['regency-manager', 'ratna.lubis@asahan', 20],
  ['village-alone', 'saiful.anwar@puskesos', 12],
  ['regency-back-office', 'dewi.nasution@asahan', 8],
  ['regency-front-office', 'putri.andriani@asahan', 8],
  ['agency-officer', 'melati.siregar@asahan', 8],
  ['ministry-officer', 'lestari.utami@kemensos', 4],
  ['ministry-manager', 'agus.wicaksono@kemensos', 4],
  ['village-front-office', 'sari.harahap@puskesos', 2],
  ['village-back-office', 'budi.siregar@puskesos', 2],
  ['village-facilitator', 'mariani.tampubolon@puskesos', 2],
  ['district-supervisor', 'tuti.marpaung@kecamatan', 2],
  ['province-manager', 'yusnidar.daulay@sumut', 2],
  ['leadership', 'suheri.marpaung@asahan', 0],
  ['auditor', 'darmawan.saragih@asahan', 0],
  ['admin', 'irfan.batubara@asahan', 0],
];

/** What a walk leaves out, and why. */
const LEFT_OUT = {
  '/meja/antrean/berikutnya': 'leads on to a report',
  '/meja/cari': 'leads back to the queue',
  '/meja/langsung': 'a stream',
  '/meja/catat/impor/contoh.csv': 'a file',
  '/meja/catat/impor/contoh.xlsx': 'a file',
  '/meja/catat/impor/{id}/kode.csv': 'a file',
  '/meja/catat/impor/{id}/salah.csv': 'a file',
  '/meja/dasbor/unduh': 'a file',
  '/meja/jejak/unduh': 'a file',
  '/meja/laporan/{kode}/berkas/{id}': 'a file',
};

const SCREENS = [PHONE, LAPTOP, WIDE];
const FINGER = 44;
const POINTER = 24;
/** So many lanes: as many pages are looked at at the same time. */
const LANES = 2;

const walked = new Set();
/** The first address of each route, and who found it. */
const places = new Map();

let world;
/** What the eye finds on the way; a walk goes on and tells all of it at its end. */
const wrong = [];
before(async () => { world = await startWorld(); });
afterEach(() => { assert.deepEqual(wrong.splice(0), []); });
after(async () => { await world.stop(); });

/** Tries something, and notes what is wrong. */
async function noted(trying, name) {
  await trying.catch((error) => wrong.push(`${name}: ${[].concat(error.actual ?? error.message).join('; ')}`));
}

/** Does it for each, some at the same time. */
async function lanes(all, act) {
  const waiting = [...all];
  const lane = async () => {
    while (waiting.length > 0) {
      const one = waiting.shift();
      await noted(act(one), one[0]);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

const officer = (name) => world.officer(`${name}.example`);
const inLanguage = (href, language) => `${href}${href.includes('?') ? '&' : '?'}bahasa=${language}`;

/** The page that is open, as it looks on each screen. */
async function glanced(page, name) {
  for (const screen of SCREENS) {
    const label = `desks-${name}-${screen.width}`;
    await page.setViewportSize(screen);
    await picture(page, label);
    await noted(fits(page, label), label);
    await noted(pressable(page, label, screen === PHONE ? FINGER : POINTER), `${label}, too small to press`);
  }
  await page.setViewportSize(LAPTOP);
}

/** The page that is open, on each screen, for everybody. */
async function looked(page, name) {
  walked.add(routeOf(new URL(page.url()).pathname));
  await glanced(page, name);
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await noted(accessible(page, name), `${name} at ${screen.width}`);
  }
  await page.setViewportSize(LAPTOP);
  const heads = await page.locator('h1').count();
  if (heads !== 1) wrong.push(`${name}: ${heads} headings of the first order`);
  if (!/. – Puskesos Satu Pintu$/.test(await page.title())) wrong.push(`${name}: no title that names it`);
}

/** The page of an address, on each screen, and once in English. */
async function lookedAt(page, href, name) {
  await page.goto(inLanguage(href, 'en'));
  await noted(fits(page, name), `${name} in English`);
  await noted(accessible(page, name), `${name} in English`);
  await page.setViewportSize(PHONE);
  await noted(fits(page, name), `${name} in English on a phone`);
  await page.goto(inLanguage(href, 'id'));
  await looked(page, name);
}

test('every place of every role leads somewhere, and its first page is good to look at', async () => {
  await lanes(ROLES, async ([role, name, reports]) => {
    const page = await officer(name);
    const menu = await page.locator('header a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const starts = menu.filter((href) => routeOf(href) && !href.includes('bahasa='));
    assert.ok(starts.length > 2, `${role} has a menu`);
    if (reports > 4) starts.push('/meja/antrean?tampilan=semua', '/meja/rujukan/masuk?tampilan=semua');
    const { found, wrong: odd } = await explore(page, ['/meja/lainnya', ...starts], reports, places);
    wrong.push(...odd);
    for (const [route, href] of found) if (!places.has(route)) places.set(route, { href, name });
    await glanced(page, `home-${role}`);
    await noted(accessible(page, role), `the first page of ${role}`);
    await page.context().close();
  });
});

test('every page that a link leads to is good to look at, in both languages', async () => {
  const whose = [...new Set([...places.values()].map(({ name }) => name))].map((name) => [name]);
  await lanes(whose, async ([name]) => {
    const page = await officer(name);
    for (const [route, { href }] of [...places].filter(([route, place]) => place.name === name && !LEFT_OUT[route])) {
      const word = route.replaceAll(/[{}]/g, '').split('/').slice(1).join('-');
      await noted(lookedAt(page, href, word), word);
    }
    await page.context().close();
  });
});

test('the figures lead down to the village', async () => {
  const page = await officer('agus.wicaksono@kemensos');
  await page.goto('/meja/dasbor');
  for (const place of ['Sumatera Utara', 'Kabupaten Asahan', 'Kec. Air Joman']) {
    await press(page, place);
    await looked(page, `figures-${place.toLowerCase().replaceAll(/[ .]+/g, '-')}`);
  }
  await page.context().close();
});

test('many reports at once: what can be done, the form, the preview, the result, the sheet', async () => {
  const page = await officer('hadi.sitorus@puskesos');
  await page.goto('/meja/antrean');
  await press(page, 'Lainnya');
  await looked(page, 'bulk-nothing-marked');
  await page.goto('/meja/antrean');
  for (const box of (await page.locator('input[name=pilih]').all()).slice(0, 3)) await box.check();
  await picture(page, 'desks-bulk-marked');
  await onward(page, () => page.locator('.bulk-bar').getByRole('button', { name: 'Lainnya' }).click());
  await looked(page, 'bulk');
  const selection = page.url();
  await press(page, 'Tugaskan');
  await looked(page, 'bulk-form');
  await press(page, 'Periksa dulu');
  await looked(page, 'bulk-form-422');
  await choose(page, 'Budi Siregar');
  await press(page, 'Periksa dulu');
  await looked(page, 'bulk-preview');
  await press(page, 'Ubah isian');
  assert.ok(await page.getByRole('radio', { name: 'Budi Siregar' }).isChecked(), 'what was chosen is still chosen');
  await press(page, 'Periksa dulu');
  await press(page, 'Jalankan');
  await looked(page, 'bulk-result');
  await page.goBack();
  await reads(page, '3 laporan dipilih');
  await page.goto(selection);
  await press(page, 'Cetak daftar kunjungan');
  await looked(page, 'bulk-sheet');
  assert.match(await paper(page, 'desks-bulk-sheet-paper'), /Daftar kunjungan/);
  await page.context().close();
});

test('a late report wants a reason, for one and for many at once', async () => {
  const page = await officer('hadi.sitorus@puskesos');
  await page.goto('/meja/antrean?cari=ginting');
  const report = (await page.locator('.c-code a').first().getAttribute('href')).split('?')[0];
  await page.goto('/meja/antrean');
  for (const box of (await page.locator('input[name=pilih]').all()).slice(0, 3)) await box.check();
  await onward(page, () => page.locator('.bulk-bar').getByRole('button', { name: 'Lainnya' }).click());
  await press(page, 'Jelaskan keterlambatan');
  await looked(page, 'bulk-late');
  await press(page, 'Periksa dulu');
  await looked(page, 'bulk-late-422');
  await choose(page, 'Tempatnya sulit dicapai');
  await press(page, 'Periksa dulu');
  await looked(page, 'bulk-late-preview');
  await page.goto(report);
  await reads(page, 'Alasan lewat batas belum dijelaskan');
  await looked(page, 'late');
  await page.goto(`${report}/alasan-lambat`);
  await looked(page, 'delay');
  await page.locator('#sebab').selectOption({ label: 'Alasan lain' });
  await press(page, 'Jelaskan keterlambatan');
  await reads(page, 'Tulis alasannya');
  await looked(page, 'delay-422');
  await page.locator('#sebab').selectOption({ label: 'Warga belum bisa ditemui atau dihubungi' });
  await press(page, 'Jelaskan keterlambatan');
  await page.goto(report);
  await reads(page, 'Warga belum bisa ditemui atau dihubungi');
  await lacks(page, 'Alasan lewat batas belum dijelaskan');
  await looked(page, 'late-explained');
  await page.context().close();
});

test('a quick action is made, kept, and looked at before it is done', async () => {
  const page = await officer('hadi.sitorus@puskesos');
  await page.goto('/meja/tindakan-cepat/baru');
  await write(page, 'Nama tindakan', 'Ambil dan periksa');
  await page.locator('#petugas').selectOption({ index: 1 });
  await press(page, 'Simpan');
  await looked(page, 'quick-kept');
  await press(page, 'Ubah');
  await looked(page, 'quick-edit');
  await page.goto('/meja/antrean');
  const report = await page.locator('.c-code a').first().getAttribute('href');
  await page.goto(report);
  await onward(page, () => page.locator('a[href*="/cepat/"]').first().click());
  await looked(page, 'quick-preview');
  await page.context().close();
});

test('a view is saved, a person is found, a route is tried', async () => {
  const page = await officer('hadi.sitorus@puskesos');
  await page.goto('/meja/antrean?tampilan=semua&masalah=not_paid');
  await page.getByText('Simpan tampilan').first().click();
  await page.locator('.list-tools').getByLabel('Nama tampilan').fill('Bantuan belum diterima');
  await onward(page, () => page.locator('.list-tools').getByRole('button', { name: 'Simpan tampilan' }).click());
  await page.goto('/meja/tampilan');
  await looked(page, 'views-saved');
  await page.goto('/meja/warga');
  await press(page, 'Cari');
  await looked(page, 'people-422');
  await write(page, 'Nama', 'Ngatmini');
  await press(page, 'Cari');
  await reads(page, 'Ngatmini');
  await looked(page, 'people-found');
  await page.goto('/meja/warga');
  await write(page, /^NIK, KK/, '1209099999999999');
  await press(page, 'Cari');
  await looked(page, 'people-none');
  await page.goto('/meja/coba-jalur?coba=1&desa=Air+Joman&kode_desa=12.09.09.2002&masalah=not_paid&program=&bobot=ordinary&dilaporkan=');
  await looked(page, 'route-tried');
  await page.context().close();
});

test('two reports become one and are parted again', async () => {
  const page = await officer('hadi.sitorus@puskesos');
  await page.goto('/meja/antrean?tampilan=semua&status=received');
  const [first, second] = await page.locator('.c-code a').evaluateAll((all) => all.map((a) => a.getAttribute('href').split('?')[0]));
  await page.goto(`${first}/gabungkan?dengan=${second.split('/').pop()}`);
  await looked(page, 'merge-compared');
  await press(page, /^Lanjutkan [2-9A-Z]/);
  await reads(page, 'Laporan yang digabung ke sini');
  await looked(page, 'merged');
  await press(page, 'Batalkan penggabungan');
  await looked(page, 'unmerge');
  await page.context().close();
});

test('old and new side by side, and the list that says what was done', async () => {
  const page = await officer('berlian.sitanggang@kecamatan');
  await page.goto('/meja/antrean?tampilan=semua&cari=nurhalimah');
  await onward(page, () => page.locator('.c-code a').first().click());
  await reads(page, 'Putusan lama', 'Keberatan');
  await looked(page, 'objection');
  await page.context().close();
  const hadi = await officer('hadi.sitorus@puskesos');
  await hadi.goto('/meja/persetujuan');
  await onward(hadi, () => hadi.locator('.c-code a').first().click());
  await press(hadi, 'Putuskan hasil');
  await press(hadi, 'Lihat dulu');
  await looked(hadi, 'decide-preview');
  await press(hadi, 'Simpan dan berikutnya');
  await reads(hadi, 'Hasil diputuskan');
  await lacks(hadi, 'ditangani unit lain');
  await looked(hadi, 'waiting-done');
  await hadi.context().close();
});

/** The six digits an authenticator app shows for a key. */
function codeOf(key, at = Date.now()) {
  const bits = [...key.replaceAll(/[^A-Z2-7]/g, '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(step).digest();
  return String((mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('the second step of signing in: set up, confirmed, asked for', async () => {
  const page = await officer('putri.andriani@asahan');
  await page.goto('/akun/kode');
  await press(page, 'Pasang kode masuk');
  await looked(page, 'second-step-set-up');
  const key = await page.locator('.factor .literal').innerText();
  await write(page, 'Kode 6 angka', codeOf(key));
  await press(page, 'Aktifkan');
  await looked(page, 'second-step-spare');
  await press(page, 'Sudah saya simpan');
  await page.goto('/akun/kode');
  await looked(page, 'second-step-on');
  await page.context().close();
  const half = await world.person(LAPTOP);
  await half.goto('/masuk');
  await looked(half, 'sign-in');
  await world.signIn(half, 'putri.andriani@asahan.example');
  await half.waitForURL('**/masuk/kode**');
  await looked(half, 'second-step-asked');
  await half.context().close();
});

test('who looked at what is found by name and by number', async () => {
  const page = await officer('darmawan.saragih@asahan');
  await page.goto('/meja/jejak');
  await page.getByRole('link', { name: 'Tindakan' }).click();
  await looked(page, 'trail-acts');
  await write(page, 'Cari petugas', 'Sari');
  await press(page, 'Cari');
  await looked(page, 'trail-found');
  await page.context().close();
});

test('written down, brought in, and a search that finds too many', async () => {
  const page = await officer('sari.harahap@puskesos');
  await page.goto('/meja/catat');
  await page.locator('#nama').fill('Siti Aminah');
  await page.locator('#masalah').selectOption('not_paid');
  await page.locator('#cerita').fill('Bantuan belum diterima.');
  await onward(page, () => page.keyboard.press('Control+Enter'));
  await looked(page, 'receipt');
  const file = join(world.dir, 'buku.csv');
  const rows = Array.from({ length: 201 }, (_, n) => `${n}/26;Bantuan belum diterima;Beras belum turun juga.;`);
  writeFileSync(file, ['Nomor register;Masalah;Cerita;NIK', ...rows, '0/26;hujan;Banjir.;123', ''].join('\n'));
  await page.goto('/meja/catat/impor');
  await page.locator('#berkas').setInputFiles(file);
  await press(page, 'Periksa file');
  await looked(page, 'import-checked');
  await page.locator('label[for=lewati]').click();
  await press(page, 'Impor 201 baris yang benar');
  await looked(page, 'import-done');
  await page.goto('/meja/antrean?tampilan=semua&cari=beras');
  await reads(page, 'Hanya 200 laporan terbaru');
  await looked(page, 'search-cut');
  await page.goto('/meja/laporan/ZZZZZ22222');
  await looked(page, 'not-found');
  await page.context().close();
});

test('no page of the desk is forgotten', () => {
  const routes = deskRoutes();
  assert.ok(routes.length > 60, `${routes.length} routes are listed`);
  assert.deepEqual(routes.filter((route) => !walked.has(route) && !LEFT_OUT[route]), [], 'not walked');
  assert.deepEqual(Object.keys(LEFT_OUT).filter((route) => !routes.includes(route) || walked.has(route)), [], 'left out for nothing');
});
