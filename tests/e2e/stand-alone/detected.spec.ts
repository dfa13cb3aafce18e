// The distribution names another region: a page hears that before the failover waits, and before it is complete.

import { FIRST, type PlainDesk, SECOND, type World, expect, inBothSchemes, test } from "../fixtures";

/** The order of what the page was told of failovers. */
const order = async (plain: PlainDesk) =>
  (await plain.told()).map(({ what }) => what).filter((what) => ["detected", "pending", "complete"].includes(what));

async function call(plain: PlainDesk, world: World) {
  await plain.open();
  await plain.startIn(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  return call;
}

inBothSchemes(() => {
  test("a failover that waits is detected first, and once", async ({ plain, world }) => {
    const held = await call(plain, world);
    await world.distribute(SECOND);
    await plain.expectTold("pending");
    const [detected] = await plain.expectTold("detected");
    expect(detected).toMatchObject({ payload: { nextActiveArn: world.region(SECOND).instanceArn }, primary: FIRST });
    for (const action of ["end", "clear"] as const) await world.act(held, action);
    await plain.expectTold("complete");
    expect(await order(plain)).toEqual(["detected", "pending", "complete"]);
  });

  test("one that waits for nothing is detected, too", async ({ plain, world }) => {
    await plain.open();
    await plain.startIn(FIRST);
    await world.distribute(SECOND);
    await plain.expectTold("complete");
    expect(await order(plain)).toEqual(["detected", "complete"]);
  });

  test("a late registration is told while it holds; called off, it is told no more, and of the next one it is", async ({ plain, world }) => {
    test.setTimeout(90_000);
    await call(plain, world);
    const late = () => plain.page.evaluate(async () => {
      const told: unknown[] = [];
      const deregister = globalConnect.core.onFailoverDetected((failover) => told.push(failover));
      await new Promise((resolve) => { setTimeout(resolve); });
      deregister();
      return told;
    });
    expect(await late()).toEqual([]);
    await world.distribute(SECOND);
    await plain.expectTold("pending");
    expect(await late()).toEqual([{ nextActiveArn: world.region(SECOND).instanceArn }]);
    await world.distribute(FIRST);
    await expect.poll(late, { timeout: 45_000 }).toEqual([]);
    await world.distribute(SECOND);
    await plain.expectTold("pending", 2);
    expect(await order(plain)).toEqual(["detected", "pending", "detected", "pending"]);
  });
});
