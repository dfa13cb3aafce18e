// What the page in each CCP's frame may do in the portal: everything that it needs, however often it was loaded.

import { FIRST, PATIENTLY, SECOND, expect, expectDelegated, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });

inBothSchemes(() => {
  test("both CCPs may do all of it, and after a reload, too", async ({ portal, world }) => {
    await portal.ready(FIRST);
    for (const region of [FIRST, SECOND]) await expectDelegated(portal.ccp(region));
    const before = await world.pageRequests();
    for (const region of [FIRST, SECOND]) await world.reloadCcp(region);
    const reloaded = Object.fromEntries(Object.entries(before).map(([region, count]) => [region, count + 1]));
    await expect.poll(() => world.pageRequests()).toEqual(reloaded);
    await portal.expectSteady(FIRST, PATIENTLY);
    for (const region of [FIRST, SECOND]) await expectDelegated(portal.ccp(region));
  });
});

test("the frame that Streams makes when it tries again may do all of it", async ({ portal, world }) => {
  for (const region of [FIRST, SECOND]) await world.breakWith(region, "page-down", {});
  await portal.open();
  const fewest = async () => Math.min(...Object.values(await world.pageRequests()));
  await expect.poll(fewest, PATIENTLY).toBeGreaterThan(1);
  for (const region of [FIRST, SECOND]) await world.heal(region);
  await portal.expectSteady(FIRST, PATIENTLY);
  for (const region of [FIRST, SECOND]) await expectDelegated(portal.ccp(region));
});
