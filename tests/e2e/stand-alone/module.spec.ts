// The desk as an ES module.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("importing the module makes globalConnect available, and the desk works", async ({ plain, world }) => {
  await plain.open("module.html");
  await plain.page.waitForFunction(() => "recorder" in window);
  expect(await plain.page.evaluate(() => (window as any).imported)).toEqual({ same: true });
  await plain.start();
  await plain.expectTold("resolved");
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});
