// The shared screen in the village office: enrolled once, touched by many, remembering nobody.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { KIOSK, startWorld } from './world.mjs';
import { looked, lookedWhole, paper } from './eyes.mjs';
import { lacks, named, pick, reads, touch, touchOn, type } from './hands.mjs';

let world;
let kiosk;
let code;

before(async () => {
  world = await startWorld();
  kiosk = await world.person(KIOSK, { hasTouch: true });
});
after(async () => { await world.stop(); });

/** From the tiles to the story. */
async function begin(page, problem = 'Bantuan belum saya terima') {
  await page.goto('/kios/beranda');
  await touchOn(page, /^Sampaikan masalah/);
  await pick(page, problem);
  await touchOn(page, 'Lanjutkan');
}

/** Writes a story and a name, and stops at the telephone. */
async function tell(page) {
  await type(page, 'bantuan pkh');
  await touchOn(page, 'Lanjutkan');
  await type(page, 'tukiyem');
  await touchOn(page, 'Lanjutkan');
}

test('an officer enrols the screen with a code that is good once', async () => {
  await kiosk.goto('/kios');
  await lookedWhole(kiosk, 'kiosk-01-not-ready');
  await touchOn(kiosk, 'Petugas: daftarkan kios ini');
  await kiosk.getByLabel('Kode pendaftaran').fill('SALAH-KODE');
  await touchOn(kiosk, 'Daftarkan');
  await reads(kiosk, 'Kode salah atau sudah lewat waktunya');
  await lookedWhole(kiosk, 'kiosk-02-enrol-wrong');
  await kiosk.getByLabel('Kode pendaftaran').fill(world.output().match(/code ([0-9A-Z]{4}-[0-9A-Z]{4})/)[1]);
  await touchOn(kiosk, 'Daftarkan');
  await reads(kiosk, 'Sentuh layar untuk mulai');
  await lookedWhole(kiosk, 'kiosk-03-waiting');
});

test('a report is given by touch alone, on screens that need no scrolling', async () => {
  await touchOn(kiosk, /Sentuh layar untuk mulai/);
  await lookedWhole(kiosk, 'kiosk-04-tiles');
  await touchOn(kiosk, /^Sampaikan masalah/);
  await touchOn(kiosk, 'Lanjutkan');
  await reads(kiosk, 'Pilih masalah yang');
  await lookedWhole(kiosk, 'kiosk-05-problem-error');
  await pick(kiosk, 'Bantuan belum saya terima');
  await lookedWhole(kiosk, 'kiosk-06-problem');
  await touchOn(kiosk, 'Lanjutkan');
  await type(kiosk, 'bantuan pkh belum cair');
  await lookedWhole(kiosk, 'kiosk-07-story');
  await touchOn(kiosk, 'Lanjutkan');
  await type(kiosk, 'tukiyem');
  await lookedWhole(kiosk, 'kiosk-08-name');
  await touchOn(kiosk, 'Lanjutkan');
  await type(kiosk, '081234509876');
  await lookedWhole(kiosk, 'kiosk-09-phone');
  await touchOn(kiosk, 'Lanjutkan');
  await type(kiosk, '12090');
  await touchOn(kiosk, 'Lanjutkan');
  await reads(kiosk, 'NIK terdiri dari 16 angka');
  await lookedWhole(kiosk, 'kiosk-10-nik-error');
  await touchOn(kiosk, 'Lewati');
  await lookedWhole(kiosk, 'kiosk-11-check');
  await touchOn(kiosk, 'Kirim');
  await reads(kiosk, 'Laporan sudah tersimpan');
  await lookedWhole(kiosk, 'kiosk-12-receipt');
  code = (await kiosk.locator('.shown .code').first().innerText()).replace(/[^0-9A-Z]/g, '');
  assert.match(code, /^[2-9A-HJ-NP-TV-Z]{10}$/);
});

test('the receipt prints on 80 mm paper: code and QR, no name and no number', async () => {
  const printed = await paper(kiosk, 'kiosk-13-paper');
  assert.match(printed, /Tanda terima/);
  assert.ok(printed.replace(/[^0-9A-Z]/g, '').includes(code));
  for (const secret of ['tukiyem', '081234509876', '9876']) assert.ok(!printed.includes(secret), secret);
  await touchOn(kiosk, 'Selesai');
  await reads(kiosk, 'Sentuh layar untuk mulai');
});

test('the code tells where the report stands, and nothing about anybody', async () => {
  await kiosk.goto('/kios/cek');
  await type(kiosk, code.slice(0, 9));
  await touchOn(kiosk, 'Cek');
  await lookedWhole(kiosk, 'kiosk-14-code-wrong');
  await type(kiosk, code.slice(9));
  await touchOn(kiosk, 'Cek');
  await reads(kiosk, 'Diterima', 'Puskesos Desa Air Joman');
  await lacks(kiosk, 'tukiyem', 'bantuan pkh');
  await lookedWhole(kiosk, 'kiosk-15-found');
});

test('somebody calls an officer, and the desk hears it', async () => {
  await kiosk.goto('/kios/beranda');
  await touchOn(kiosk, /^Panggil petugas/);
  await reads(kiosk, 'Petugas sudah dipanggil');
  await lookedWhole(kiosk, 'kiosk-16-called');
  const sari = await world.officer('sari.harahap@puskesos.example');
  await looked(sari, 'desk-call');
  await named(sari, 'Saya datang').click();
  await sari.waitForURL('**/meja');
  await kiosk.goto('/kios/panggil');
  await reads(kiosk, 'Petugas sedang datang');
  await lookedWhole(kiosk, 'kiosk-17-coming');
});

test('services are found by the situation of life', async () => {
  await kiosk.goto('/kios/beranda');
  await touchOn(kiosk, /^Minta layanan/);
  await lookedWhole(kiosk, 'kiosk-18-services');
  await touchOn(kiosk, 'Kesehatan');
  await lookedWhole(kiosk, 'kiosk-19-service');
  await touchOn(kiosk, /PBI-JK/);
  await lookedWhole(kiosk, 'kiosk-20-care');
});

test('danger shows the numbers at once', async () => {
  await begin(kiosk, 'Ada orang yang perlu ditolong');
  await lookedWhole(kiosk, 'kiosk-21-danger-question');
  await pick(kiosk, 'Ya');
  await touchOn(kiosk, 'Lanjutkan');
  await reads(kiosk, 'Minta tolong sekarang', '112');
  await lookedWhole(kiosk, 'kiosk-22-danger');
  await touchOn(kiosk, 'Lanjutkan laporan');
  await lookedWhole(kiosk, 'kiosk-23-harm');
  await begin(kiosk, 'Ada potongan atau pungutan');
  await lookedWhole(kiosk, 'kiosk-24-asked-by');
});

test('a trembling hand presses once', async () => {
  await kiosk.goto('/kios/beranda');
  await touchOn(kiosk, /^Sampaikan masalah/);
  await kiosk.waitForTimeout(350);
  const after = await kiosk.evaluate(() => {
    const [answer] = document.querySelectorAll('.choice label');
    const cancel = document.querySelector('button[form=batal]');
    let sent = false;
    document.addEventListener('submit', (event) => { sent = true; event.preventDefault(); });
    for (const target of [answer, cancel]) {
      target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    }
    return { sent, chosen: answer.control.checked };
  });
  assert.deepEqual(after, { sent: false, chosen: true }, 'a second touch within 300 ms is no touch');
  await touch(kiosk, named(kiosk, 'Batal'));
  assert.ok(await kiosk.evaluate(() => document.querySelector('#batal').dataset.sent), 'an unhurried one is');
});

test('large letters and contrast follow from screen to screen and end with the visit', async () => {
  await kiosk.goto('/kios/beranda');
  await touch(kiosk, named(kiosk, 'Huruf besar'));
  await touch(kiosk, named(kiosk, 'Kontras'));
  await looked(kiosk, 'kiosk-large-1-tiles');
  await touchOn(kiosk, /^Sampaikan masalah/);
  await pick(kiosk, 'Bantuan belum saya terima');
  await largeIsUsable('kiosk-large-2-problem', 'Lanjutkan');
  await touchOn(kiosk, 'Lanjutkan');
  await type(kiosk, 'bantuan pkh');
  await largeIsUsable('kiosk-large-3-story', 'Lanjutkan');
  await touchOn(kiosk, 'Lanjutkan');
  await type(kiosk, 'tukiyem');
  await largeIsUsable('kiosk-large-4-name', 'Lanjutkan');
  await touchOn(kiosk, 'Lanjutkan');
  await largeIsUsable('kiosk-large-5-phone', 'Lanjutkan');
  await touchOn(kiosk, 'Lewati');
  await largeIsUsable('kiosk-large-6-nik', 'Lanjutkan');
  await touchOn(kiosk, 'Lewati');
  await largeIsUsable('kiosk-large-7-check', 'Kirim');
  await touchOn(kiosk, 'Kirim');
  await largeIsUsable('kiosk-large-8-receipt', 'Selesai');
  await touchOn(kiosk, 'Selesai');
  assert.deepEqual(await kiosk.evaluate(() => [document.body.dataset.size, document.body.dataset.contrast]), [undefined, undefined]);
});

/** The way on is in sight, however large the letters. */
async function largeIsUsable(name, words) {
  await looked(kiosk, name);
  const box = await named(kiosk, words).boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= KIOSK.height && box.height >= 88, `${name}: ${words} at ${JSON.stringify(box)}`);
}

test('nobody touches it for a minute: it asks, counts down and leaves nothing behind', async () => {
  await kiosk.clock.install();
  await begin(kiosk);
  await tell(kiosk);
  await type(kiosk, '0812345');
  await kiosk.clock.fastForward(61_000);
  await kiosk.getByRole('dialog', { name: 'Masih di sini?' }).waitFor();
  await looked(kiosk, 'kiosk-25-still-there');
  await touch(kiosk, kiosk.getByRole('button', { name: 'Ya, lanjutkan' }));
  assert.equal(await kiosk.getByLabel(/^Nomor HP/).inputValue(), '0812345', 'whoever stays goes on');
  await kiosk.clock.fastForward(61_000);
  await kiosk.getByRole('dialog', { name: 'Masih di sini?' }).waitFor();
  await kiosk.clock.runFor(31_000);
  await kiosk.waitForURL('**/kios');
  await nothingLeft();
  await kiosk.goBack().catch(() => {});
  await nothingLeft();
});

/** Neither the page nor the browser knows anything of the last visitor. */
async function nothingLeft() {
  await kiosk.waitForLoadState();
  const left = await kiosk.evaluate(async () => ({
    page: document.documentElement.outerHTML,
    fields: Array.from(document.querySelectorAll('input, textarea'), (field) => field.value).join(' '),
    storage: JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
  }));
  const all = `${left.page} ${left.fields} ${left.storage} ${kiosk.url()}`;
  for (const typed of ['bantuan pkh', 'tukiyem', '0812345']) assert.ok(!all.includes(typed), `${typed} at ${kiosk.url()}`);
  assert.deepEqual([left.caches, left.databases], [[], []]);
  const cookies = await kiosk.context().cookies();
  assert.deepEqual(cookies.map((cookie) => cookie.name), ['kios'], 'only the device is known');
}
