// How heavy the pages are on the wire, and how soon something is seen on a slow phone.

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
  let first, second, repeat;
  for (let run = 0; run < RUNS; run += 1) {
    const page = await world.person(PHONE);
    await page.context().addCookies(cookies);
    first = await visit(page, path);
    times.push(first.seen);
    // The second page fetches what the browser then keeps; what comes after is the everyday visit.
    second = await visit(page, path);
    repeat = await visit(page, path);
    await page.context().close();
  }
  const seen = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const broken = over(first, budget) || over(repeat, REPEAT);
  return { name, budget, first, second, repeat, seen, broken };
}

function over(visit, budget) {
  return visit.bytes > budget.kib * KIB || visit.requests > budget.requests;
}

/** One visit on the slow phone: what came over the wire, heads included, and when something was seen. */
async function visit(page, path) {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', SLOW);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_BY });
  const cached = new Set();
  let bytes = 0, requests = 0;
  wire.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (cached.has(requestId)) return;
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  await wire.detach();
  return { bytes, requests, seen };
}

function print(rows) {
  console.log('| page | first, KiB | requests | budget | second, KiB | repeat, KiB | requests | budget | seen after, s |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const { name, budget, first, second, repeat, seen, broken } of rows) {
    const cells = [name + (broken ? ' (over)' : ''), kib(first), first.requests, Number.isFinite(budget.kib) ? `${budget.kib} / ${budget.requests}` : '–',
      kib(second), kib(repeat), repeat.requests, `${REPEAT.kib} / ${REPEAT.requests}`, (seen / 1000).toFixed(1)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function kib({ bytes }) {
  return (bytes / KIB).toFixed(1);
}
