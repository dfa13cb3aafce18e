// A release of which only a part has arrived.

import { FIRST, PATIENTLY, PortalDesk, SOON, expect, expectKept, kept, published, startedBy, test } from "../fixtures/shell";

/** Longer than any test. */
const NEVER = 1000;

/** A desk looks for another release once both of its CCPs are there. */
const LATER = { timeout: 30_000 };

test.use({ orders: { lookMinutes: SOON, takeMinutes: NEVER } });

test("what has arrived stays where the rest fails, and is not asked for again", async ({ portal, releases, watch, world }) => {
  watch.expectError(/Failed to load resource/);
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  // Nobody learns of it before it is there as a whole.
  await world.failFiles({ match: "/release.json" });
  await releases.publish("two");
  const since = (await world.journal()).at(-1)!.seq;
  await world.failFiles({ match: "/locales/de.ftl" });
  const asked = async (wanted: string) => (await world.journal({ kind: "portal", since })).filter(({ path }) => path === wanted).length;
  // Each of three looks asks for it, and once more past the browser's cache.
  await expect.poll(() => asked("/locales/de.ftl"), PATIENTLY).toBeGreaterThanOrEqual(6);
  await world.failFiles({ match: "/release.json" });
  const tries = await asked("/release.json");
  await expect.poll(() => asked("/release.json"), { ...PATIENTLY, message: "also while nobody knows what is published" }).toBeGreaterThan(tries + 1);
  await world.healFiles();
  await expectKept(page, releases);
  expect(await asked("/"), "the page has arrived before the languages").toBe(1);
});

test("what one window fetches no other one takes away", async ({ context, portal, releases, watch, world }) => {
  watch.expectError(/Failed to load resource/);
  const { page } = portal;
  const before = await releases.read("index.html");
  const [boot] = /boot-[0-9a-f]+\.js/.exec(before)!;
  // A script of the next release does not come as long as the page holds a lock.
  await releases.write("service-worker.js", `
    const { fetch: ask } = self;
    self.fetch = async (what, how) => {
      const { pathname } = new URL(what.url ?? what, location.href);
      if (pathname.startsWith("/boot-") && pathname !== "/${boot}") await navigator.locks.request("gate", () => {});
      return ask(what, how);
    };
    ${await releases.read("service-worker.js")}`);
  await portal.ready(FIRST);
  await expectKept(page, releases);
  await page.evaluate(() => {
    void navigator.locks.request("gate", () => new Promise((open) => { (window as any).openGate = open; }));
  });
  const next = await releases.publish("two", { keepWorker: true });
  const after = await releases.read("index.html");
  // The second window is of the release before.
  await releases.write("index.html", before);
  const waiting = () => page.evaluate(async () => (await navigator.locks.query()).pending!.map(({ name }) => name!));
  await expect.poll(waiting).toContain("gate");
  await world.failFiles({ match: "/release.json" });
  const since = (await world.journal()).at(-1)!.seq;
  const second = await new PortalDesk(await context.newPage(), world).ready(FIRST);
  // It waits for its turn; or it has looked, and looks again.
  await expect.poll(async () => {
    const looks = (await world.journal({ kind: "portal", since })).filter(({ path }) => path === "/release.json").length;
    return looks > 1 || (await waiting()).some((name) => name.endsWith(":look"));
  }, LATER).toBe(true);
  await releases.write("index.html", after);
  await page.evaluate(() => (window as any).openGate());
  await expect.poll(() => kept(page), PATIENTLY).toContain(await published(releases));
  await world.failFiles({ match: "/**" });
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  expect(await startedBy(page)).toBe(next);
  await second.expectSteady(FIRST);
});
