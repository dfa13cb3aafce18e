// A CCP reloads itself, or its session expires and is renewed, while the desk is open.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });

// The desk waits for time-outs, and pauses before it tries again.
test.setTimeout(120_000);

inBothSchemes(() => {
  // A desk with short time-outs would load a CCP again that takes long to reload itself.
  test.use({ impatient: false });

  for (const [role, region] of [["active", FIRST], ["standby", SECOND]] as const) {
    test(`the ${role} region's CCP reloads itself: a later failover is noticed`, async ({ portal, world }) => {
      await portal.ready(FIRST);
      const before = await world.pageRequests();
      await world.reloadCcp(region);
      await expect.poll(() => world.pageRequests()).toEqual({ ...before, [region]: before[region] + 1 });
      await portal.expectSteady(FIRST, PATIENTLY);
      await world.distribute(SECOND);
      await portal.expectSteady(SECOND);
      expect(await world.pageRequests()).toEqual({ ...before, [region]: before[region] + 1 });
    });
  }
});

for (const end of ["#", "#/"]) {
  test(`the addresses end in ${end} and the active region's worker dies: its CCP is loaded again`, async ({ portal, scheme, world }) => {
    const { ccp } = world.view.config;
    ccp.ccpUrl += end;
    if (scheme === "paired") ccp.standByRegion.ccpUrl += end;
    else ccp.secondaryCCPUrl += end;
    await world.configure(world.view.config);
    await portal.ready(FIRST);
    const workers = async () => (await world.journal({ region: FIRST, kind: "worker" })).length;
    const before = await workers();
    await world.crashWorker(FIRST);
    await expect.poll(workers, { timeout: 40_000 }).toBeGreaterThan(before);
    await portal.expectSteady(FIRST, PATIENTLY);
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND, PATIENTLY);
  });
}

test("the session expires and is renewed: a later failover is noticed", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await world.signOut(FIRST);
  await expect(portal.ccp(FIRST).body).toHaveAttribute("data-phase", "signed-out", PATIENTLY);
  await expect(portal.status(FIRST)).not.toHaveAttribute("data-readiness", "ready", PATIENTLY);
  await world.signIn(FIRST);
  await portal.expectSteady(FIRST, PATIENTLY);
  await world.distribute(SECOND);
  await portal.expectSteady(SECOND, PATIENTLY);
});

test("the active region falls silent during the shift: the desk says so, and goes on when it is back", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await world.breakWith(FIRST, "worker-dead", {});
  await portal.expectRegion(FIRST, "active", "not-answering", PATIENTLY);
  await expect(portal.trouble.getByRole("alert")).toContainText("has not answered since");
  await portal.expectShown(FIRST);
  await world.heal(FIRST);
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect(portal.trouble).toHaveCount(0);
});
