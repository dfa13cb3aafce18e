// The standby can't be reached when the portal opens: the desk works all the same, and says what is missing.

import { FIRST, type Faults, PATIENTLY, SECOND, expect, test } from "../fixtures";

test.use({ impatient: true });

const WAYS = { "page-down": {}, "api-500": {}, "worker-dead": {} } satisfies Partial<Faults>;

for (const fault of Object.keys(WAYS) as (keyof typeof WAYS)[]) {
  test(`${fault}: the agent works in the active region, and the standby recovers when it is healed`, async ({ portal, world }) => {
    await world.breakWith(SECOND, fault, WAYS[fault]);
    await portal.open();
    await portal.expectRegion(FIRST, "active", "ready");
    await portal.expectShown(FIRST);
    await expect(portal.status(SECOND)).not.toHaveAttribute("data-readiness", "ready");
    const call = await portal.call(FIRST);
    await world.act(call, "end");
    await world.act(call, "clear");
    await expect(portal.ccp(FIRST).contacts).toHaveCount(0);
    await expect(portal.status(SECOND)).not.toHaveAttribute("data-readiness", "ready");
    await world.heal(SECOND);
    await portal.expectSteady(FIRST, PATIENTLY);
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND, PATIENTLY);
  });
}

test("a standby that stays away is said to be unready, in words", async ({ portal, world }) => {
  await world.breakWith(SECOND, "page-down", {});
  await portal.open();
  await portal.expectRegion(SECOND, "standby", "sign-in-or-unreachable", PATIENTLY);
  await expect(portal.status(SECOND)).toContainText("not signed in, or not reachable");
  await expect(portal.page.getByTestId("region-link")).toContainText("can’t move: no answer");
  await portal.expectRegion(FIRST, "active", "ready");
});
