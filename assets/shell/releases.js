/**
 * The releases that are here: each in a cache of its own, every part with the digest that its list names. A release counts
 * once its list is there, which is written last. Absent: which of them a page gets (`worker.js`).
 */

import { PREFIX, at, forget, read } from "./notes.js";
import { sha256 } from "./sha256.js";

const LIST = "release.json";
const RELEASE = `${PREFIX}release:`;

/** A part whose name says that it is one. */
export const PART = /^([^/]+-[0-9a-f]{12,16}(_bg)?\.\w+|(locales|snippets)\/.+)$/;

/** How long a part may take, in milliseconds: nobody waits for it. */
const LONG = 60_000;

/** How long a page may take to be among the windows that there are, in milliseconds. */
const OPENING = 60_000;

const open = (release) => caches.open(RELEASE + release);

/** The lists of all releases that are here as a whole. */
export const releases = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(RELEASE));
  const lists = names.map(async (name) => (await (await caches.open(name)).match(at(LIST)))?.json());
  return (await Promise.all(lists)).filter(Boolean);
};

export const partOf = async ({ release }, path) => (await open(release)).match(at(path));

/** Puts a part anew, with the headers that it has now. */
export const renew = async ({ release }, path, answer) => (await open(release)).put(at(path), answer);

/** A part from the origin; throws where it is not what the list says. */
const fetched = async (path, sum) => {
  for (const cache of [PART.test(path) ? "default" : "no-cache", "reload"]) {
    const answer = await fetch(at(path), { cache, signal: AbortSignal.timeout(LONG) });
    const bytes = await answer.clone().arrayBuffer();
    if (answer.ok && !answer.redirected && (await sha256(bytes)) === sum) return answer;
  }
  throw new Error(`${path} is not what ${LIST} says`);
};

/** What the origin says its release is. */
export const published = async () => {
  const answer = await fetch(at(LIST), { cache: "no-cache", signal: AbortSignal.timeout(LONG) });
  if (!answer.ok) throw new Error(`${LIST} was answered ${answer.status}`);
  return answer.json();
};

/** Brings the parts of a release that are not here yet, and then its list. */
const complete = async ({ release, files }, others) => {
  const cache = await open(release);
  for (const [path, sum] of Object.entries(files)) {
    if (await cache.match(at(path))) continue;
    const same = others.find((list) => list.files[path] === sum);
    await cache.put(at(path), (same && (await partOf(same, path))) ?? (await fetched(path, sum)));
  }
  await cache.put(at(LIST), Response.json({ release, files }));
  if (!(await caches.has(RELEASE + release))) throw new Error(`${release} was taken away meanwhile`);
};

/**
 * Keeps a release as a whole. What has arrived when that fails is there for the next time, but where there is no room for more: what
 * is noted needs some.
 */
export const keep = async (list) => {
  const others = await releases();
  if (others.some(({ release }) => release === list.release)) return;
  await complete(list, others).catch(async (error) => {
    if (error.name === "QuotaExceededError") await caches.delete(RELEASE + list.release);
    throw error;
  });
};

/**
 * Drops the releases that are neither `current` nor `published` and that no window runs. Where nobody knows what is published, what has
 * arrived of a release stays.
 */
export const sweep = async (current, published) => {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const isDesk = ({ frameType, url }) => frameType !== "nested" && [at("./"), at("./index.html")].includes(url.split(/[?#]/)[0]);
  const inUse = new Set([current, published]);
  await forget(async (id) => {
    if (all.some((client) => client.id === id)) return false;
    const { release, since } = (await read(`window/${id}`)) ?? {};
    if (!since || Date.now() - since > OPENING) return true;
    inUse.add(release);
    return false;
  });
  for (const { id } of all.filter(isDesk)) {
    const window = await read(`window/${id}`);
    if (!window) return; // nobody knows yet what it runs
    inUse.add(window.release);
  }
  const whole = new Set((await releases()).map(({ release }) => release));
  const isLeft = (release) => !inUse.has(release) && (published || whole.has(release));
  for (const name of await caches.keys()) {
    if (name.startsWith(RELEASE) && isLeft(name.slice(RELEASE.length))) await caches.delete(name);
  }
};
