// A report's whole journey: from a phone to the village, the regency and the ministry, and back.
// One world, one report; each test takes it a step further.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { looked } from './eyes.mjs';
import { choose, lacks, press, reads, text, write } from './hands.mjs';
import { report } from './portal.mjs';

const QUESTION = 'Bulan apa bantuan terakhir masuk ke kartu Anda?';
const ANSWER = 'Terakhir masuk bulan Agustus. Setelah itu tidak ada.';
const REPLY = 'Rekening kartu sudah kami aktifkan. Bantuan tiga bulan cair paling lambat 4 Desember 2026.';
const OUTCOME = 'Kartu Anda sudah aktif lagi. Bantuan tiga bulan masuk paling lambat 4 Desember 2026. Cek saldo di agen.';

let world;
let code;
let shown;
const people = {};

before(async () => { world = await startWorld(); });
after(async () => { await world.stop(); });

let stuck = false;

/** One step of the journey; without the one before, it cannot be taken. */
function step(name, take) {
  test(name, async (t) => {
    if (stuck) return t.skip('the journey ended before');
    stuck = true;
    await take();
    stuck = false;
    return undefined;
  });
}

/** One browser for each officer, kept for the whole journey. */
async function officer(name, domain = 'puskesos.example') {
  people[name] ??= await world.officer(`${name}@${domain}`);
  return people[name];
}

/** The citizen's status page, looked at on a phone. */
async function statusSays(name, ...words) {
  await people.siti.goto(`/s/${code}`);
  await reads(people.siti, ...words);
  await looked(people.siti, `status-${name}`);
}

/** Opens the report from a list, as its officer would. */
async function openFrom(page, list) {
  await page.goto(list);
  await press(page, shown);
  await reads(page, shown);
}

step('a citizen reports on a phone', async () => {
  people.siti = await world.person(PHONE);
  code = await report(people.siti, true);
  shown = `${code.slice(0, 5)}-${code.slice(5)}`;
  await statusSays('1-received', 'Diterima', 'Puskesos Desa Air Joman');
});

step('the front office finds it in the queue, checks it, says what it is and gives it to Budi', async () => {
  const sari = await officer('sari.harahap');
  await looked(sari, 'desk-01-today');
  await press(sari, 'Antrean');
  await looked(sari, 'desk-02-queue');
  await write(sari, 'Cari kode, nama, kata, NIK, atau nomor HP', 'siti aminah');
  await press(sari, 'Cari');
  await looked(sari, 'desk-03-queue-found');
  await press(sari, shown);
  await looked(sari, 'desk-04-case-new');
  await reads(sari, 'Siti Aminah', 'Baru');
  await lacks(sari, '0812 3456 7890', '081234567890');
  await press(sari, 'Mulai periksa');
  await reads(sari, 'Tersimpan: Pemeriksaan dimulai.');
  await press(sari, 'Golongkan');
  await looked(sari, 'desk-05-classify');
  await sari.getByLabel(/^Program/).selectOption({ label: 'Program Keluarga Harapan (PKH)' });
  await press(sari, 'Golongkan');
  await press(sari, 'Tugaskan');
  await choose(sari, 'Budi Siregar');
  await looked(sari, 'desk-06-assign');
  await press(sari, 'Tugaskan');
  await reads(sari, 'Program Keluarga Harapan (PKH)', 'Budi Siregar');
  await looked(sari, 'desk-07-case-checked');
  await statusSays('2-checked', 'Diperiksa');
});

step('two officers write at once: the second sees what changed, with her words kept', async () => {
  const sari = await officer('sari.harahap');
  const budi = await officer('budi.siregar');
  await press(sari, 'Minta keterangan');
  await openFrom(budi, '/meja/antrean?tampilan=milik-saya');
  await write(budi, 'Hanya dibaca petugas', 'Pendamping PKH sudah saya telepon.');
  await press(budi, 'Simpan catatan');
  await write(sari, 'Pertanyaan untuk warga', QUESTION);
  await press(sari, 'Minta keterangan');
  await reads(sari, 'Laporan ini baru saja diubah', 'Budi Siregar', 'Pendamping PKH sudah saya telepon.');
  assert.equal(await sari.getByLabel('Tulisan 1').inputValue(), QUESTION);
  await looked(sari, 'desk-08-stale');
  await press(sari, 'Pakai yang sekarang');
  await press(sari, 'Minta keterangan');
});

step('the officer asks, the clock stops, the citizen answers', async () => {
  const sari = await officer('sari.harahap');
  await write(sari, 'Pertanyaan untuk warga', QUESTION);
  await press(sari, 'Lihat dulu');
  await reads(sari, 'Ini yang dibaca warga');
  await looked(sari, 'desk-09-ask-preview');
  await press(sari, 'Minta keterangan');
  await reads(sari, 'Menunggu warga');
  await looked(sari, 'desk-10-case-waiting');
  await statusSays('3-waiting', 'Menunggu Anda', 'Kami bertanya kepada Anda');
  await lacks(people.siti, QUESTION, 'Siti Aminah');

  const { siti } = people;
  await press(siti, 'Baca dan jawab');
  await looked(siti, 'status-3-waiting-proof');
  await write(siti, 'Empat angka terakhir nomor HP Anda', '7890');
  await press(siti, 'Lihat rincian');
  await reads(siti, QUESTION, 'Kartunya ada pada saya');
  await looked(siti, 'status-3-waiting-details');
  await write(siti, 'Jawaban Anda', ANSWER);
  await looked(siti, 'status-3-waiting-answer');
  await press(siti, 'Kirim jawaban');

  await sari.goto('/meja');
  await looked(sari, 'desk-11-today-answered');
  await press(sari, 'Siti Aminah');
  await reads(sari, ANSWER);
});

step('the back office refers it to the secretariat of the regency, found by name', async () => {
  const budi = await officer('budi.siregar');
  await openFrom(budi, '/meja/antrean?tampilan=milik-saya');
  await press(budi, 'Tangani');
  await press(budi, 'Rujuk');
  await looked(budi, 'desk-12-refer');
  await write(budi, 'Cari unit', 'sekretariat slrt');
  await press(budi, 'Cari');
  await choose(budi, 'Sekretariat SLRT Kabupaten Asahan');
  await write(budi, 'Alasan', 'Mohon dicek rekening kartu PKH. Tiga bulan tidak ada dana masuk.');
  await looked(budi, 'desk-13-refer-found');
  await press(budi, 'Rujuk');
  await reads(budi, 'Dirujuk', 'Sekretariat SLRT Kabupaten Asahan', 'Program Keluarga Harapan (PKH)');
  await looked(budi, 'desk-14-case-referred');
  await statusSays('4-passed-on', 'Diteruskan', 'Sekretariat SLRT Kabupaten Asahan');
});

step('the regency accepts it and forwards it to the ministry', async () => {
  const dewi = await officer('dewi.nasution', 'asahan.example');
  await press(dewi, 'Rujukan masuk');
  await looked(dewi, 'desk-15-regency-inbox');
  await press(dewi, shown);
  await looked(dewi, 'desk-16-regency-case');
  await press(dewi, 'Terima');
  await press(dewi, 'Teruskan');
  await write(dewi, 'Cari unit', 'pusat data');
  await press(dewi, 'Cari');
  await choose(dewi, 'Pusat Data dan Informasi Kesejahteraan Sosial');
  await write(dewi, 'Alasan', 'Rekening kartu tidak aktif menurut bank. Mohon diaktifkan.');
  await choose(dewi, 'Ya, langsung ke pengirim');
  await looked(dewi, 'desk-17-forward');
  await press(dewi, 'Teruskan');
  await reads(dewi, 'Pusat Data dan Informasi Kesejahteraan Sosial', 'Jawaban langsung diteruskan ke pengirim.');
  await looked(dewi, 'desk-18-regency-case-forwarded');
  await statusSays('5-forwarded', 'Diteruskan', 'Pusat Data dan Informasi Kesejahteraan Sosial');
});

step('the ministry accepts it and answers', async () => {
  const lestari = await officer('lestari.utami', 'kemensos.example');
  await press(lestari, 'Rujukan masuk');
  await looked(lestari, 'desk-19-ministry-inbox');
  await press(lestari, shown);
  await press(lestari, 'Terima');
  await press(lestari, 'Jawab rujukan');
  await choose(lestari, 'Dikabulkan');
  await write(lestari, 'Jawaban', REPLY);
  await looked(lestari, 'desk-20-reply');
  await press(lestari, 'Jawab rujukan');
  await reads(lestari, REPLY, 'Dijawab');
  await looked(lestari, 'desk-21-ministry-case-answered');
});

step('the answer passes back to the regency and the village', async () => {
  const dewi = await officer('dewi.nasution', 'asahan.example');
  await openFrom(dewi, '/meja/rujukan/masuk?tampilan=dijawab');
  await reads(dewi, REPLY, 'Dijawab');
  await looked(dewi, 'desk-22-regency-case-answered');
  const budi = await officer('budi.siregar');
  await press(budi, 'Rujukan keluar');
  await looked(budi, 'desk-23-outbox');
  await openFrom(budi, '/meja/antrean?tampilan=milik-saya');
  await reads(budi, REPLY, 'Ditangani');
  await looked(budi, 'desk-24-case-answered');
  await statusSays('6-answered', 'Ditangani', 'Unit tujuan menjawab');
});

step('one officer proposes the outcome, another sees what the citizen will read and decides', async () => {
  const budi = await officer('budi.siregar');
  await press(budi, 'Usulkan hasil');
  await choose(budi, 'Dikabulkan');
  await write(budi, 'Yang dibaca warga', OUTCOME);
  await press(budi, 'Lihat dulu');
  await reads(budi, 'Ini yang dibaca warga', OUTCOME);
  await looked(budi, 'desk-25-propose-preview');
  await press(budi, 'Usulkan hasil');
  await reads(budi, 'Budi Siregar mengusulkan hasil ini', OUTCOME);
  await looked(budi, 'desk-26-case-proposed');

  const hadi = await officer('hadi.sitorus');
  await openFrom(hadi, '/meja/antrean?cari=siti+aminah&tampilan=semua');
  await press(hadi, 'Putuskan hasil');
  assert.equal(await hadi.getByLabel('Yang dibaca warga').inputValue(), OUTCOME);
  await press(hadi, 'Lihat dulu');
  await reads(hadi, 'Ini yang dibaca warga');
  await looked(hadi, 'desk-27-decide-preview');
  await press(hadi, 'Putuskan hasil');
  await reads(hadi, 'Selesai, menunggu warga');
  await looked(hadi, 'desk-28-case-decided');
});

step('the citizen reads the outcome and confirms it', async () => {
  const { siti } = people;
  await statusSays('7-finished', 'Selesai', 'Hasilnya: dikabulkan');
  await press(siti, 'Baca hasilnya');
  if ((await text(siti)).includes('Empat angka terakhir')) {
    await write(siti, 'Empat angka terakhir nomor HP Anda', '7890');
    await press(siti, 'Lihat rincian');
  }
  await reads(siti, OUTCOME);
  await looked(siti, 'status-7-finished-details');
  await press(siti, 'Setuju');
  await statusSays('8-confirmed', 'Anda menyatakan sudah beres');
  const hadi = await officer('hadi.sitorus');
  await hadi.reload();
  await reads(hadi, 'Warga menyatakan beres', 'Ditutup');
  await looked(hadi, 'desk-29-case-closed');
});

step('an officer of another village finds it nowhere', async () => {
  const saiful = await officer('saiful.anwar');
  const answer = await saiful.goto(`/meja/laporan/${code}`);
  assert.equal(answer.status(), 404);
  await reads(saiful, 'Laporan ini tidak ada di unit Anda');
  await lacks(saiful, 'Siti Aminah', shown);
  await looked(saiful, 'desk-30-foreign-404');
  for (const list of ['/meja/antrean?tampilan=semua&cari=siti+aminah', `/meja/antrean?tampilan=semua&cari=${code}`]) {
    await saiful.goto(list);
    await lacks(saiful, 'Siti Aminah', shown);
  }
});

step('the journey reads as well in English', async () => {
  const page = await world.person(LAPTOP);
  await page.goto(`/s/${code}?bahasa=en`);
  await reads(page, 'Finished');
  await looked(page, 'status-9-english');
});
