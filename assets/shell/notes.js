/** What the worker remembers beyond the life of its process. Absent: the releases themselves (`releases.js`). */

/** Portals of other paths of this host have names of their own. */
export const PREFIX = `ambidesk:${new URL(registration.scope).pathname}:`;

const PAGE = "index.html";

/** The address of a path of the portal. Its page's is that of the folder: an answer that was led elsewhere opens no page. */
export const at = (path) => new URL(path === PAGE ? "./" : path, registration.scope).href;

const store = () => caches.open(`${PREFIX}notes`);

/** Keeps an answer, or anything that JSON can say. */
export const note = async (name, value) => (await store()).put(at(name), value instanceof Response ? value : Response.json(value));

/** The answer that was kept under a name. */
export const noted = async (name) => (await store()).match(at(name));

/** What was noted under a name. */
export const read = async (name) => (await noted(name))?.json();

/** Takes everything away that is kept under this path, the releases too, and the worker itself. */
export const quit = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
};

/** Forgets what is noted of windows that are not there, as `isGone` has it. */
export const forget = async (isGone) => {
  const cache = await store();
  for (const { url } of await cache.keys()) {
    const id = /\/(?:window|config)\/([^/]+)$/.exec(url)?.[1];
    if (id && (await isGone(id))) await cache.delete(url);
  }
};
