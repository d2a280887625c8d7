// Every page of the desk: which there are, and where each is found by following links.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ACCESS = join(import.meta.dirname, '..', '..', 'docs', 'ACCESS.md');
const REPORT = '/meja/laporan/{kode}';

/** The addresses an officer can read, as docs/ACCESS.md lists them. */
export function deskRoutes() {
  const rows = readFileSync(ACCESS, 'utf8').matchAll(/^\| GET \| `(\/(?:meja|akun|masuk)[^`]*)` \|/gm);
  return [...rows].map(([, path]) => path);
}

const ROUTES = deskRoutes()
  .map((path) => ({ path, open: path.split('{').length, form: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`) }))
  .sort((a, b) => a.open - b.open);

/** The route an address belongs to; of several the most exact. */
export function routeOf(href) {
  const path = href.split(/[?#]/)[0];
  return ROUTES.find((route) => route.form.test(path))?.path;
}

const plain = (href) => href.replaceAll('&amp;', '&').replaceAll('&#x2F;', '/').split('#')[0];
const hrefs = (html, form) => [...html.matchAll(form)].map(([, href]) => plain(href)).filter((href) => routeOf(href) && !href.includes('bahasa='));

/**
 * Follows links from here without looking: of each kind of page the first, of reports as many as are
 * wanted, for each is in another state. Forms that are known are not opened again. Answers the first
 * address of each route, and what is wrong with what was opened.
 */
export async function explore(page, starts, reports, known = new Map()) {
  const found = new Map();
  const wrong = [];
  const opened = new Map();
  const waiting = starts.map((href) => ({ href, wanted: true }));
  const asked = new Set();
  while (waiting.length > 0) {
    const { href, wanted, guessed } = waiting.shift();
    const route = routeOf(href);
    const times = opened.get(route) ?? 0;
    const most = route === REPORT ? reports : 1;
    const elsewhere = route.startsWith(`${REPORT}/`) && known.has(route);
    if (asked.has(href) || elsewhere || (!wanted && times >= most)) continue;
    asked.add(href);
    opened.set(route, times + 1);
    const answer = await page.request.get(href);
    if (!answer.ok()) {
      if (!guessed) wrong.push(`${href}: ${answer.status()}`);
      continue;
    }
    if (!found.has(route)) found.set(route, href);
    if (!/html/.test(answer.headers()['content-type'] ?? '')) continue;
    const html = await answer.text();
    const heads = html.match(/<h1[ >]/g)?.length ?? 0;
    if (heads !== 1) wrong.push(`${href}: ${heads} headings of the first order`);
    if (!/<title>[^<]+ – Puskesos Satu Pintu<\/title>/.test(html)) wrong.push(`${href}: no title that names it`);
    waiting.push(...hrefs(html, /<a\b[^>]*?\bhref="([^"]+)"/g).map((next) => ({ href: next })));
    waiting.push(...hrefs(html, /\b(?:form)?action="(\/meja\/laporan\/[^"]+)"/g).map((next) => ({ href: next, guessed: true })));
  }
  return { found, wrong };
}
