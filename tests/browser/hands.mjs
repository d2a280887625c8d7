// What people do with a page: press, choose, write, touch. Words are found as a person finds them.

import assert from 'node:assert/strict';

/** So long a hand rests before it touches the shared screen again; it takes quicker touches for a tremor. */
const REST_MS = 350;
const PATIENCE_MS = 30_000;

const plain = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The button or link with these words, perhaps with the key that presses it. */
export function named(page, words) {
  const name = words instanceof RegExp ? words : new RegExp(`^${plain(words)}( ?[A-Z])?$`);
  return page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
}

/** Tries again until it is true: a page that is just being left answers nothing. */
export async function until(isTrue, what) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await isTrue().catch(() => false)) return;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  assert.fail(`waited in vain for ${what}`);
}

/** Does something that leads to another page, and waits until that has come. */
export async function onward(page, act, what = 'the next page') {
  await page.evaluate(() => { window.leftBehind = true; });
  await act();
  await until(
    () => page.evaluate(() => !window.leftBehind && document.readyState === 'complete'),
    `${what} after ${page.url()}`,
  );
}

/** Does something that must lead nowhere. A page still to come does not show in the address: it is asked for. */
export async function staysHere(page, act) {
  const asked = [];
  const note = (request) => { if (request.isNavigationRequest()) asked.push(request.url()); };
  page.on('request', note);
  await act();
  await page.evaluate(() => fetch('/healthz')).catch(() => { /* The page is gone: said below. */ });
  page.off('request', note);
  assert.deepEqual(asked, [], 'nothing leads away');
}

/** Presses a button or follows a link. */
export async function press(page, words) {
  await onward(page, () => named(page, words).click(), String(words));
}

/** Writes a village's name and sends it by the keyboard: suggestions that open meanwhile lie over buttons. */
export async function sendVillage(page, name) {
  await write(page, 'Di desa atau kelurahan mana?', name);
  await onward(page, () => page.keyboard.press('Enter'), name);
}

/** The radio or tick box of this answer. */
function answer(page, label) {
  const name = { name: label, exact: true };
  return page.getByRole('radio', name).or(page.getByRole('checkbox', name)).first();
}

/** Chooses an answer by its words; the whole tile is the target. */
export async function choose(page, label) {
  const box = answer(page, label);
  await page.locator(`label[for="${await box.getAttribute('id')}"]`).click();
  assert.ok(await box.isChecked(), `${label} is chosen`);
}

/** Writes into the field of this label. */
export async function write(page, label, text) {
  await page.getByLabel(label).first().fill(text);
}

/** What stands on the page. */
export async function text(page) {
  return page.locator('main').innerText();
}

/** Every one of these words stands on the page. */
export async function reads(page, ...words) {
  const all = await text(page);
  for (const one of words) {
    assert.ok(one instanceof RegExp ? one.test(all) : all.includes(one), `${one} in:\n${all}`);
  }
}

/** None of these words does. */
export async function lacks(page, ...words) {
  const all = await text(page);
  for (const one of words) assert.ok(!all.includes(one), `${one} must not be in:\n${all}`);
}

/** Touches something on the shared screen, unhurried. */
export async function touch(page, target) {
  await page.waitForTimeout(REST_MS);
  await target.tap();
}

/** Touches a tile, button or link of the shared screen and waits for the next one. */
export async function touchOn(page, words) {
  await onward(page, () => touch(page, named(page, words)), words);
}

/** Touches an answer of the shared screen. */
export async function pick(page, label) {
  const box = answer(page, label);
  await touch(page, page.locator(`label[for="${await box.getAttribute('id')}"]`));
  assert.ok(await box.isChecked(), `${label} is chosen`);
}

/** Types on the keys of the screen; keys side by side may follow quickly, the same one may not. */
export async function type(page, keys) {
  await page.waitForTimeout(REST_MS);
  let before = '';
  for (const key of keys) {
    if (key === before) await page.waitForTimeout(REST_MS);
    await page.locator(`.key[data-k="${key}"]`).tap();
    before = key;
  }
}
