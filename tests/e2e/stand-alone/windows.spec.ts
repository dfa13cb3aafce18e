// Two windows of one browser hold the same desk: both are told the same.

import { FIRST, SECOND, PlainDesk, expect, test } from "../fixtures";
import { recordMessages } from "../fixtures/messages";

test("both windows are told that a failover is pending, and that it is complete", async ({ context, plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const second = await new PlainDesk(await context.newPage(), world).ready();
  await second.expectTold("init", 2);
  const call = await world.offer(FIRST, "voice");
  for (const desk of [plain, second]) {
    await expect(desk.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  }
  await world.distribute(SECOND);
  for (const desk of [plain, second]) {
    const [pending] = await desk.expectTold("pending");
    expect(pending.payload).toEqual({ nextActiveArn: world.region(SECOND).instanceArn });
    await desk.expectActive(FIRST);
  }
  await world.act(call, "end");
  await world.act(call, "clear");
  for (const desk of [plain, second]) {
    await desk.expectTold("complete");
    await desk.expectActive(SECOND);
    await desk.expectTold("pending", 1);
  }
});

test("a window that is opened while a failover is pending is told", async ({ context, plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  const late = await new PlainDesk(await context.newPage(), world).ready();
  const [pending] = await late.expectTold("pending");
  expect(pending.payload).toEqual({ nextActiveArn: world.region(SECOND).instanceArn });
  await late.expectActive(FIRST);
  await expect(late.ccp(FIRST).contact(call.contactId)).toBeVisible();
  await world.act(call, "end");
  await world.act(call, "clear");
  for (const desk of [plain, late]) {
    await desk.expectTold("complete");
    await desk.expectActive(SECOND);
  }
});

test("closing the first window leaves the second one working", async ({ context, plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const second = await new PlainDesk(await context.newPage(), world).ready();
  await second.expectTold("init", 2);
  await plain.page.close();
  await second.expectSettled(FIRST);
  await world.distribute(SECOND);
  await second.expectTold("complete");
  await second.expectActive(SECOND);
});

test("what a script orders in one window is no detection in the others, and is taken back in any of them", async ({ context, plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const other = await new PlainDesk(await context.newPage(), world).ready();
  await other.expectTold("init", 2);
  const call = await world.offer(FIRST, "voice");
  for (const desk of [plain, other]) {
    await expect(desk.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  }
  // The CCP that carries it out is that of the first window.
  await other.page.evaluate((to) => globalConnect.core.failoverTo(to, true), SECOND);
  for (const desk of [plain, other]) await desk.expectTold("pending");
  const late = await new PlainDesk(await context.newPage(), world).ready();
  await late.expectTold("pending");
  await plain.page.evaluate((to) => globalConnect.core.failoverTo(to), FIRST);
  // The others hear of that by another way than of the end of the call.
  for (const desk of [plain, other, late]) await expect.poll(() => desk.waits()).toBe(false);
  await world.act(call, "end");
  await world.act(call, "clear");
  await expect(async () => {
    const { contactId } = await world.offer(FIRST, "voice", "connecting");
    for (const desk of [plain, other, late]) await expect(desk.ccp(FIRST).contact(contactId)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  for (const desk of [plain, other, late]) {
    await desk.expectActive(FIRST);
    expect([await desk.told("detected"), await desk.told("complete")]).toEqual([[], []]);
  }
});

// Firefox opens no window without a click.
test("a window that is opened from one with a call holds no contact back there", { tag: "@chromium" }, async ({ context, plain, world }) => {
  const messages = await recordMessages(context);
  await plain.ready();
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  // The page notes the call when its CCP has told it of that.
  const note = `ambidesk:call:${world.region(FIRST).instanceArn}`;
  await expect.poll(() => plain.page.evaluate((name) => sessionStorage.getItem(name), note)).not.toBeNull();
  const appearing = context.waitForEvent("page");
  // What the tab keeps is copied, as into its duplicate.
  await plain.page.evaluate(() => void window.open(location.href));
  const second = new PlainDesk(await appearing, world);
  await second.page.waitForFunction(() => "recorder" in window);
  await second.startIn(FIRST);
  const paired = async () => (await messages(second.ccp(FIRST))).some(({ event }) => event === "disasterRecovery::init_disaster_recovery");
  await expect.poll(paired).toBe(true);
  const suppressed = (await messages(second.ccp(FIRST))).filter(({ event, data }) => event === "disasterRecovery::suppress" && data?.suppress);
  expect(suppressed).toEqual([]);
  // It is in its pair as ever: the failover waits for the call in both windows.
  await world.distribute(SECOND);
  for (const desk of [plain, second]) await desk.expectTold("pending");
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  for (const desk of [plain, second]) await desk.expectTold("complete");
});
