// Something the desk needs can't be loaded: the promise is rejected with what and why, and another try works.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test("Streams can't be loaded: the error names the region and the script, and the next try succeeds", async ({ plain, watch }) => {
  watch.expectError(/connect-streams-min\.js/);
  let broken = true;
  await plain.page.route("**/connect-streams-min.js", (route) => (broken ? route.abort() : route.continue()));
  await plain.open();
  await plain.start();
  const [rejected] = await plain.expectTold("rejected");
  expect(rejected.message).toContain(FIRST);
  expect(rejected.message).toContain("connect-streams-min.js");
  expect(await plain.told("init")).toEqual([]);
  broken = false;
  await plain.page.evaluate(() => recorder.ask());
  await plain.expectTold("resolved");
  await plain.expectTold("init", 2);
  await plain.expectActive(FIRST);
  await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
});

test("a setup that goes on failing rejects each promise that waits for it, until a try succeeds", async ({ plain, watch }) => {
  // Half a minute of it are the pauses before further tries.
  test.setTimeout(120_000);
  watch.expectError(/connect-streams-min\.js/);
  let broken = true;
  await plain.page.route("**/connect-streams-min.js", (route) => (broken ? route.abort() : route.continue()));
  await plain.open();
  await plain.start();
  for (const count of [1, 2]) {
    const rejected = await plain.expectTold("rejected", count, PATIENTLY);
    expect(rejected.at(-1)!.message).toContain("connect-streams-min.js");
    if (count < 2) await plain.page.evaluate(() => recorder.ask());
  }
  broken = false;
  await plain.expectTold("init", 2, PATIENTLY);
  await plain.page.evaluate(() => recorder.ask());
  await plain.expectTold("resolved");
  await plain.expectActive(FIRST);
});

test("the WebAssembly can't be loaded: the error says so, and the next try succeeds", async ({ plain, watch }) => {
  watch.expectError(/global-connect-engine/);
  let broken = true;
  await plain.page.route("**/global-connect-engine_bg.wasm", (route) => (broken ? route.abort() : route.continue()));
  await plain.open();
  await plain.start();
  const [rejected] = await plain.expectTold("rejected");
  expect(rejected.message).toMatch(/could not load its WebAssembly from http.*global-connect-engine_bg\.wasm/);
  // The CCPs work without it, and stay as they are.
  for (const region of [FIRST, SECOND]) {
    await plain.ccp(region).expectReady();
    await plain.ccp(region).mark();
  }
  await plain.expectShown(FIRST);
  broken = false;
  await plain.page.evaluate(() => recorder.ask());
  await plain.expectTold("resolved");
  await plain.expectActive(FIRST);
  for (const region of [FIRST, SECOND]) expect(await plain.ccp(region).marked()).toBe(true);
});

test("the WebAssembly can't be loaded, and getPrimaryRegion waits for the promise: both CCPs stay, and another call works", async ({ plain, watch }) => {
  watch.expectError(/global-connect-engine|could not load its WebAssembly/);
  let broken = true;
  await plain.page.route("**/global-connect-engine_bg.wasm", (route) => (broken ? route.fulfill({ status: 404 }) : route.continue()));
  await plain.open();
  await plain.page.evaluate((parameters) => {
    const asked: { ask?: () => Promise<unknown>; failed?: string } = {};
    Object.assign(window, { asked });
    window.addEventListener("unhandledrejection", ({ reason }) => { asked.failed = reason.message; });
    globalConnect.core.initCCP(recorder.container(), {
      ...parameters,
      getPrimaryRegion: async (callback) => {
        asked.ask = callback;
        const connect = await callback();
        connect.agent(() => {});
      },
    });
  }, plain.parameters());
  const failed = () => plain.page.evaluate(() => (window as any).asked.failed as string | undefined);
  await expect.poll(failed).toContain("could not load its WebAssembly");
  for (const region of [FIRST, SECOND]) {
    await plain.ccp(region).expectReady();
    await plain.ccp(region).mark();
  }
  await plain.expectShown(FIRST);
  broken = false;
  await plain.page.evaluate(() => (window as any).asked.ask().then(() => null));
  await plain.expectTold("init", 2);
  await plain.expectActive(FIRST);
  for (const region of [FIRST, SECOND]) expect(await plain.ccp(region).marked()).toBe(true);
});

for (const file of ["global-connect-engine.js", "global-connect-engine_bg.wasm", "connect-streams-min.js"]) {
  test(`${file} fails once, and the browser keeps the answer: it is asked for again at once`, async ({ plain, watch, world }) => {
    watch.expectError(/Failed to load resource/);
    await world.failFiles({ match: `/${file}`, times: 1, cacheControl: "public, max-age=31536000, immutable" });
    await plain.open();
    await plain.start();
    await plain.expectTold("resolved");
    await plain.expectActive(FIRST);
    expect((await world.journal({ kind: "plain" })).filter(({ fault }) => fault === "file-fails")).toHaveLength(1);
  });
}

test("a page that throws in getPrimaryRegion hears its own error, and may call again", async ({ plain }) => {
  await plain.open();
  const message = await plain.page.evaluate((parameters) => {
    try {
      globalConnect.core.initCCP(document.getElementById("container-div")!, {
        ...parameters,
        getPrimaryRegion() { throw new Error("the page's own"); },
      });
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }, plain.parameters());
  expect(message).toBe("the page's own");
  await plain.start();
  await plain.expectTold("resolved");
});

test("a page that throws after it has asked for the desk is left with none", async ({ plain }) => {
  await plain.open();
  const said = await plain.page.evaluate(async (parameters) => {
    let promise: Promise<unknown> = Promise.resolve();
    const thrown = (() => {
      try {
        globalConnect.core.initCCP(document.getElementById("container-div")!, {
          ...parameters,
          getPrimaryRegion(callback) {
            promise = callback();
            throw new Error("the page's own");
          },
        });
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    })();
    const rejected = await promise.then(() => null, (error: Error) => error.message);
    return { thrown, rejected, frames: document.querySelectorAll("#container-div iframe").length };
  }, plain.parameters());
  expect(said).toEqual({ thrown: "the page's own", rejected: "the page's own", frames: 0 });
  await plain.start();
  await plain.expectTold("resolved");
  await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
});
