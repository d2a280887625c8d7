/* The portal without a network: its shell, pages for everybody, and what somebody chose to keep. Never a POST. */
'use strict';
const LANG = '{lang}', EDITION = '{edition}';
const OFFLINE = '/tanpa-jaringan?bahasa=' + LANG;
const FILES = ['/static/portal.css', '/static/portal.js', '/static/outbox.js', '/static/fonts/jakarta-700.woff2', '/static/icons/mark.svg'];
const PORTAL = /^\/($|lapor($|\/)|draf$|layanan($|\/)|s($|\/)|bantuan$|privasi$|aksesibilitas$|statistik$|wilayah($|\/)|tanpa-jaringan$)/;
const OPEN = /^\/(bantuan|privasi|aksesibilitas|layanan(\/\w+)?)$/;
const KEPT = 'simpan', SHELL = 'kulit-' + EDITION;
const shell = () => caches.open(SHELL);
const page = () => new Request(OFFLINE, { credentials: 'omit', cache: 'no-cache' });

addEventListener('install', (e) => e.waitUntil(shell().then((c) => c.addAll(FILES.concat(page())))));
addEventListener('activate', (e) => e.waitUntil(caches.keys().then((all) =>
  Promise.all(all.filter((name) => name !== SHELL && name !== KEPT).map((name) => caches.delete(name))))));

/* A slow line is waited for, unless there is something to show meanwhile. */
async function visit(request, path) {
  const cache = await shell(), open = OPEN.test(path);
  const copy = await (open ? cache.match(request.url) : caches.match(path, { cacheName: KEPT }));
  const net = fetch(request).then((answer) => {
    if (open && answer.ok && !answer.redirected) cache.put(request.url, answer.clone());
    return answer;
  });
  const late = new Promise((ok, no) => { setTimeout(no, copy ? 2500 : 20000); });
  return Promise.race([net, late]).catch(() => { net.catch(() => {}); return copy || cache.match(OFFLINE); });
}

/* An old page finds today's file under its old address. */
async function file(request, path) {
  const cache = await shell(), known = await cache.match(request.url), name = path.slice(14);
  const today = () => cache.match(FILES.find((f) => f.slice(14) === name) || 'none');
  return known || fetch(request).catch(async () => (await today()) || Response.error());
}

addEventListener('fetch', (e) => {
  const r = e.request, url = new URL(r.url);
  if (r.method !== 'GET' || url.origin !== location.origin) return;
  if (r.mode === 'navigate') { if (PORTAL.test(url.pathname)) e.respondWith(visit(r, url.pathname)); }
  else if (url.pathname.startsWith('/aset/')) e.respondWith(file(r, url.pathname));
});
