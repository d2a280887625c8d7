// The desk by the keyboard: moving, marking, acting, going on, and the switch that turns it off.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { looked } from './eyes.mjs';
import { choose, onward, press, reads, staysHere } from './hands.mjs';

let world, page;
before(async () => {
  world = await startWorld();
  page = await world.officer('hadi.sitorus@puskesos.example');
});
after(async () => { await world.stop(); });

const queue = '/meja/antrean?tampilan=perlu-tindakan';
const marked = () => page.locator('input[name=pilih]:checked').count();
const focused = () => page.evaluate(() => document.activeElement.getAttribute('href') ?? '');

test('rows are moved through, marked, and acted on', async () => {
  await page.goto(queue);
  await page.keyboard.press('ArrowDown');
  const first = await focused();
  assert.match(first, /\/meja\/laporan\//);
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+X');
  assert.equal(await marked(), 3, 'a range');
  await looked(page, 'keys-marked');
  const head = page.locator('[data-select-all]');
  assert.deepEqual(await head.evaluate((box) => [box.checked, box.indeterminate]), [false, true], 'some of them');
  await page.keyboard.press('*');
  assert.equal(await marked(), await page.locator('input[name=pilih]').count());
  await head.uncheck();
  assert.equal(await marked(), 0, 'the box of the head knows that all are marked');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  await page.waitForURL(/\/prioritas/);
  await page.goto(queue);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('i');
  await page.waitForURL(/\/meja\/pilihan\/.*\/ambil/);
  await looked(page, 'keys-take');
});

test('a letter is for the referral that is current, where its list has a button for it', async () => {
  const facilitator = page;
  page = await world.officer('dewi.nasution@asahan.example');
  await page.goto('/meja/rujukan/masuk?tampilan=semua');
  await page.keyboard.press('ArrowDown');
  await staysHere(page, async () => {
    for (const key of ['e', 'r', 'm', 'k', 'j', 's', 'b', 'c']) await page.keyboard.press(key);
  });
  assert.equal(await marked(), 0, 'nor is anything marked');
  await page.keyboard.press('t');
  await page.waitForURL(/\/meja\/pilihan\/.*\/tugaskan/);
  await reads(page, /1 rujukan dipilih: [0-9A-Z]{5}-[0-9A-Z]{5}/);
  await looked(page, 'keys-assign-referral');
  await page.goBack();
  assert.equal(await marked(), 0, 'no mark is left behind for the next letter');
  await page.context().close();
  page = facilitator;
});

test('letters leave referrals that were sent alone, and G leads only to places that are theirs', async () => {
  await page.goto('/meja/rujukan/keluar?tampilan=semua');
  await page.keyboard.press('ArrowDown');
  await staysHere(page, async () => {
    for (const key of ['t', 'i', 'e', 'r', 'm', 'k', 'j', 's']) await page.keyboard.press(key);
  });
  const places = (await page.locator('.menu').getAttribute('data-places')).split(' ');
  assert.ok(places.includes('/meja/antrean'));
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.waitForURL(/\/meja\/antrean/);
});

test('letters do nothing while somebody writes, and Ctrl with Enter sends', async () => {
  await page.goto(queue);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/meja\/laporan\//);
  await staysHere(page, async () => {
    await page.keyboard.press('c');
    await page.keyboard.type('Ditelepon: tidak ada yang mengangkat.');
  });
  assert.equal(await page.locator('#catatan').inputValue(), 'Ditelepon: tidak ada yang mengangkat.');
  await onward(page, () => page.keyboard.press('Control+Enter'));
  await reads(page, 'Ditelepon: tidak ada yang mengangkat.');
});

test('the sheet opens where one is, and the switch counts for every key', async () => {
  await page.goto(queue);
  await page.keyboard.press('?');
  await page.locator('dialog.keys-sheet').waitFor();
  await looked(page, 'keys-sheet');
  await page.keyboard.press('Escape');
  await page.goto('/akun');
  await choose(page, 'Mati, di semua perangkat');
  await press(page, 'Simpan pilihan');
  await page.goto(queue);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  assert.equal(await marked(), 0);
  await page.goto('/akun');
  await choose(page, 'Aktif');
  await press(page, 'Simpan pilihan');
});

test('what is written is kept while it pauses, and a template comes with two colons', async () => {
  await page.goto(queue);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await page.waitForURL(/\/catatan/);
  await page.locator('textarea').pressSequentially('Akan dikunjungi. ::');
  await page.locator('#templat').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Isi dengan templat ini' }).click();
  assert.match(await page.locator('textarea').inputValue(), /Warga sudah ditelepon/);
  await page.getByText(/^Draf tersimpan/).waitFor({ timeout: 15_000 });
  await page.reload();
  await page.getByText('dipulihkan').waitFor();
  assert.match(await page.locator('textarea').inputValue(), /^Akan dikunjungi. Warga sudah ditelepon/);
  await looked(page, 'keys-draft');
});

test('beside an open report, letters are not for the one while the focus is on another', async () => {
  await page.goto(queue);
  await onward(page, () => page.locator('.c-code a').nth(4).click());
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /\/meja\/laporan\//);
  await staysHere(page, async () => {
    for (const key of ['e', 't', 'i', 'c', 'm']) await page.keyboard.press(key);
  });
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('e');
  await page.waitForURL(/\/prioritas/);
});

test('the window stays where it is, however far down the list a report stands', async () => {
  await page.goto('/meja/antrean?tampilan=semua');
  await onward(page, () => page.locator('.c-code a').last().click());
  const [at, over] = await page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight - window.innerHeight]);
  assert.deepEqual([at, over], [0, 0], 'nothing of the window scrolls');
  const seen = await page.locator('.split-list .on').evaluate((row) => {
    const [box, list] = [row, row.closest('.split-list')].map((one) => one.getBoundingClientRect());
    return box.top >= list.top - 1 && box.bottom <= list.bottom + 1;
  });
  assert.ok(seen, 'the list shows the report that is open');
});

test('typed words and chosen filters count together', async () => {
  await page.goto('/meja/antrean?tampilan=semua');
  const find = page.getByLabel('Cari kode, nama, kata, NIK, atau nomor HP');
  await page.locator('#status').selectOption('received');
  await find.fill('bantuan');
  await onward(page, () => page.keyboard.press('Enter'));
  assert.match(page.url(), /cari=bantuan/);
  assert.match(page.url(), /status=received/);
  await find.fill('kartu');
  await page.locator('#status').selectOption('checking');
  await onward(page, () => page.getByRole('button', { name: 'Terapkan' }).first().click());
  assert.match(page.url(), /cari=kartu/);
  assert.match(page.url(), /status=checking/);
  await find.fill('k');
  await onward(page, () => page.keyboard.press('Enter'));
  await reads(page, 'Tulis paling sedikit dua huruf.');
  assert.equal(await find.inputValue(), 'k', 'what was typed is still there');
  await looked(page, 'keys-too-little-1366');
  await page.setViewportSize(PHONE);
  await looked(page, 'keys-too-little-360');
  await page.setViewportSize(LAPTOP);
});
