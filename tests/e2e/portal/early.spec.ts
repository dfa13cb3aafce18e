// Both CCPs are on their way before the program, which takes their frames over; where it never comes, they work all the same.

import { FIRST, PATIENTLY, type PortalDesk, SECOND, expect, test } from "../fixtures";

/** The program's WebAssembly does not arrive before the test says so. */
async function holdProgram(portal: PortalDesk): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => { release = resolve; });
  await portal.page.route("**/*_bg.wasm", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("both CCPs are ready before the program is there, and it takes them over as they are", async ({ portal, world }) => {
  const release = await holdProgram(portal);
  await portal.open();
  for (const region of [FIRST, SECOND]) await portal.ccp(region).expectReady();
  await portal.expectShown(FIRST);
  const untouched = await portal.markCcps();
  expect(await portal.page.getByTestId("region-rail").count()).toBe(0);
  release();
  await portal.expectSteady(FIRST, PATIENTLY);
  expect(await untouched()).toBe(true);
  await world.distribute(SECOND);
  await portal.expectSteady(SECOND);
  expect(await untouched()).toBe(true);
});

test("the program never comes: the agent takes a call, beside the words of the crash screen", async ({ portal, watch, world }) => {
  watch.expectError(/_bg\.wasm/);
  await portal.page.route("**/*_bg.wasm", (route) => route.abort());
  await portal.open();
  await expect(portal.page.getByTestId("crash-screen")).toContainText("The desk could not load");
  await portal.expectShown(FIRST);
  for (const region of [FIRST, SECOND]) await portal.ccp(region).expectReady();
  await expect.poll(async () => (await world.lookAt(SECOND)).toldStandby).toBe(true);
  await portal.call(FIRST);
});

test("the region that was last told to be active is shown before the program is there", async ({ portal, watch, world }) => {
  await portal.ready(FIRST);
  await world.distribute(SECOND);
  await portal.expectSteady(SECOND);
  watch.expectError(/_bg\.wasm/);
  await portal.page.route("**/*_bg.wasm", (route) => route.abort());
  await portal.page.reload();
  await portal.expectShown(SECOND);
  await portal.ccp(SECOND).expectReady();
});

test("what only the program finds wrong: its screen takes the place of both frames", async ({ portal, world }) => {
  const { ccp, desk } = world.view.config;
  await world.configure({ ccp, desk: { ...desk, titel: "My desk" } });
  await portal.open();
  await expect(portal.page.getByTestId("config-problem")).toContainText("title");
  await expect(portal.page.locator("iframe")).toHaveCount(0);
  for (const region of [FIRST, SECOND]) await expect.poll(async () => (await world.lookAt(region)).ccpPages).toBe(0);
});

test("what a CCP says before Streams is there is heard", async ({ portal, world }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => { release = resolve; });
  await portal.page.route("**/connect-streams-min*.js", async (route) => {
    await released;
    await route.continue();
  });
  // Once it has connected, a CCP says so to whoever embeds it; nobody asks it again before `ccpSynTimeout`.
  const { ccp, desk } = world.view.config;
  await world.configure({ ccp: { ...ccp, ccpSynTimeout: 600_000, ccpLoadTimeout: 600_000 }, desk });
  await portal.openUnloaded();
  for (const region of [FIRST, SECOND]) await portal.ccp(region).expectReady();
  const untouched = await portal.markCcps();
  release();
  for (const region of [FIRST, SECOND]) {
    await expect(portal.status(region)).toHaveAttribute("data-readiness", "ready");
  }
  expect(await untouched()).toBe(true);
});

test("the other region's Streams waits until the first one's has started", async ({ portal, world }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => { release = resolve; });
  const script = new URL("script-one.js", world.view.urls.portal).href;
  await portal.page.route(script, async (route) => {
    await released;
    await route.fulfill({ contentType: "text/javascript", body: "" });
  });
  // It does not wait for ever: three seconds, which a busy machine may need to look at both.
  await portal.page.addInitScript(() => {
    const { setTimeout } = window;
    const patient = (run: TimerHandler, ms?: number, ...rest: unknown[]) => (ms === 3000 ? 0 : setTimeout(run, ms, ...rest));
    if (window === top) Object.assign(window, { setTimeout: patient });
  });
  const held = portal.page.waitForRequest(script);
  const { ccp, desk } = world.view.config;
  await world.configure({ ccp: { ...ccp, additionalScripts: [script] }, desk });
  // The page is not loaded before its frames are, should that script be asked for until then.
  const opened = portal.open();
  await held;
  const streams = () => Promise.all([FIRST, SECOND].map((region) =>
    portal.ccp(region).frame.contentFrame().locator("body").evaluate(() => "connect" in window)));
  expect(await streams()).toEqual([true, false]);
  release();
  await opened;
  await portal.expectSteady(FIRST, PATIENTLY);
  expect(await streams()).toEqual([true, true]);
});

test("the script that starts both CCPs fails once: it is asked for again", async ({ portal, watch, world }) => {
  watch.expectError(/Failed to load resource|MIME type/);
  await world.failFiles({ match: "/global-connect-*.js", status: 503, times: 1, cacheControl: "public, max-age=31536000, immutable" });
  await portal.open();
  await portal.expectSteady(FIRST, PATIENTLY);
});

test("the script that starts both CCPs goes on failing: the screen says so", async ({ portal, watch, world }) => {
  watch.expectError(/Failed to load resource|MIME type/);
  await world.failFiles({ match: "/global-connect-*.js", status: 503 });
  await portal.open();
  const screen = portal.page.getByTestId("crash-screen");
  await expect(screen).toContainText("The desk could not load");
  await screen.locator("summary").click();
  await expect(screen.locator("pre")).toContainText(/global-connect-[0-9a-f]{16}\.js could not be loaded/);
});

test("the program is compiled in one task and started in another: what a CCP has painted comes in between", async ({ portal }) => {
  await portal.page.addInitScript(() => {
    const { compileStreaming, instantiate } = WebAssembly;
    const seen = { compiled: false, between: false };
    Object.assign(window, { seen });
    WebAssembly.compileStreaming = async (answer) => {
      const module = await compileStreaming.call(WebAssembly, answer);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { seen.compiled = true; };
      port2.postMessage(null);
      return module;
    };
    WebAssembly.instantiate = (...given: [any, any]) => {
      seen.between = seen.compiled;
      return instantiate.apply(WebAssembly, given) as never;
    };
  });
  await portal.ready(FIRST);
  expect(await portal.page.evaluate(() => (window as any).seen.between as boolean)).toBe(true);
});

test("the browser makes what writes times in a task of its own, before anything on screen needs it", async ({ portal }) => {
  await portal.page.addInitScript(() => {
    const { DateTimeFormat } = Intl;
    const seen: boolean[] = [];
    Object.assign(window, { seen });
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct(target, given) {
        // What is drawn in this task is in the page when the drawing has ended.
        queueMicrotask(() => seen.push(Boolean(document.querySelector('[data-testid="region-rail"]'))));
        return Reflect.construct(target, given) as object;
      },
    });
  });
  await portal.ready(FIRST);
  expect(await portal.page.evaluate(() => (window as any).seen[0] as boolean)).toBe(false);
});
