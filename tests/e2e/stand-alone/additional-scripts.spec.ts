// `additionalScripts` run in each CCP's context, in order, before that CCP is initialised.

import { FIRST, PATIENTLY, SECOND, type World, expect, test } from "../fixtures";

const script = (world: World, name: string) => new URL(name, world.view.urls.plain).href;

test("they run in order in both contexts, after Streams and before the CCP is initialised", async ({ plain, world }) => {
  // The first one comes late: the second has to wait for it.
  await plain.page.route("**/script-one.js", async (route) => {
    await expect.poll(() => requested).toBe(true);
    await route.continue();
  });
  let requested = false;
  plain.page.on("request", (request) => { requested ||= request.url().endsWith("script-one.js"); });
  await plain.open();
  await plain.page.evaluate(() => {
    const additions: Record<string, string> = {};
    Object.assign(window, { additions });
    globalConnect.core.onInit((connect: any, region) => { additions[region] = connect.two(); });
  });
  await plain.start({ with: { additionalScripts: ["script-one.js", "script-two.js"].map((name) => script(world, name)) } });
  await plain.expectTold("init", 2);
  for (const region of [FIRST, SECOND]) {
    const notes = await plain.ccp(region).frame.contentFrame().locator("body").evaluate(() => (window as any).notes);
    expect(notes).toEqual([
      { script: "one", connect: "object", initialised: false },
      { script: "two", connect: "object", initialised: false, one: "one" },
    ]);
  }
  const additions = await plain.page.evaluate(() => (window as any).additions);
  expect(additions).toEqual({ [FIRST]: "one and two", [SECOND]: "one and two" });
});

test("one that fails to load is reported by its URL and does not hang the desk", async ({ plain, watch, world }) => {
  const missing = script(world, "no-such-script.js");
  watch.expectError(/no-such-script\.js/);
  const reports: string[] = [];
  plain.page.on("console", (message) => { if (message.type() === "error") reports.push(message.text()); });
  await plain.ready({ with: { additionalScripts: [missing, script(world, "script-one.js")] } });
  await plain.expectTold("init", 2);
  expect(reports.filter((text) => text.includes("additional script") && text.includes(missing))).toHaveLength(2);
  for (const region of [FIRST, SECOND]) {
    const notes = await plain.ccp(region).frame.contentFrame().locator("body").evaluate(() => (window as any).notes);
    expect(notes).toHaveLength(1);
  }
});

test("one that never ends holds the CCPs up for the time it is given, and the one behind it runs", async ({ plain, watch, world }) => {
  const never = script(world, "script-one.js");
  watch.expectError(/script-one\.js/);
  const reports: string[] = [];
  plain.page.on("console", (message) => { if (message.type() === "error") reports.push(message.text()); });
  let release = () => {};
  const end = new Promise<void>((resolve) => { release = resolve; });
  await plain.page.route("**/script-one.js", async (route) => {
    await end;
    await route.abort();
  });
  await plain.ready({ with: { additionalScripts: [never, script(world, "script-two.js")], additionalScriptsTimeout: 1000 } });
  await plain.expectTold("init", 2);
  expect(reports.filter((text) => text.includes(`${never} did not come in time`))).toHaveLength(2);
  for (const region of [FIRST, SECOND]) {
    const notes = await plain.ccp(region).frame.contentFrame().locator("body").evaluate(() => (window as any).notes);
    expect(notes).toEqual([expect.objectContaining({ script: "two", initialised: false })]);
  }
  release();
});

test("relative addresses lead from the page as it was, also where a region begins anew after the page has gone on", async ({ plain }) => {
  await plain.open();
  await plain.page.evaluate(() => {
    const base = document.createElement("base");
    base.href = document.baseURI;
    document.head.prepend(base);
    history.replaceState(null, "", "elsewhere/page");
  });
  await plain.startIn(FIRST, { with: { additionalScripts: ["script-one.js"] } });
  const notes = (region: string) => plain.ccp(region).frame.contentFrame().locator("body").evaluate(() => (window as any).notes);
  for (const region of [FIRST, SECOND]) expect(await notes(region)).toHaveLength(1);
  await plain.page.evaluate(() => {
    document.querySelector("base")!.remove();
    history.replaceState(null, "", "tickets/7");
  });
  await plain.ccp(SECOND).frame.evaluate((frame) => frame.remove());
  await plain.expectTold("init", 3, PATIENTLY);
  expect(await notes(SECOND)).toHaveLength(1);
});

test("a time for them that is longer than a browser's timers can be is a long one", async ({ plain, world }) => {
  await plain.page.addInitScript(() => {
    const { setTimeout: original } = window;
    const delays: number[] = [];
    Object.assign(window, { delays });
    window.setTimeout = ((f: () => void, delay: number, ...given: unknown[]) => {
      delays.push(delay ?? 0);
      return original(f, delay, ...given);
    }) as typeof setTimeout;
  });
  await plain.ready({ with: { additionalScripts: [script(world, "script-one.js")], additionalScriptsTimeout: 1e10 } });
  const longest = await plain.page.evaluate(() => Math.max(...(window as unknown as { delays: number[] }).delays));
  expect(longest).toBeGreaterThan(600_000);
  expect(longest).toBeLessThan(2 ** 31);
});
