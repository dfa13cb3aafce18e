// The portal's host is down: a desk that has been open before opens all the same, from the release that it ran.

import { hear, heard } from "../fixtures/hearing";
import { FIRST, PATIENTLY, SECOND, SOON, expect, expectKept, kept, published, startedBy, test } from "../fixtures/shell";

/** The browser's own words about an answer that is no file. */
const REFUSED = /Failed to load resource/;

const OUTAGES = [["answers 503", { status: 503 }, "HTTP 503"], ["answers nothing", { hangs: true }, "no answer"]] as const;

for (const [how, fault, said] of OUTAGES) {
  test(`the host ${how}: a reload opens the desk with what was kept, and says how old its configuration is`, async ({ portal, releases, watch, world }) => {
    watch.expectError(REFUSED);
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    await world.failFiles({ match: "/**", ...fault });
    const since = (await world.journal()).at(-1)!.seq;
    await page.reload();
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect(page.getByTestId("shell-config")).toContainText(`can’t be reached (${said})`);
    await expect(page.getByTestId("shell-config")).toContainText("got less than a minute ago");
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND, PATIENTLY);
    const answered = (await world.journal({ kind: "portal", since })).filter(({ fault }) => fault === null);
    expect(answered, "nothing came from the host").toEqual([]);
  });

  test(`the host ${how} for config.json alone: that file is named, and the host is not blamed`, async ({ portal, releases, watch, world }) => {
    watch.expectError(REFUSED);
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    await world.failFiles({ match: "/config.json", ...fault });
    await page.reload();
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect(page.getByTestId("shell-config")).toContainText(`did not give config.json (${said})`);
    await expect(page.getByTestId("shell-config")).not.toContainText("can’t be reached");
  });
}

test("what is said of the configuration is announced once, however old that grows", async ({ portal, releases, watch, world }) => {
  watch.expectError(REFUSED);
  const { page } = portal;
  await page.addInitScript(hear);
  await portal.ready(FIRST);
  await expectKept(page, releases);
  await world.failFiles({ match: "/config.json" });
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  const strip = page.getByTestId("shell-config");
  await expect(strip).toContainText("got less than a minute ago");
  for (const minutes of [3, 7]) {
    await page.evaluate((minutes) => {
      const { now } = Date;
      Date.now = () => now() + minutes * 60_000;
    }, minutes);
    await expect(strip).toContainText(`got ${minutes === 3 ? 3 : 10} minutes ago`);
  }
  expect((await heard(page)).filter((words) => words.includes("config.json"))).toHaveLength(1);
});

test("a sign-in page in place of config.json: the desk works with what was kept, and says so", async ({ portal, releases, world }) => {
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  await world.configure("\n<!doctype html><title>Sign in</title>");
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect(page.getByTestId("shell-config")).toContainText("did not give config.json (a web page in its place)");
});

test("a page that does not come costs one wait: the configuration is asked for together with it", async ({ portal, releases, world }) => {
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  await world.failFiles({ match: "/", hangs: true });
  const since = (await world.journal()).at(-1)!.seq;
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  const [config] = (await world.journal({ kind: "portal", since })).filter(({ path }) => path === "/config.json");
  const given = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return performance.timeOrigin + navigation!.responseStart;
  });
  // The worker gives a page up after three seconds, and hands out its own.
  expect(config!.time).toBeLessThan(given);
});

test("a script of one's own, which nobody keeps, is named where it did not come", async ({ portal, releases, watch, world }) => {
  watch.expectError(/Failed to load resource|pop\.js/);
  const { page } = portal;
  const { ccp, desk } = world.view.config;
  await releases.write("here.js", "");
  await releases.write("pop.js", "");
  await world.configure({ ccp, desk: { ...desk, scripts: ["here.js", "pop.js"] } });
  await portal.ready(FIRST);
  await expectKept(page, releases);
  await world.failFiles({ match: "/{config.json,pop.js}" });
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect(page.getByTestId("shell-config")).toContainText("Not loaded: pop.js.");
});

test.describe("the host comes back", () => {
  test.use({ orders: { lookMinutes: SOON } });

  test("what was said about the configuration goes when it is known to be the host's", async ({ portal, releases, watch, world }) => {
    watch.expectError(REFUSED);
    const { page } = portal;
    await portal.ready(FIRST);
    await expectKept(page, releases);
    await world.failFiles({ match: "/**" });
    await page.reload();
    await expect(page.getByTestId("shell-config")).toBeVisible();
    await portal.expectSteady(FIRST, PATIENTLY);
    const untouched = await portal.markCcps();
    await world.healFiles();
    await expect(page.getByTestId("shell-config")).toHaveCount(0);
    expect(await untouched()).toBe(true);
  });
});

test("another language is there as well", async ({ portal, releases, watch, world }) => {
  watch.expectError(REFUSED);
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  await page.evaluate(() => localStorage.setItem("ambidesk.language", "de"));
  await world.failFiles({ match: "/**" });
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect(page.getByRole("link", { name: "Einstellungen" })).toBeVisible();
  await expect(page.getByTestId("shell-config")).toContainText("vor weniger als einer Minute bekommen");
});

test("a configuration that is no good is never what is kept", async ({ portal, releases, watch, world }) => {
  watch.expectError(REFUSED);
  const { page } = portal;
  await portal.ready(FIRST);
  await expectKept(page, releases);
  await world.configure({ ccp: { ...world.view.config.ccp, ccpUrl: "nowhere" } });
  await page.reload();
  await expect(page.getByTestId("config-problem").first()).toBeVisible();
  await world.failFiles({ match: "/**" });
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
});

test("a release that is not what its list says is not kept", async ({ portal, releases }) => {
  const list = JSON.parse(await releases.read("release.json")) as { release: string; files: Record<string, string> };
  const wrong = Object.fromEntries(Object.entries(list.files).map(([path, sum]) => [path, path === "locales/ja.ftl" ? "0".repeat(64) : sum]));
  await releases.write("release.json", JSON.stringify({ ...list, files: wrong }));
  await releases.order({ lookMinutes: SOON });
  const { page } = portal;
  await portal.ready(FIRST);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.includes(":release:")))).toBe(true);
  expect(await kept(page)).toEqual([]);
  await releases.write("release.json", JSON.stringify(list));
  await expect.poll(() => kept(page)).toEqual([await published(releases)]);
});

test("what was uploaded is not mixed with what was kept", async ({ portal, releases, watch, world }) => {
  watch.expectError(REFUSED);
  const { page } = portal;
  await portal.ready(FIRST);
  await page.evaluate(() => localStorage.setItem("ambidesk.language", "de"));
  await expectKept(page, releases);
  const first = await startedBy(page);
  // The upload stopped before the page: files whose names stay are those of the next release already.
  const before = await releases.read("index.html");
  const second = await releases.publish("zwei");
  const after = await releases.read("index.html");
  await releases.write("index.html", before);
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  expect(await startedBy(page)).toBe(first);
  await expect(page.getByRole("link", { name: "Einstellungen", exact: true })).toBeVisible();
  // The upload went on.
  await releases.write("index.html", after);
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  expect(await startedBy(page)).toBe(second);
  await expect(page.getByRole("link", { name: "Einstellungen zwei" })).toBeVisible();
  // And is kept before long, as a whole.
  await expectKept(page, releases);
  await world.failFiles({ match: "/**" });
  await page.reload();
  await portal.expectSteady(FIRST, PATIENTLY);
  expect(await startedBy(page)).toBe(second);
  await expect(page.getByRole("link", { name: "Einstellungen zwei" })).toBeVisible();
});
