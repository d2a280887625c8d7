// How heavy the pages are on the wire, and how soon something is seen on a slow phone.

import { connect, createServer } from 'node:net';
import { PHONE, startWorld } from './world.mjs';
import { choose, press } from './hands.mjs';
import { report } from './portal.mjs';

const KIB = 1024;
/** A slow network and a cheap phone: 400 kbit/s, 400 ms there and back, a sixth of this processor. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const SLOWER_BY = 6;
const RUNS = 3;

/** Bytes and requests a visit may cost (ux.md 6.1). Nobody's first page is a question: its first visit is free. */
const FIRST = { kib: 25, requests: 4 };
const REPEAT = { kib: 5, requests: 2 };
const STATUS = { kib: 15, requests: 4 };
const QUESTION = { kib: Infinity, requests: Infinity };

const world = await startWorld();
const wire = await tapped(world.port);
try {
  const [keeper, code] = await somebodyWhoReports();
  const rows = [];
  for (const [name, path, cookies, budget] of pages(code)) {
    rows.push(await row(name, path, cookies ? await keeper.context().cookies() : [], budget));
  }
  print(rows);
  process.exitCode = rows.some((row) => row.broken) ? 1 : 0;
} finally {
  await world.stop();
  wire.close();
}

/** A door to the service that counts what goes through it, whoever asked: the page or its service worker. */
async function tapped(port) {
  const tap = { bytes: 0, requests: 0, base: '' };
  const door = createServer((browser) => {
    const service = connect(port, '127.0.0.1');
    browser.on('data', (sent) => { tap.requests += (sent.toString('latin1').match(/^[A-Z]+ \S+ HTTP\/1\.1\r$/gm) ?? []).length; });
    service.on('data', (answer) => { tap.bytes += answer.length; });
    browser.pipe(service).pipe(browser);
    for (const end of [browser, service]) end.on('error', () => { browser.destroy(); service.destroy(); });
  });
  await new Promise((ready) => { door.listen(0, '127.0.0.1', ready); });
  door.unref();
  tap.base = `http://localhost:${door.address().port}`;
  tap.close = () => door.close();
  return tap;
}

/** A browser with a draft under way, and the code of a report that was sent. */
async function somebodyWhoReports() {
  const sender = await world.person(PHONE);
  const code = await report(sender);
  const keeper = await world.person(PHONE);
  await keeper.goto('/lapor');
  await press(keeper, 'Mulai');
  await choose(keeper, 'Saya sendiri atau keluarga serumah');
  await press(keeper, 'Lanjutkan');
  return [keeper, code];
}

function pages(code) {
  return [
    ['first page', '/', false, FIRST],
    ['before the questions', '/lapor', false, FIRST],
    ['a question', '/lapor/untuk-siapa', true, QUESTION],
    ['the search for a village', '/lapor/lokasi', true, QUESTION],
    ['the code asked for', '/s', false, FIRST],
    ['status', `/s/${code}`, false, STATUS],
    ['services', '/layanan', false, FIRST],
    ['nearest office', '/kantor/12.09.09.2002', false, FIRST],
    ['help', '/bantuan', false, FIRST],
    ['privacy', '/privasi', false, FIRST],
    ['not found', '/tidak-ada', false, { kib: 4, requests: 1 }],
  ];
}

async function row(name, path, cookies, budget) {
  const times = [];
  let first, later, repeat;
  for (let run = 0; run < RUNS; run += 1) {
    const page = await world.person(PHONE, { baseURL: wire.base });
    await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, path: '/' })));
    const begun = { ...wire };
    first = await visit(page, path);
    times.push(first.seen);
    // What comes once and is kept: the worker with its files, and the stylesheet and font of the second page.
    await page.evaluate(() => Promise.race([navigator.serviceWorker.ready, new Promise((late) => { setTimeout(late, 3000); })]));
    await visit(page, path);
    later = { bytes: wire.bytes - begun.bytes - first.bytes };
    repeat = await visit(page, path);
    await page.context().close();
  }
  const seen = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const broken = over(first, budget) || over({ bytes: repeat.through, requests: repeat.asked }, REPEAT);
  return { name, budget, first, later, repeat, seen, broken };
}

function over(visit, budget) {
  return visit.bytes > budget.kib * KIB || visit.requests > budget.requests;
}

/** One visit on the slow phone: what the page itself brought over the wire (`bytes`, `requests`), all that went over
 * it meanwhile, the worker's with it (`through`, `asked`), heads included, and when something was seen. */
async function visit(page, path) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_BY });
  const cached = new Set(), begun = { ...wire };
  let bytes = 0, requests = 0;
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (cached.has(requestId)) return;
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  await session.detach();
  return { bytes, requests, through: wire.bytes - begun.bytes, asked: wire.requests - begun.requests, seen };
}

function print(rows) {
  console.log('| page | first, KiB | requests | budget | once, KiB | repeat, KiB | requests | budget | seen after, s |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const { name, budget, first, later, repeat, seen, broken } of rows) {
    const cells = [name + (broken ? ' (over)' : ''), kib(first.bytes), first.requests, Number.isFinite(budget.kib) ? `${budget.kib} / ${budget.requests}` : '–',
      kib(later.bytes), kib(repeat.through), repeat.asked, `${REPEAT.kib} / ${REPEAT.requests}`, (seen / 1000).toFixed(1)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function kib(bytes) {
  return (bytes / KIB).toFixed(1);
}
