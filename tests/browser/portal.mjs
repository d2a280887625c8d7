// The portal's five steps, as somebody on a phone takes them.

import assert from 'node:assert/strict';
import { looked } from './eyes.mjs';
import { choose, press, sendVillage, write } from './hands.mjs';

/** From home to the code. With pictures, every page is looked at. */
export async function report(page, withPictures = false) {
  await answer(page, withPictures);
  await press(page, 'Kirim laporan');
  if (withPictures) await looked(page, 'portal-11-sent');
  return codeOf(page);
}

/** The code on the page. */
export async function codeOf(page) {
  const code = (await page.locator('.code').first().innerText()).replace(/[^0-9A-Z]/g, '');
  assert.match(code, /^[2-9A-HJ-NP-TV-Z]{10}$/);
  return code;
}

/** From home to the check before sending. */
export async function answer(page, withPictures = false, name = 'Siti Aminah') {
  const step = async (name) => { if (withPictures) await looked(page, `portal-${name}`); };
  await page.goto('/');
  await step('01-home');
  await press(page, /^Sampaikan masalah/);
  await step('02-before');
  await press(page, 'Mulai');
  await step('03-for-whom');
  await choose(page, 'Saya sendiri atau keluarga serumah');
  await press(page, 'Lanjutkan');
  await step('04-village');
  await sendVillage(page, 'air joman');
  await step('05-which-village');
  await choose(page, /^Air Joman,/);
  await press(page, 'Lanjutkan');
  await step('06-address');
  await write(page, /Dusun atau RT\/RW/, 'Dusun II');
  await press(page, 'Lanjutkan');
  await press(page, 'Lanjutkan');
  await step('07-problem-with-error');
  await choose(page, 'Bantuan belum saya terima');
  await press(page, 'Lanjutkan');
  await step('08-story');
  await write(page, 'Ceritakan dengan kata-kata Anda sendiri', 'Bantuan PKH saya belum cair sejak tiga bulan. Kartunya ada pada saya.');
  await press(page, 'Lanjutkan');
  await step('09-contact');
  await choose(page, 'SMS');
  await write(page, 'Nomor HP', '0812 3456 7890');
  await write(page, /Nama lengkap/, name);
  await press(page, 'Lanjutkan');
  await step('10-check');
}
