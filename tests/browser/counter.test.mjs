// An officer writes a report down with the keyboard alone, prints its receipt, and brings a register in.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { looked, paper } from './eyes.mjs';
import { onward, press, reads } from './hands.mjs';

let world, sari;
before(async () => {
  world = await startWorld();
  sari = await world.officer('sari.harahap@puskesos.example');
});
after(async () => { await world.stop(); });

async function lookedEverywhere(page, name) {
  await looked(page, `${name}-1366`);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await looked(page, `${name}-1920`);
  await page.setViewportSize(PHONE);
  await looked(page, `${name}-360`);
  await page.setViewportSize(LAPTOP);
}

/** Types as a quick hand does, and counts the keys. */
function hand(page) {
  let keys = 0;
  return {
    async key(name) { keys += 1; await page.keyboard.press(name); },
    async words(text) { keys += text.length; await page.keyboard.type(text); },
    get keys() { return keys; },
  };
}

test('a plain case by the keyboard alone', async () => {
  await sari.goto('/meja');
  await onward(sari, () => sari.keyboard.press('n'));
  await lookedEverywhere(sari, 'counter');
  assert.equal(await sari.evaluate(() => document.activeElement.name), 'nama');
  const begun = Date.now();
  const by = hand(sari);
  await by.words('Siti Aminah');
  await by.key('Enter');
  await by.words('081234567890');
  await by.key('Enter');
  for (let fields = 0; fields < 20 && await sari.evaluate(() => document.activeElement.name) !== 'masalah'; fields += 1) {
    await by.key('Tab');
  }
  await by.words('Bantuan b');
  await by.key('Tab');
  await by.key('Tab');
  assert.equal(await sari.evaluate(() => document.activeElement.name), 'cerita');
  await by.words('Bantuan PKH belum diterima sejak tiga bulan lalu.');
  await onward(sari, () => by.key('Control+Enter'));
  await reads(sari, 'Laporan sudah tersimpan', 'Laporan ini sekarang di');
  console.log(`written down with ${by.keys} keys in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  await lookedEverywhere(sari, 'counter-receipt');
  const printed = await paper(sari, 'counter-receipt-80mm');
  assert.ok(!printed.includes('Siti') && printed.includes('Kode laporan'), printed);
  await press(sari, /A5 atau A4/);
  await paper(sari, 'counter-receipt-a5');
});

test('Enter sends nothing, and the next one begins at once', async () => {
  await sari.goto('/meja/catat');
  await sari.keyboard.type('Karto');
  await sari.keyboard.press('Enter');
  assert.equal(await sari.evaluate(() => document.activeElement.name), 'hp');
  await onward(sari, () => sari.keyboard.press('Control+Shift+Enter'));
  await reads(sari, 'Pilih masalah dari daftar');
  assert.equal(await sari.locator('#nama').inputValue(), 'Karto');
  await lookedEverywhere(sari, 'counter-422');
  await sari.locator('#masalah').selectOption('levy');
  assert.ok(await sari.locator('#paham').isVisible(), 'who reads it is said at once');
  await sari.locator('#masalah').selectOption('not_registered');
  assert.ok(await sari.locator('#paham').isHidden());
  await sari.locator('#cerita').fill('Belum terdaftar sama sekali.');
  await onward(sari, () => sari.keyboard.press('Control+Shift+Enter'));
  await reads(sari, 'Tersimpan:', 'PIN:');
  assert.equal(await sari.locator('#nama').inputValue(), '');
});

test('a register comes in', async () => {
  await sari.goto('/meja/catat/impor');
  await lookedEverywhere(sari, 'counter-import');
  const file = join(world.dir, 'buku.csv');
  writeFileSync(file, 'Nomor register;Masalah;Cerita;NIK\n1/26;Bantuan belum diterima;Bantuan belum cair lagi.;\n2/26;hujan;Banjir.;123\n');
  await sari.locator('#berkas').setInputFiles(file);
  await press(sari, 'Periksa file');
  await reads(sari, 'Pilih masalah dari daftar', 'NIK terdiri dari 16 angka');
  await lookedEverywhere(sari, 'counter-check');
  await sari.locator('label[for=lewati]').click();
  await press(sari, 'Impor 1 baris yang benar');
  await reads(sari, '1 laporan tersimpan');
  await lookedEverywhere(sari, 'counter-result');
});
