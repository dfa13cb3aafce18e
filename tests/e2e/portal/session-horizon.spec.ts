// A session has an end, and a hidden standby's may come unseen: the desk says until when it would do, and when it does no more.

import { FIRST, PATIENTLY, type PortalDesk, SECOND, expect, inBothSchemes, test } from "../fixtures";

const HOUR = 3_600_000;

inBothSchemes((scheme) => {
  /** Where it is kept since when the agent is signed in to the standby. */
  const keyOf = ({ world }: PortalDesk): string => {
    const { instanceArn, origin } = world.region(SECOND);
    return `ambidesk:signed-in:${scheme === "paired" ? instanceArn : origin}`;
  };
  const beganAgo = (portal: PortalDesk, ms: number): Promise<void> =>
    portal.page.evaluate(([key, ms]) => localStorage.setItem(key, String(Date.now() - ms)), [keyOf(portal), ms] as const);
  const beganLately = (portal: PortalDesk): Promise<boolean> =>
    portal.page.evaluate((key) => Number(localStorage.getItem(key)) > Date.now() - 3_600_000, keyOf(portal));

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

  test("readiness is a forecast, across a reload, too", async ({ page, portal }) => {
    await portal.ready(FIRST);
    await portal.open("#/regions");
    const readiness = page.getByTestId("standby-readiness");
    await expect(readiness).toContainText("at the latest", PATIENTLY);
    const tomorrow = await readiness.textContent();
    await beganAgo(portal, 11 * HOUR);
    await page.reload();
    await expect(readiness).toContainText("at the latest", PATIENTLY);
    expect(await readiness.textContent()).not.toBe(tomorrow);

    // Over, for all that is known: the region's own word counts.
    await beganAgo(portal, 13 * HOUR);
    await page.reload();
    await expect(readiness).toContainText("at the latest", PATIENTLY);
    expect(await beganLately(portal)).toBe(true);
  });

  test("a standby's session that goes on beyond its time is not taken for over for long", async ({ page, portal }) => {
    test.setTimeout(120_000);
    await portal.ready(FIRST);
    await portal.open("#/regions");
    await beganAgo(portal, 12 * HOUR - 15_000);
    await page.reload();
    await portal.expectSteady(FIRST, PATIENTLY);
    expect(await beganLately(portal)).toBe(false);
    // The paired worker tells of its calls; a managed CCP that may not speak is loaded again to see.
    await expect.poll(() => beganLately(portal), { timeout: 80_000 }).toBe(true);
    await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
    await expect(page.getByTestId("standby-readiness")).toContainText("at the latest", PATIENTLY);
  });
});
