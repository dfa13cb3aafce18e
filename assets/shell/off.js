/**
 * A worker that takes itself and all that was kept away. Uploaded under the name of the worker, it is the way out of one that
 * is broken: a browser looks for it with every visit, past the worker and past its cache.
 */

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  const away = async () => {
    const names = await caches.keys();
    const ours = `ambidesk:${new URL(registration.scope).pathname}:`;
    await Promise.all(names.filter((name) => name.startsWith(ours)).map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(away());
});
