// The active region is impaired when the portal opens.

import { FIRST, type Faults, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });

const WAYS = { "page-down": {}, "api-down": { how: { status: 500 } }, "transport-fail": {} } satisfies Partial<Faults>;

// The desk waits for time-outs and pauses before it tries again.
test.setTimeout(120_000);

inBothSchemes(() => {
  for (const fault of Object.keys(WAYS) as (keyof typeof WAYS)[]) {
    test(`${fault}: the standby names the active region, which recovers when it is healed`, async ({ portal, world }) => {
      await world.breakWith(FIRST, fault, WAYS[fault]);
      await portal.open();
      await expect(portal.status(FIRST)).toHaveAttribute("data-role", "active", PATIENTLY);
      await portal.expectShown(FIRST);
      await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
      await world.heal(FIRST);
      await portal.expectSteady(FIRST, PATIENTLY);
      const call = await world.offer(FIRST, "voice", "connecting");
      await expect(portal.ccp(FIRST).contact(call.contactId)).toBeVisible(PATIENTLY);
      await world.act(call, "miss");
      await world.act(call, "clear");
      await world.distribute(SECOND);
      await portal.expectSteady(SECOND, PATIENTLY);
    });

    test(`${fault}: the desk moves when the distribution moves later`, async ({ portal, world }) => {
      await world.breakWith(FIRST, fault, WAYS[fault]);
      await portal.open();
      await expect(portal.status(FIRST)).toHaveAttribute("data-role", "active", PATIENTLY);
      await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
      const { [SECOND]: pages } = await world.pageRequests();
      await world.distribute(SECOND);
      await portal.expectRegion(SECOND, "active", "ready", PATIENTLY);
      await portal.expectShown(SECOND);
      const call = await world.offer(SECOND, "voice", "connecting");
      await expect(portal.ccp(SECOND).contact(call.contactId)).toBeVisible(PATIENTLY);
      expect((await world.pageRequests())[SECOND], "the standby's CCP was not loaded again").toBe(pages);
    });
  }
});
