// Two officers at their desks at once: who is there, what changed, and nothing that is typed is lost.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { looked } from './eyes.mjs';
import { pressable } from './everyone.mjs';
import { choose, press, reads, write } from './hands.mjs';

const NOTE = 'Hanya dibaca petugas';
const LIST = '/meja/antrean?tampilan=perlu-tindakan';

let world;
let sari;
let budi;
let first;

before(async () => {
  world = await startWorld();
  sari = await world.officer('sari.harahap@puskesos.example');
  budi = await world.officer('budi.siregar@puskesos.example');
  await sari.goto(LIST);
  const link = sari.locator('.queue tbody tr', { hasText: 'Baru' }).locator('a').first();
  first = await link.evaluate((a) => a.getAttribute('href').split('?')[0]);
});
after(async () => { await world.stop(); });

/** The words appear by themselves. */
async function comes(page, words) {
  await page.getByText(words).first().waitFor({ timeout: 30_000 });
}

test('a case says who else has it open, and that it was changed, while one writes on', async () => {
  await sari.goto(first);
  await budi.goto(first);
  await comes(sari, /Budi Siregar (sedang|baru saja) membuka laporan ini/);
  await write(sari, NOTE, 'Ibu ini tinggal bersama cucunya.');
  await write(budi, NOTE, 'Sudah saya telepon.');
  await press(budi, 'Simpan catatan');
  await comes(sari, 'Laporan ini baru saja diubah Budi Siregar');
  await looked(sari, 'live-changed-1366');
  await sari.setViewportSize(PHONE);
  await looked(sari, 'live-changed-360');
  await pressable(sari, 'live-changed-360');
  await sari.setViewportSize(LAPTOP);
  await press(sari, 'Lihat perubahannya');
  await comes(sari, 'Sudah saya telepon.');
  assert.equal(await sari.getByLabel(NOTE).inputValue(), 'Ibu ini tinggal bersama cucunya.');
});

test('who was overtaken sees both texts and sends them with one press', async () => {
  await write(budi, NOTE, 'Besok saya ke rumahnya.');
  await press(budi, 'Simpan catatan');
  await press(sari, 'Simpan catatan');
  await reads(sari, 'Yang ditulis petugas lain', 'Besok saya ke rumahnya.');
  await looked(sari, 'live-both-1366');
  await sari.setViewportSize(PHONE);
  await looked(sari, 'live-both-360');
  await sari.setViewportSize(LAPTOP);
  await press(sari, 'Tetap lakukan: Catatan dalam');
  await reads(sari, 'Ibu ini tinggal bersama cucunya.');
});

test('a list says that something changed and moves nothing by itself', async () => {
  await sari.goto(LIST);
  const codes = () => sari.locator('.queue tbody a').allTextContents();
  const before = await codes();
  await budi.goto(first);
  await press(budi, 'Mulai periksa');
  await comes(sari, '1 laporan berubah.');
  assert.deepEqual((await codes()).map((code) => code.slice(0, 11)), before.map((code) => code.slice(0, 11)));
  await looked(sari, 'live-list-1366');
  await sari.setViewportSize(PHONE);
  await looked(sari, 'live-list-360');
  await pressable(sari, 'live-list-360');
  await sari.setViewportSize(LAPTOP);
  await sari.getByRole('link', { name: 'Muat ulang daftar' }).click();
  await sari.locator('.live-bar').waitFor({ state: 'detached' });
});

test('two tabs of one browser share one stream, and the bell counts in both', async () => {
  const streams = [];
  const other = await sari.context().newPage();
  for (const page of [sari, other]) {
    page.on('request', (request) => { if (request.url().endsWith('/meja/langsung')) streams.push(page); });
  }
  await sari.goto('/meja');
  await other.goto(LIST);
  await budi.goto(first);
  await press(budi, 'Tugaskan');
  await choose(budi, 'Sari Harahap');
  await press(budi, 'Tugaskan');
  for (const page of [sari, other]) {
    await page.locator('[data-live-alerts]:not([hidden])').waitFor({ timeout: 30_000 });
  }
  assert.equal(streams.length, 1, 'one stream for both');
  await other.close();
  await sari.goto('/meja/pemberitahuan');
  await reads(sari, 'Laporan diberikan kepada Anda');
  await looked(sari, 'live-alerts-1366');
  await sari.setViewportSize(PHONE);
  await looked(sari, 'live-alerts-360');
  await sari.setViewportSize(LAPTOP);
});
