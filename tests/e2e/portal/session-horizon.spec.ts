// A session has an end, and a hidden standby's may come unseen: the desk says until when it would do, and when it does no more.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes((scheme) => {
  test.describe("a worker that takes long to give up", () => {
    test.use({ beginning: { pollMs: 20_000 } });

    test("a standby without a session is not ready for longer than a check", async ({ portal, world }) => {
      test.setTimeout(120_000);
      await portal.ready(FIRST);
      await world.signOut(SECOND);
      // Its worker goes on trying for half a minute. The paired CCP tells of each try; a managed one that may not speak is not heard
      // of before it is loaded again, and then it is silent.
      const [readiness, timeout] = scheme === "paired" ? ["sign-in-required", 10_000] : ["not-answering", 80_000];
      await expect(portal.status(SECOND)).toHaveAttribute("data-readiness", readiness, { timeout });
      await portal.expectRegion(FIRST, "active", "ready");
    });
  });

  test("a session that would end for want of activity is told of, and goes on with the first key", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await world.limitSession(SECOND, { idleMs: 60_000, warningMs: 55_000 });
    const message = portal.page.getByTestId("session-ends");
    await expect(message).toContainText("You will be signed out of", PATIENTLY);
    await portal.page.keyboard.press("a");
    await expect(message).toBeHidden(PATIENTLY);
    await portal.expectSteady(FIRST);
  });

  test("readiness is a forecast, across a reload, too", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await portal.open("#/regions");
    const readiness = page.getByTestId("standby-readiness");
    await expect(readiness).toContainText("at the latest", PATIENTLY);
    const tomorrow = await readiness.textContent();
    const { instanceArn, origin } = world.region(SECOND);
    const key = `ambidesk:signed-in:${scheme === "paired" ? instanceArn : origin}`;
    const ago = (hours: number): Promise<void> =>
      page.evaluate(([key, hours]) => localStorage.setItem(key, String(Date.now() - hours * 3_600_000)), [key, hours] as const);
    await ago(11);
    await page.reload();
    await expect(readiness).toContainText("at the latest", PATIENTLY);
    expect(await readiness.textContent()).not.toBe(tomorrow);

    // Over, for all that is known: the region's own word counts.
    await ago(13);
    await page.reload();
    await expect(readiness).toContainText("at the latest", PATIENTLY);
    expect(await page.evaluate((key) => Number(localStorage.getItem(key)) > Date.now() - 3_600_000, key)).toBe(true);
  });
});
