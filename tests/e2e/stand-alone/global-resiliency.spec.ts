// The functions of `connect.globalResiliency` in either scheme: a page that was written for the managed one finds them.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes(() => {
  test("a failover is detected, waits, is forced and completed; what has unsubscribed hears nothing", async ({ plain, world }) => {
    await plain.open();
    expect(await plain.page.evaluate(() => globalConnect.globalResiliency.getActiveRegion())).toBeNull();
    await plain.page.evaluate(() => {
      const heard: [string, unknown][] = [];
      Object.assign(window, { heard });
      for (const name of ["onFailoverDetected", "onFailoverPending", "onFailoverCompleted"] as const) {
        globalConnect.globalResiliency[name]((what) => heard.push([name, what]));
        globalConnect.globalResiliency[name](() => heard.push(["unsubscribed", name])).unsubscribe();
      }
    });
    const heard = () => plain.page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard);
    await plain.startIn(FIRST);
    const call = await world.offer(FIRST, "voice");
    await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
    // Nothing waits: nothing happens.
    await plain.page.evaluate(() => globalConnect.globalResiliency.forceFailover());
    await world.distribute(SECOND);
    const next = { nextActiveRegion: SECOND };
    await expect.poll(heard).toEqual([["onFailoverDetected", next], ["onFailoverPending", next]]);
    // On the `connect` of the region that is active, too.
    await plain.page.evaluate(() => {
      const { globalResiliency } = (window as unknown as { connect: typeof globalConnect }).connect;
      if (globalResiliency.getActiveRegion() === globalConnect.core.primaryRegion) globalResiliency.forceFailover();
    });
    await plain.expectTold("complete");
    await plain.expectActive(SECOND);
    expect((await heard()).slice(2)).toEqual([
      ["onFailoverCompleted", { activeRegion: SECOND, activeCcpUrl: new URL(world.region(SECOND).ccpUrl).origin }],
    ]);
  });

  test.describe("the second region is active from the start", () => {
    test.use({ beginning: { active: SECOND } });

    test("which is no failover there", async ({ plain }) => {
      await plain.open();
      await plain.page.evaluate(() => {
        Object.assign(window, { completed: [] });
        globalConnect.globalResiliency.onFailoverCompleted((what) => (window as unknown as { completed: unknown[] }).completed.push(what));
      });
      await plain.startIn(SECOND);
      await plain.expectTold("complete");
      expect(await plain.page.evaluate(() => (window as unknown as { completed: unknown[] }).completed)).toEqual([]);
    });
  });
});
