// A file of the program fails once: a moment without an origin, an upload in the wrong order. A browser keeps such an answer
// for as long as its headers say, and asks for it again neither on a reload nor on another visit. The desk asks.

import { FIRST, PATIENTLY, type PortalDesk, type World, expect, test } from "../fixtures";

/** What a host says that goes by the path and not by the answer. */
const FOR_A_YEAR = "public, max-age=31536000, immutable";

const PARTS = [
  { what: "WebAssembly", match: "/ambidesk-*_bg.wasm" },
  { what: "script", match: "/ambidesk-*.js" },
  { what: "style sheet", match: "/*.css" },
];

/** The browser's own words about an answer that is no file. */
const REFUSED = /Failed to load resource|Failed to fetch dynamically imported module|MIME type|integrity/;

/** The desk works, and looks as it should. */
async function expectDesk(portal: PortalDesk): Promise<void> {
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect.poll(() => styled(portal), "every style sheet is in place").toBe(true);
  await expect(portal.page.getByTestId("crash-screen")).toHaveCount(0);
}

/** Whether every style sheet holds anything. One that was refused does not let anybody look. */
function styled(portal: PortalDesk): Promise<boolean> {
  return portal.page.evaluate(() => {
    try {
      return Array.from(document.styleSheets).every((sheet) => sheet.cssRules.length > 0);
    } catch {
      return false;
    }
  });
}

/** How often a part was answered with the fault, and with itself. */
async function answers(world: World): Promise<{ failed: number; paths: Set<string> }> {
  const failed = (await world.journal({ kind: "portal" })).filter(({ fault }) => fault === "file-fails");
  return { failed: failed.length, paths: new Set(failed.map(({ path }) => path)) };
}

for (const { what, match } of PARTS) {
  for (const [host, kept] of [["as deployed", {}], ["that has errors kept", { cacheControl: FOR_A_YEAR }]] as const) {
    for (const status of [404, 503]) {
      test(`${what} answered ${status} at first, by a host ${host}: the desk starts by itself`, async ({ portal, watch, world }) => {
        watch.expectError(REFUSED);
        await world.failFiles({ match, status, times: 1, ...kept });
        await portal.open();
        await expectDesk(portal);
        expect((await answers(world)).failed).toBe(1);
      });
    }
  }

  test(`${what} that failed on an earlier visit and was kept: the next visit starts by itself`, async ({ portal, watch, world }) => {
    watch.expectError(REFUSED);
    await world.failFiles({ match, status: 503, cacheControl: FOR_A_YEAR });
    await portal.open();
    // The desk asked again, and got the same.
    await expect.poll(async () => {
      const { failed, paths } = await answers(world);
      return failed >= 2 * paths.size && paths.size > 0;
    }).toBe(true);
    await portal.page.goto("about:blank");
    await world.healFiles();
    await portal.open();
    await expectDesk(portal);
  });
}

test("a configuration that failed on an earlier visit and was kept: the next visit has the one that is there", async ({ portal, watch, world }) => {
  watch.expectError(REFUSED);
  await world.failFiles({ match: "/config.json", status: 503, cacheControl: FOR_A_YEAR });
  await portal.open();
  await expect(portal.page.getByTestId("config-screen")).toContainText("503");
  await portal.page.goto("about:blank");
  await world.healFiles();
  await portal.open();
  await expectDesk(portal);
});

for (const { what, match } of PARTS.filter(({ what }) => what !== "style sheet")) {
  test(`${what} that goes on failing: the screen says so, and its button asks past what was kept`, async ({ portal, watch, world }) => {
    watch.expectError(REFUSED);
    await world.failFiles({ match, status: 403, cacheControl: FOR_A_YEAR });
    await portal.open();
    const screen = portal.page.getByTestId("crash-screen");
    await expect(screen).toContainText("The desk could not load");
    const before = (await world.journal({ kind: "portal" })).filter(({ path }) => path === "/").length;
    expect(before, "a failure that lasts reloads nothing").toBe(1);
    await world.healFiles();
    await screen.getByRole("button", { name: "Reload the desk" }).click();
    await expectDesk(portal);
  });

  test(`a web page in the place of the ${what}: asked for again`, async ({ portal, watch, world }) => {
    watch.expectError(REFUSED);
    await world.failFiles({ match, status: 200, times: 1, cacheControl: FOR_A_YEAR });
    await portal.open();
    await expectDesk(portal);
  });
}

test("a script that can be fetched and not be run is asked for again once, not for ever", async ({ portal, watch, world }) => {
  watch.expectError(/./);
  // What arrives is a script, and no program.
  await portal.page.route("**/ambidesk-*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "throw new Error('no program')" }));
  await portal.open();
  await expect(portal.page.getByTestId("crash-screen")).toContainText("The desk could not load");
  expect((await world.journal({ kind: "portal" })).filter(({ path }) => path === "/")).toHaveLength(2);
});

test("only names with a digest are kept for ever, and no failed answer at all", async ({ edge, portal, watch, world }) => {
  watch.expectError(/ambidesk-0123456789abcdef\.js/);
  const kept = new Map<string, string>();
  portal.page.on("response", (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin === new URL(world.view.urls.portal).origin) kept.set(pathname, response.headers()["cache-control"]);
  });
  await portal.ready(FIRST);
  for (const [path, said] of kept) {
    const digest = /^\/[^/]*-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(path);
    expect(said, path).toBe(digest ? FOR_A_YEAR : path === "/config.json" ? "no-store" : "no-cache");
  }
  expect([...kept.values()]).toContain(FOR_A_YEAR);
  const gone = await portal.page.evaluate(async () => {
    const answer = await fetch("/ambidesk-0123456789abcdef.js");
    return [answer.status, answer.headers.get("cache-control")];
  });
  // A policy of the edge can't tell an error from a file: there nothing is said, which is as good.
  expect(gone).toEqual([404, edge ? null : "no-store"]);
});
