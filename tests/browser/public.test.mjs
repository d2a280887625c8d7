// What anybody can open: the portal on phone and laptop, in both languages, with JavaScript off.

import { after, before, test } from 'node:test';
import { LAPTOP, PHONE, startWorld } from './world.mjs';
import { accessible, fits, looked, picture } from './eyes.mjs';
import { report } from './portal.mjs';

let world;
before(async () => { world = await startWorld(); });
after(async () => { await world.stop(); });

const PAGES = ['/', '/lapor', '/layanan', '/s', '/bantuan', '/privasi', '/aksesibilitas', '/statistik', '/masuk', '/tidak-ada'];

test('the five steps work without JavaScript', async () => {
  await report(await world.person(PHONE, { javaScriptEnabled: false }));
});

for (const [name, viewport] of [['360', PHONE], ['1366', LAPTOP]]) {
  test(`every public page and the sign-in fit and are accessible at ${name} px, in both languages`, async () => {
    const page = await world.person(viewport);
    for (const path of PAGES) {
      await page.goto(path);
      await looked(page, `public-${name}${path.replaceAll('/', '-')}`);
      await page.goto(`${path}?bahasa=en`);
      await fits(page, `${path} in English`);
      await accessible(page, `${path} in English`);
      await page.goto(`${path}?bahasa=id`);
    }
  });
}

test('every component is accessible in every state', async () => {
  const page = await world.person(LAPTOP);
  await page.goto('/gaya');
  await picture(page, 'gaya');
  await accessible(page, 'gaya');
});
