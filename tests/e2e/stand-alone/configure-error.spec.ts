// `onConfigureError` of `connect.globalResiliency`: why the setup can't be started, and in the managed scheme what a CCP says of itself.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

interface Recording {
  errors: unknown[];
}

/** Subscribes before `initCCP`, and to a second list that unsubscribes at once. */
const subscribe = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const errors: unknown[] = [];
    Object.assign(window, { errors });
    const tell = (error: unknown) => errors.push(error instanceof Error ? error.message : error);
    globalConnect.globalResiliency.onConfigureError(tell);
    globalConnect.globalResiliency.onConfigureError(() => errors.push("unsubscribed")).unsubscribe();
  });

const errors = (page: Page) => page.evaluate(() => (window as unknown as Recording).errors);

inBothSchemes(() => {
  test("a setup that can't be started is told with the region and the reason, once, however often it is tried", async ({ plain, watch }) => {
    // Half a minute of it are the pauses before further tries.
    test.setTimeout(120_000);
    watch.expectError(/connect-streams-min\.js/);
    let broken = true;
    await plain.page.route("**/connect-streams-min.js", (route) => (broken ? route.abort() : route.continue()));
    await plain.open();
    await subscribe(plain.page);
    await plain.start();
    await expect.poll(() => errors(plain.page)).toEqual([expect.stringMatching(`${FIRST}.*connect-streams-min\\.js`)]);
    await plain.page.evaluate(() => recorder.ask());
    await plain.expectTold("rejected", 2, PATIENTLY);
    broken = false;
    await plain.page.evaluate(() => recorder.ask());
    await plain.expectTold("init", 2, PATIENTLY);
    expect(await errors(plain.page)).toHaveLength(1);
  });
});

test.describe("a CCP of the managed scheme that can't be configured", () => {
  test.use({ scheme: "managed" });
  const said = { errorType: "CONFIGURE_ERROR", error: "This CCP can't be configured." };

  for (const region of [FIRST, SECOND]) {
    test(`says so in ${region}: its words are told as they are, and the desk works`, async ({ plain, world }) => {
      await world.breakManaged(region, "configure-error");
      await plain.open();
      await subscribe(plain.page);
      await plain.start();
      await expect.poll(() => errors(plain.page)).toContainEqual(said);
      await plain.expectTold("init", 2);
      await plain.expectActive(FIRST);
    });
  }
});
