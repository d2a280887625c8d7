/* Nothing typed is lost, and a report leaves once when the network is back. Fetched by portal.js where there is a use for it. */
(() => {
  'use strict';
  const doc = document, lang = doc.documentElement.lang, find = (s) => Array.from(doc.querySelectorAll(s));
  const strip = doc.querySelector('[data-strip]');
  let tab, phone;
  try { tab = sessionStorage; phone = localStorage; } catch (e) { return; }
  if (!window.indexedDB || !window.AbortController) return;
  strip.dataset.awake = '1';
  const make = (tag, words, into) => {
    const el = doc.createElement(tag);
    if (words) el.textContent = words;
    if (into) into.appendChild(el);
    return el;
  };

  /* Half-typed words stay in this tab until the server shows something newer. Never a NIK, never a levy or danger. */
  const fields = (f) => Array.from(f.elements).filter((e) => e.name && e.name !== 'nik' && e.type !== 'submit' && e.type !== 'file');
  const ticks = (e) => e.type === 'radio' || e.type === 'checkbox';
  const state = (f, tick, value) => JSON.stringify(fields(f).map((e) => e[ticks(e) ? tick : value]));
  const values = (f) => state(f, 'checked', 'value');
  /* As the server wrote it: somebody may have typed before this script came. */
  const written = (f) => state(f, 'defaultChecked', 'defaultValue');
  const grave = (f) => f.querySelector('[value=levy]:checked,[value=needs-help]:checked');
  const forget = () => Object.keys(tab).forEach((k) => k.startsWith('ketik:') && tab.removeItem(k));
  if (doc.querySelector('[data-wipe]')) forget();
  find('form[data-keep]').forEach((f) => {
    const name = 'ketik:' + (f.dataset.keep || location.pathname), base = written(f);
    const keep = () => { if (grave(f)) tab.removeItem(name); else tab.setItem(name, JSON.stringify([base, values(f)])); };
    const old = JSON.parse(tab.getItem(name) || '[]');
    if (values(f) !== base) keep();
    else if (old[0] === base) {
      JSON.parse(old[1]).forEach((v, i) => { const e = fields(f)[i]; e[ticks(e) ? 'checked' : 'value'] = v; });
      f.querySelectorAll('textarea').forEach((e) => e.dispatchEvent(new Event('input')));
    } else tab.removeItem(name);
    f.addEventListener('input', keep);
  });

  /* What waits: one record a report, in IndexedDB. */
  const box = (mode, act) => new Promise((ok, no) => {
    const open = indexedDB.open('satupintu', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('kotak', { keyPath: 'key' });
    open.onerror = no;
    open.onsuccess = () => {
      const t = open.result.transaction('kotak', mode), r = act(t.objectStore('kotak'));
      t.oncomplete = () => { open.result.close(); ok(r.result); };
      t.onabort = no;
    };
  });
  const all = () => phone.kotak ? box('readonly', (s) => s.getAll()) : Promise.resolve([]);
  const put = (r) => { phone.kotak = 1; return box('readwrite', (s) => s.put(r)); };
  const drop = (key) => box('readwrite', (s) => s.delete(key)).then(draw);
  const waits = (r) => !r.code && !r.unfinished && !r.stuck;

  /* Only our own receipt ends the waiting: a hotspot answers 200 too. */
  const send = async (r) => {
    const cut = new AbortController(), late = setTimeout(() => cut.abort(), 30000);
    let status = 0, said = {};
    try {
      const answer = await fetch('/lapor/kirim', {
        method: 'POST', credentials: 'same-origin', signal: cut.signal,
        headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: r.key, token: r.token, form: r.form }),
      });
      status = answer.status;
      said = await answer.json();
    } catch (e) {}
    clearTimeout(late);
    if (said.key === r.key && (said.code || said.unfinished)) {
      r.code = said.code; r.unfinished = said.unfinished; delete r.form; delete r.token;
    } else if ([400, 409, 410, 413, 422].includes(status)) r.stuck = status;
    else r.next = Date.now() + Math.min(6e5, 5e3 * 2 ** r.tries++) * (1 + Math.random() / 4);
    /* Thrown away meanwhile stays thrown away. */
    await box('readwrite', (s) => { const g = s.get(r.key); g.onsuccess = () => g.result && s.put(r); return g; });
  };
  let timer;
  const drain = async () => {
    for (const r of await all()) if (waits(r) && r.next <= Date.now()) await send(r);
    const left = (await all()).filter(waits);
    clearTimeout(timer);
    if (left.length) timer = setTimeout(run, Math.max(1e3, Math.min(6e4, ...left.map((r) => r.next - Date.now()))));
    draw();
  };
  const run = () => (navigator.locks ? navigator.locks.request('kotak', drain) : drain()).catch(() => {});

  const on = (r) => {
    tab.lanjut = r.key;
    const f = make('form', '', doc.body), key = make('input', '', f);
    f.method = 'post'; f.action = '/draf/lanjut'; f.hidden = true; key.name = 'key'; key.value = r.key;
    f.submit();
  };
  const draw = async () => {
    const list = await all();
    find('form[data-waiting]').forEach((f) => list.forEach((r) => r.key === f.dataset.waiting && (r.code || r.unfinished) && on(r)));
    find('[data-outbox]').forEach((b) => {
      const ul = b.querySelector('ul'), d = b.dataset;
      b.hidden = !list.length;
      ul.textContent = '';
      list.forEach((r) => {
        const li = make('li', '', ul), go = r.code || r.unfinished;
        make('b', r.title, li);
        make('p', r.code ? d.done.replace('{code}', r.code.replace(/(.{5})/, '$1-')) : r.unfinished ? d.more : r.stuck ? d.stuck : d.unsent, li);
        make('p', new Date(r.at).toLocaleString(lang), li).className = 'hint';
        const row = make('div', '', li), button = (words, act, kind) => {
          const el = make('button', words, row);
          el.type = 'button'; el.className = 'btn ' + kind; el.onclick = act;
        };
        row.className = 'actions';
        if (go) button(r.code ? d.open : d.finish, () => on(r), 'primary');
        button(d.drop, () => drop(r.key), 'quiet');
      });
    });
  };

  const wake = (f, words) => f.dispatchEvent(new CustomEvent('awake', { bubbles: true, detail: words }));
  /* An address of a blob ends with a random UUID, also where `crypto.randomUUID` is too new. */
  const fresh = () => URL.createObjectURL(new Blob()).slice(-36);
  const record = (f) => {
    const r = { key: f.elements.key ? f.elements.key.value : fresh(), token: (f.elements.token || '').value, title: f.dataset.send, at: Date.now(), next: 0, tries: 0 };
    if (!f.elements.key) {
      r.form = {};
      fields(f).forEach((e) => { if (!ticks(e) || e.checked) r.form[e.name] = e.value; });
      const what = f.querySelector('[name=masalah]:checked + label');
      if (what) r.title = what.textContent;
    }
    return r;
  };
  doc.addEventListener('submit', async (e) => {
    const f = e.target, d = f.dataset;
    if (e.defaultPrevented) return;
    if (grave(f)) forget();
    if ('forget' in d) { forget(); if (f.elements.key && phone.kotak) drop(f.elements.key.value); if (d.forget === 'all') { phone.clear(); ['satupintu', 'berkas'].forEach((b) => indexedDB.deleteDatabase(b)); if (window.caches) caches.delete('simpan'); } }
    if (!('send' in d) || !strip.dataset.awake) return;
    e.preventDefault();
    if (d.grave && grave(f)) return wake(f, d.grave);
    if (f.elements.cerita && !f.elements.cerita.value.trim()) { f.elements.cerita.focus(); return wake(f, d.empty); }
    const r = record(f);
    try { await put(r); } catch (x) { return f.submit(); }
    if (r.form) { f.reset(); forget(); }
    else d.waiting = r.key;
    await run();
    const now = (await all()).find((one) => one.key === r.key);
    wake(f, now && now.stuck ? d.stuck : d.kept);
  });

  find('[data-copies]').forEach(async (b) => {
    const list = window.caches ? await (await caches.open('simpan')).keys() : [];
    list.forEach((r) => { const p = new URL(r.url).pathname; make('a', p.slice(3), make('li', '', b.querySelector('ul'))).href = p; });
    b.hidden = !list.length;
  });

  const back = async () => { for (const r of await all()) if (waits(r)) { r.next = 0; await put(r); } run(); };
  addEventListener('online', back);
  const look = () => { draw().catch(() => {}); run(); };
  addEventListener('pageshow', (e) => e.persisted && look());
  look();
  find('[data-sent]').forEach(async (b) => {
    forget();
    for (const r of await all()) if (r.code === b.dataset.sent) drop(r.key);
  });
  if (tab.lanjut && location.pathname.startsWith('/lapor/') && !doc.querySelector('[data-copies]')) { drop(tab.lanjut); tab.removeItem('lanjut'); }
})();
