// A second `initCCP` is refused; `terminate` takes everything down and makes room for it.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("a second initCCP is refused and embeds nothing", async ({ plain }) => {
  await plain.ready();
  const message = await plain.page.evaluate((parameters) => {
    try {
      recorder.start(parameters);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }, plain.parameters());
  expect(message).toMatch(/initialised already; call globalConnect\.core\.terminate\(\) first/);
  await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
  await plain.expectActive(FIRST);
});

test("terminate removes the frames and every binding", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.page.evaluate(() => globalConnect.core.terminate());
  await expect(plain.page.locator("iframe")).toHaveCount(0);
  expect(await plain.page.evaluate(() => document.getElementById("container-div")!.childElementCount)).toBe(0);
  expect(await plain.state()).toEqual({});
  for (const region of [FIRST, SECOND]) {
    await expect.poll(async () => (await world.lookAt(region)).ccpPages).toBe(0);
    await expect.poll(async () => (await world.lookAt(region)).workers).toBe(0);
  }
});

test("nothing is told after terminate, and a second run works as the first", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  await plain.page.evaluate(() => globalConnect.core.terminate());
  for (const region of [FIRST, SECOND]) await expect.poll(async () => (await world.lookAt(region)).workers).toBe(0);
  await world.distribute(SECOND);
  await plain.start();
  await plain.expectTold("resolved", 2);
  await plain.expectTold("init", 4);
  await plain.expectTold("complete", 1);
  await plain.expectActive(SECOND);
  await plain.expectSettled(SECOND);
  await world.distribute(FIRST);
  await plain.expectTold("complete", 2);
  await plain.expectActive(FIRST);
});

test("terminate before the desk has loaded rejects the promise", async ({ plain }) => {
  await plain.open();
  await plain.page.evaluate((parameters) => {
    recorder.start(parameters);
    globalConnect.core.terminate();
  }, plain.parameters());
  const [rejected] = await plain.expectTold("rejected");
  expect(rejected.message).toContain("terminated");
  await plain.start();
  await plain.expectTold("resolved");
  await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
});

test("terminate without a desk does nothing", async ({ plain }) => {
  await plain.open();
  expect(await plain.page.evaluate(() => globalConnect.core.terminate())).toBeUndefined();
});

test("functions that need a desk say so", async ({ plain }) => {
  await plain.open();
  const thrown = await plain.page.evaluate(() =>
    [() => globalConnect.core.downloadLogs(), () => globalConnect.core.failover(), () => globalConnect.core.failoverTo("us-west-2")].map((f) => {
      try {
        f();
        return "nothing was thrown";
      } catch (error) {
        return (error as Error).message;
      }
    }),
  );
  expect(thrown).toEqual(Array(3).fill(expect.stringContaining("the CCPs are not initialised yet; call initCCP")));
});
