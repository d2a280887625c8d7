// A service is asked for: the list, its page, the tasks, the papers, the check, what the desk sees of
// it; on four widths, in both languages, and once without JavaScript.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { accessible, fits, looked } from './eyes.mjs';
import { choose, press, reads, sendVillage, write } from './hands.mjs';
import { forEveryone } from './everyone.mjs';

let world;
before(async () => { world = await startWorld(); });
after(async () => { await world.stop(); });

const WIDTHS = [320, 360, 768, 1366];
// A photo of one pixel.
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** The page as it is, on every width and in both languages. */
async function everywhere(page, name) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 800 ? 740 : 768 });
    await looked(page, `services-${name}-${width}`);
  }
  const here = page.url();
  await page.goto(`${here.split(/[?#]/)[0]}?bahasa=en`);
  for (const width of [320, 1366]) {
    await page.setViewportSize({ width, height: 740 });
    await fits(page, `${name} in English`);
  }
  await looked(page, `services-${name}-en`);
  await page.goto(`${here.split(/[?#]/)[0]}?bahasa=id`);
  await forEveryone(page, name);
  await page.setViewportSize(PHONE);
}

async function begin(page, service) {
  await page.goto('/layanan');
  await press(page, service);
  await press(page, 'Ajukan');
}

async function applicant(page) {
  await press(page, 'Tentang Anda');
  await choose(page, 'SMS');
  await write(page, 'Nomor HP', '0812 0000 7890');
  await write(page, /Nama lengkap/, 'Siti Aminah');
  await press(page, 'Lanjutkan');
  await sendVillage(page, 'air joman');
  await choose(page, /^Air Joman,/);
  await press(page, 'Lanjutkan');
  await press(page, 'Lanjutkan');
}

async function helped(page) {
  await press(page, 'Orang yang dibantu');
  await choose(page, 'Saya sendiri atau keluarga serumah');
  await press(page, 'Lanjutkan');
  await write(page, 'Ceritakan keadaan keluarga', 'Ibu saya dirawat dan kartunya tidak aktif.');
  await press(page, 'Lanjutkan');
}

test('every page of a request is good to look at', async () => {
  const page = await world.person(PHONE);
  await page.goto('/layanan');
  await everywhere(page, '01-list');
  await press(page, /^Iuran BPJS Kesehatan dibayar pemerintah/);
  await everywhere(page, '02-detail');
  await press(page, 'Ajukan');
  await everywhere(page, '03-patient');
  await choose(page, 'Ya, sedang dirawat atau harus segera berobat');
  await press(page, 'Lanjutkan');
  await reads(page, 'Pasien didahulukan', 'Boleh menyusul');
  await everywhere(page, '04-tasks-urgent');
  await page.goto('/lapor/dokumen');
  await everywhere(page, '05-papers');
  await press(page, 'Jawab satu per satu');
  await everywhere(page, '06-paper');
  await page.locator('input[type=file]').setInputFiles({ name: 'surat.png', mimeType: 'image/png', buffer: PHOTO });
  await page.locator('.files li[data-id]').first().waitFor();
  await looked(page, 'services-07-paper-with-photo');
  await press(page, 'Lanjutkan');
  await press(page, 'Lanjutkan');
  await reads(page, 'Kirim fotonya, atau pilih salah satu');
  await looked(page, 'services-08-paper-error');
  await page.goto('/lapor/tugas');
  await applicant(page);
  await everywhere(page, '09-tasks-half');
  await helped(page);
  await reads(page, 'Periksa sebelum mengirim', 'Dikirim', 'Menyusul');
  await everywhere(page, '10-check');
  await press(page, 'Kirim permintaan');
  await looked(page, 'services-11-sent');
  const code = page.url().split('/').pop();

  const sari = await world.officer('sari.harahap@puskesos.example');
  await sari.goto(`/meja/laporan/${code}`);
  await reads(sari, 'Dikirim warga', 'Warga: menyusul');
  await looked(sari, 'services-12-desk');
  await choose(sari, /^Surat keterangan dari rumah sakit/);
  await press(sari, 'Simpan pemeriksaan dokumen');
  await reads(sari, 'Dilihat Sari Harahap');
  await looked(sari, 'services-13-desk-seen');

  await page.goto(`/s/${code}/rincian`);
  await write(page, 'Empat angka terakhir nomor HP Anda', '7890');
  await press(page, 'Lihat rincian');
  await reads(page, 'Sudah dilihat Puskesos Desa Air Joman');
  await everywhere(page, '14-details');
});

test('a request is asked for without JavaScript', async () => {
  const page = await world.person(PHONE, { javaScriptEnabled: false });
  const go = async (words) => {
    const name = typeof words === 'string' ? new RegExp(`^${words}$`) : words;
    await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();
    await page.waitForLoadState();
  };
  const pick = async (value) => page.locator(`input[value="${value}"]`).first().check({ force: true });
  await page.goto('/layanan');
  await go(/^Surat keterangan dan rekomendasi/);
  await go('Ajukan');
  await go('Dokumen');
  await go('Jawab satu per satu');
  await page.locator('input[type=file]').setInputFiles({ name: 'ktp.png', mimeType: 'image/png', buffer: PHOTO });
  await go('Lanjutkan');
  for (const state of ['office', 'none']) {
    await pick(state);
    await go('Lanjutkan');
  }
  assert.ok(page.url().endsWith('/lapor/tugas'), page.url());
  await reads(page, '1 dari 3 bagian selesai');
  await go('Dokumen');
  await reads(page, 'Dikirim', 'Dibawa ke kantor desa', 'Tidak punya');
  await fits(page, 'papers without JavaScript');
});

test('the pages of all services fit and are accessible in both languages', async () => {
  const page = await world.person({ width: 320, height: 640 });
  await page.goto('/layanan');
  const links = await page.locator('main .tasks a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  assert.equal(links.length, 17);
  for (const link of links) {
    for (const language of ['id', 'en']) {
      await page.goto(`${link}?bahasa=${language}`);
      await fits(page, link);
      await accessible(page, link);
    }
  }
  await page.setViewportSize(LAPTOP);
});
