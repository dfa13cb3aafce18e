// A page whose parameters are those of the managed scheme, as the vendor documents them for `initCCP` of Streams.

import type { ManagedInitCcpParameters } from "../../../crates/global-connect/js/global-connect";

import { FIRST, SECOND, expect, test } from "../fixtures";

test.use({ scheme: "managed" });

test("without `getPrimaryRegion` and names of regions, the desk starts all the same", async ({ plain, world }) => {
  await plain.open();
  const { region: _, secondaryRegion: __, ...parameters } = plain.parameters();
  await plain.page.evaluate((parameters) => {
    globalConnect.core.initCCP(document.getElementById("container-div")!, parameters as unknown as ManagedInitCcpParameters);
  }, parameters);
  const names = world.view.regions.map(({ ccpUrl }) => new URL(ccpUrl).hostname);
  await expect.poll(() => plain.page.evaluate(() => globalConnect.core.primaryRegion)).toBe(names[0]);
  await world.distribute(SECOND);
  await expect.poll(() => plain.page.evaluate(() => globalConnect.core.primaryRegion)).toBe(names[1]);
});

test("a call holds the failover up, the page is told the ARN, and the switch is complete once it is cleared", async ({ plain, world }) => {
  await plain.open();
  await plain.startIn(FIRST);
  const call = await world.offer(FIRST, "chat");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  const [pending] = await plain.expectTold("pending");
  expect(pending.payload).toEqual({ nextActiveArn: world.region(SECOND).instanceArn });
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});

test("what belongs to the other scheme is refused with the names of both", async ({ plain }) => {
  await plain.open();
  const start = plain.start({ with: { standByRegion: {} } });
  await expect(start).rejects.toThrow(/`standByRegion` belongs to the paired scheme and `secondaryCCPUrl` to the managed one/);
});
