/* Switched off: forgets everything it kept and removes itself. */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (e) => e.waitUntil(caches.keys()
  .then((all) => Promise.all(all.map((name) => caches.delete(name))))
  .then(() => registration.unregister())));
