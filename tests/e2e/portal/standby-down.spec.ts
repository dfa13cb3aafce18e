// The standby can't be reached when the portal opens: the desk works all the same, and says what is missing.

import { FIRST, type Faults, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });

const WAYS = { "page-down": {}, "api-down": { how: { status: 500 } }, "worker-dead": {} } satisfies Partial<Faults>;

inBothSchemes(() => {
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
      // Healed early enough, its first worker lives on and has looked at no distribution: it is asked when it matters.
      await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
      await portal.expectShown(FIRST);
      await world.distribute(SECOND);
      await portal.expectSteady(SECOND, PATIENTLY);
    });
  }
});

test("a standby that stays away is said to be unready, in words", async ({ portal, world }) => {
  await world.breakWith(SECOND, "page-down", {});
  await portal.open();
  await portal.expectRegion(SECOND, "standby", "sign-in-or-unreachable", PATIENTLY);
  await expect(portal.status(SECOND)).toContainText("not signed in, or not reachable");
  await expect(portal.page.getByTestId("region-link")).toContainText("can’t move: no answer");
  await portal.expectRegion(FIRST, "active", "ready");
});

test("a standby whose worker could not look when it started is asked once the active region is silent", async ({ portal, world }) => {
  test.setTimeout(120_000);
  await world.breakWith(SECOND, "transport-fail", {});
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
  await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
  expect((await world.lookAt(SECOND)).toldStandby, "it has not looked").toBeNull();
  await world.heal(SECOND);
  await world.breakWith(FIRST, "worker-dead", {});
  await expect(portal.status(FIRST)).toHaveAttribute("data-readiness", "not-answering", PATIENTLY);
  await world.distribute(SECOND);
  await portal.expectRegion(SECOND, "active", "ready", PATIENTLY);
  await portal.expectShown(SECOND);
});
