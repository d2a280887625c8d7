// The desk on a good day and on a bad one: every form, what is wrong with it, empty lists, closed doors.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { looked } from './eyes.mjs';
import { choose, named, onward, press, reads, write } from './hands.mjs';

let world;
const people = {};
before(async () => { world = await startWorld(); });
after(async () => { await world.stop(); });

async function officer(name) {
  people[name] ??= await world.officer(`${name}.example`);
  return people[name];
}

/** Looks at the page on a laptop and on a phone. */
async function lookedOnBoth(page, name) {
  await looked(page, `${name}-1366`);
  await page.setViewportSize(PHONE);
  await looked(page, `${name}-360`);
  await page.setViewportSize(LAPTOP);
}

/** The addresses of the cases in a list. */
async function cases(page, list) {
  await page.goto(list);
  return page.locator('.c-code a').evaluateAll((links) => links.map((link) => link.href));
}

/** The button of a form, where it does not say the same as the one that led to it. */
const SENDS = { Gabungkan: 'Bandingkan' };

/** Opens the forms behind the buttons of a case; answers the names of those it looked at. */
async function everyForm(page, name, seen) {
  const here = page.url();
  const forms = await page.locator('.action-bar a.btn, .referral a.btn').evaluateAll(
    (links) => links.map((link) => [link.querySelector('span').textContent, link.href]));
  for (const [label, href] of forms.filter(([label]) => !seen.has(label))) {
    seen.add(label);
    const word = label.toLowerCase().replaceAll(' ', '-');
    await page.goto(href);
    await lookedOnBoth(page, `form-${word}`);
    for (const area of await page.locator('form textarea').all()) await area.fill('');
    await press(page, SENDS[label] ?? label);
    if (await page.locator('[data-error-summary]').count() > 0) await lookedOnBoth(page, `form-${word}-422`);
    else assert.match(page.url(), /selesai=|laporan/, `${label} was done without an answer`);
  }
  await page.goto(here);
}

test('without a network the desk says so, and holds what is pressed', async () => {
  const page = await world.officer('sari.harahap@puskesos.example');
  await page.goto((await cases(page, '/meja/antrean?tampilan=semua'))[0]);
  const area = page.locator('form[method=post] textarea').first();
  const form = area.locator('xpath=ancestor::form');
  await area.fill('Sudah ditelepon, besok datang.');
  await page.context().setOffline(true);
  await page.getByText('Tidak ada jaringan. Yang tampak di sini mungkin sudah berubah.').waitFor();
  const here = page.url();
  await form.locator('button[type=submit], button:not([type])').first().click();
  await page.getByText('Tulisan Anda masih ada di halaman ini.').waitFor();
  assert.equal(page.url(), here);
  assert.equal(await area.inputValue(), 'Sudah ditelepon, besok datang.');
  await page.context().setOffline(false);
  await page.getByText('Tidak ada jaringan. Yang tampak').waitFor({ state: 'hidden' });
  world.forgiveOutages();
  await page.context().close();
});

for (const name of ['sari.harahap@puskesos', 'dewi.nasution@asahan', 'lestari.utami@kemensos']) {
  test(`the pages of ${name.split('@')[1]} fit a laptop and a phone`, async () => {
    const page = await officer(name);
    const who = name.split('@')[1];
    for (const [path, word] of [['/meja', 'today'], ['/meja/antrean?tampilan=semua', 'queue'],
      ['/meja/antrean?tampilan=semua&masalah=not_paid&sumber=kiosk&mendesak=1', 'queue-filtered'], ['/meja/tampilan', 'views'],
      ['/meja/rujukan/masuk', 'inbox'], ['/meja/rujukan/keluar?tampilan=semua', 'outbox'],
      ['/meja/kunjungan', 'visits'], ['/akun', 'account']]) {
      await page.goto(path);
      await lookedOnBoth(page, `desk-${who}-${word}`);
    }
    const [first] = await cases(page, '/meja/antrean?tampilan=semua');
    await page.goto(first);
    await lookedOnBoth(page, `desk-${who}-case`);
  });
}

test('every form of an act is usable, and says what is missing', async () => {
  const seen = new Set();
  for (const [name, list] of [
    ['hadi.sitorus@puskesos', '/meja/antrean?tampilan=semua'], ['dewi.nasution@asahan', '/meja/rujukan/masuk?tampilan=semua'],
    ['ratna.lubis@asahan', '/meja/antrean?tampilan=semua']]) {
    const page = await officer(name);
    for (const href of (await cases(page, list)).slice(0, 8)) {
      await page.goto(href);
      await everyForm(page, name, seen);
    }
  }
  for (const label of ['Golongkan', 'Tugaskan', 'Minta keterangan', 'Kabari warga', 'Rujuk', 'Alihkan', 'Arsipkan', 'Gabungkan',
    'Usulkan hasil', 'Teruskan', 'Kembalikan', 'Jawab rujukan', 'Jadwalkan kunjungan', 'Tugaskan rujukan']) {
    assert.ok(seen.has(label), `${label} among ${[...seen]}`);
  }
});

test('a facilitator walks the visits of the day on a phone', async () => {
  const page = await officer('mariani.tampubolon@puskesos');
  for (const [path, name] of [['/meja/kunjungan', 'today'], ['/meja/kunjungan?tampilan=minggu-ini', 'week'],
    ['/meja/kunjungan?tampilan=terlewat', 'missed'], ['/meja/kunjungan/cetak?tampilan=minggu-ini', 'sheet']]) {
    await page.goto(path);
    await lookedOnBoth(page, `visits-${name}`);
  }
  await page.goto('/meja/kunjungan');
  await press(page, /^Lihat nomor HP/);
  await reads(page, 'Data pribadi');
  assert.match(await page.getByRole('link', { name: 'Telepon' }).getAttribute('href'), /^tel:\+62/);
  await lookedOnBoth(page, 'visits-number');
  await page.goto('/meja/kunjungan');
  await onward(page, () => page.getByRole('link', { name: 'Catat hasil kunjungan' }).first().click());
  await choose(page, 'Bertemu warga');
  await page.getByLabel('Yang ditemukan').fill('Atap bocor di tiga tempat, dinding papan masih kuat.');
  await onward(page, () => page.getByRole('button', { name: 'Catat hasil kunjungan' }).click());
  await reads(page, 'Atap bocor di tiga tempat', 'Bertemu warga');
});

test('empty lists say what will appear, and lead on', async () => {
  const page = await officer('wahyudi@asahan');
  for (const [path, words, name] of [
    ['/meja', 'Tidak ada yang lewat batas.', 'today'],
    ['/meja/antrean', 'Tidak ada yang perlu tindakan.', 'queue'],
    ['/meja/antrean?tampilan=semua', 'Belum ada laporan.', 'queue-all'],
    ['/meja/antrean?cari=tidak-ada-orang-ini&masalah=levy', 'Tidak ada yang cocok dengan 2 saringan.', 'filtered'],
    ['/meja/rujukan/masuk?tampilan=lewat-batas', 'Tidak ada rujukan di sini.', 'inbox'],
    ['/meja/rujukan/keluar', 'Tidak ada rujukan di sini.', 'outbox'],
    ['/meja/kunjungan', 'Tidak ada kunjungan hari ini.', 'visits']]) {
    await page.goto(path);
    await reads(page, words);
    await lookedOnBoth(page, `empty-${name}`);
  }
  await page.goto('/meja/antrean?cari=tidak-ada-orang-ini');
  await named(page, 'Hapus saringan').click();
  await page.waitForURL((url) => !url.searchParams.has('cari'));
});

test('who reads no cases finds none, and no door to them', async () => {
  const [first] = await cases(await officer('sari.harahap@puskesos'), '/meja/antrean?tampilan=semua');
  for (const name of ['suheri.marpaung@asahan', 'irfan.batubara@asahan']) {
    const page = await officer(name);
    await looked(page, `no-cases-${name.split('.')[0]}-today`);
    await page.goto('/meja/antrean?tampilan=semua');
    await reads(page, 'Belum ada laporan.');
    const answer = await page.goto(first);
    assert.equal(answer.status(), 404);
  }
});

test('an act that is not theirs is refused in words', async () => {
  const page = await officer('sari.harahap@puskesos');
  const [first] = await cases(page, '/meja/antrean?tampilan=semua');
  const answer = await page.goto(first.replace('?', '/usulkan?'));
  assert.equal(answer.status(), 403);
  await reads(page, 'Tindakan ini tidak bisa dilakukan', 'Minta kepada koordinator');
  await lookedOnBoth(page, 'refused');
});

test('a masked number is shown once, for a reason that is written down', async () => {
  const page = await officer('sari.harahap@puskesos');
  for (const href of await cases(page, '/meja/antrean?tampilan=perlu-tindakan')) {
    await page.goto(href);
    if (await named(page, /^Tampilkan/).count() > 0) break;
  }
  await press(page, /^Tampilkan/);
  await lookedOnBoth(page, 'reveal');
  await press(page, 'Tampilkan data');
  await reads(page, 'Pilih untuk apa Anda melihatnya');
  await lookedOnBoth(page, 'reveal-422');
  await choose(page, 'Menghubungi warga');
  await press(page, 'Tampilkan data');
  await lookedOnBoth(page, 'revealed');
  await press(page, /^Kembali ke laporan/);
  await reads(page, 'Data pribadi dibuka');
});

test('a sign-in that ended loses nothing that was written', async () => {
  const page = await officer('budi.siregar@puskesos');
  const [first] = await cases(page, '/meja/antrean?tampilan=semua');
  await page.goto(first);
  await write(page, 'Hanya dibaca petugas', 'Warga sudah ditelepon pukul sepuluh.');
  const jar = await page.context().cookies();
  await page.context().addCookies(jar.filter((cookie) => cookie.name === 'satupintu').map((cookie) => ({ ...cookie, value: 'berakhir' })));
  await press(page, 'Simpan catatan');
  await reads(page, 'Waktu masuk Anda habis', 'Warga sudah ditelepon pukul sepuluh.');
  await lookedOnBoth(page, 'expired');
  const [beside] = await Promise.all([page.context().waitForEvent('page'), named(page, 'Masuk').click()]);
  await world.signIn(beside, 'budi.siregar@puskesos.example');
  await beside.waitForURL('**/meja/laporan/**');
  await beside.close();
  await press(page, /^Kirim lagi/);
  await reads(page, 'Tersimpan', 'Warga sudah ditelepon pukul sepuluh.');
});

test('wrong passwords are answered calmly', async () => {
  const page = await world.person(PHONE);
  await page.goto('/masuk');
  await page.getByLabel('NIP atau surel').fill('sari.harahap@puskesos.example');
  await page.getByLabel('Kata sandi', { exact: true }).fill('bukan-ini');
  await press(page, 'Masuk');
  await reads(page, 'NIP, surel, atau kata sandi tidak cocok');
  await looked(page, 'sign-in-wrong');
  const sari = await officer('sari.harahap@puskesos');
  await sari.goto('/akun');
  await press(sari, 'Ganti kata sandi');
  await lookedOnBoth(sari, 'account-422');
});
