// A page that moves or removes a region's frame has Streams begin anew there: handlers of `onInit` are called again, with the
// `connect` that works now, and the desk goes on.

import { FIRST, PATIENTLY, type PlainDesk, SECOND, expect, inBothSchemes, test } from "../fixtures";

/** Registers for contacts in `onInit`, as the documentation shows, and writes them down. */
function register({ page }: PlainDesk): Promise<void> {
  return page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    globalConnect.core.onInit((connect, region) => {
      // The agent is known when it is called.
      seen.push(`${region} ${new connect.Agent().getName() ? "known" : "unknown"}`);
      connect.contact((contact) => { seen.push(`${region} ${contact.getContactId()}`); });
    });
  });
}

const seen = ({ page }: PlainDesk) => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

inBothSchemes(() => {
  test("a container that is moved: handlers are registered again, and told of contacts", async ({ plain, world }) => {
    await plain.open();
    await register(plain);
    await plain.startIn(FIRST);
    await plain.expectTold("init", 2);
    await plain.page.evaluate(() => {
      const section = document.createElement("section");
      document.body.append(section);
      section.append(recorder.container());
    });
    await plain.expectTold("init", 4, PATIENTLY);
    await plain.expectSettled(FIRST);
    expect((await seen(plain)).sort()).toEqual([FIRST, FIRST, SECOND, SECOND].map((region) => `${region} known`));
    const { contactId } = await world.offer(FIRST, "voice", "connecting");
    await expect.poll(() => seen(plain)).toContain(`${FIRST} ${contactId}`);
    expect((await seen(plain)).filter((entry) => entry.includes(contactId))).toHaveLength(1);
  });

  for (const removed of [FIRST, SECOND]) {
    test(`the frame of ${removed} is removed by the page: it comes back, and a failover works`, async ({ plain, world }) => {
      await plain.open();
      await register(plain);
      await plain.startIn(FIRST);
      await plain.expectTold("init", 2);
      await plain.ccp(removed).frame.evaluate((frame) => frame.remove());
      await plain.expectTold("init", 3, PATIENTLY);
      await plain.expectSettled(FIRST);
      await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
      await plain.expectActive(FIRST);
      await world.distribute(SECOND);
      await plain.expectTold("complete");
      await plain.expectActive(SECOND);
      await plain.expectTakenIn(SECOND);
      const { contactId } = await world.offer(SECOND, "voice", "connecting");
      await expect.poll(() => seen(plain)).toContain(`${SECOND} ${contactId}`);
    });
  }

  test("the frame of the active region is removed by the page during a call: it comes back, and the call with it", async ({ plain, world }) => {
    await plain.open();
    await register(plain);
    await plain.startIn(FIRST);
    await plain.expectTold("init", 2);
    await plain.expectSettled(FIRST);
    const { contactId } = await world.offer(FIRST, "voice");
    await expect(plain.ccp(FIRST).contact(contactId)).toHaveAttribute("data-state", "connected");
    await plain.ccp(FIRST).frame.evaluate((frame) => frame.remove());
    await plain.expectTold("init", 3, PATIENTLY);
    await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
    await plain.expectActive(FIRST);
    await expect(plain.ccp(FIRST).contact(contactId)).toHaveAttribute("data-state", "connected");
  });
});

test("a CCP in a new frame is told once that it is part of a pair, and once more when it loads itself again", async ({ plain, world }) => {
  await plain.page.addInitScript(() => {
    const counted = Object.assign(window, { pairings: 0 });
    addEventListener("message", ({ data }) => { counted.pairings += Number(data?.event === "disasterRecovery::init_disaster_recovery"); });
  });
  const { body, frame } = plain.ccp(SECOND);
  const pairings = () => body.evaluate(() => (window as any).pairings as number);
  await plain.open();
  await plain.startIn(FIRST);
  expect(await pairings()).toBe(1);
  const removed = (await world.look()).journalLast;
  await frame.evaluate((frame) => frame.remove());
  await plain.expectTold("init", 3, PATIENTLY);
  await plain.expectLooked(SECOND, removed);
  expect(await pairings()).toBe(1);
  const reloaded = (await world.look()).journalLast;
  await world.reloadCcp(SECOND);
  await plain.expectLooked(SECOND, reloaded);
  expect(await pairings()).toBe(1);
});
