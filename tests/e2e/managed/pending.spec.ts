// Voice and chat hold a failover up; what then happens to the wait.

import { FIRST, type Offered, SECOND, type World } from "../fixtures";
import { ManagedPage, expect, test } from "../fixtures/managed";

/** A contact is live in the first region when the traffic moves to the second one. */
async function pending(managed: ManagedPage, world: World, channel: "voice" | "queue_callback" | "chat" = "voice"): Promise<Offered> {
  await managed.ready();
  const contact = await world.offer(FIRST, channel);
  await managed.expectHeard("contact");
  await world.distribute(SECOND);
  await managed.expectHeard("pending");
  return contact;
}

for (const channel of ["voice", "queue_callback", "chat"] as const) {
  test(`${channel} is waited for until it is cleared`, async ({ managed, world }) => {
    const contact = await pending(managed, world, channel);
    expect((await managed.heard("pending"))[0].data).toEqual({ nextActiveRegion: SECOND });
    const [raw] = await managed.heard("raw failover_pending");
    expect(raw.data).toEqual({ activeRegion: SECOND, contactIds: [contact.contactId] });
    await world.act(contact, "end");
    await expect(managed.ccp(FIRST).body.getByTestId("ccp-contact")).toHaveAttribute("data-state", "ended");
    expect(await managed.activeRegion()).toBe(FIRST);
    await world.act(contact, "clear");
    await managed.expectCompleted(SECOND);
    expect((await managed.order()).slice(-3)).toEqual(["detected", "pending", "completed"]);
  });
}

test("all of them are waited for", async ({ managed, world }) => {
  const chat = await pending(managed, world, "chat");
  const call = await world.offer(FIRST, "voice");
  await managed.expectHeard("contact", 2);
  for (const action of ["end", "clear"] as const) await world.act(chat, action);
  await expect(managed.ccp(FIRST).body.getByTestId("ccp-contact")).toHaveCount(1);
  expect(await managed.heard("completed")).toEqual([]);
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  await managed.expectCompleted(SECOND);
});

test("a force ends the wait, and the call", async ({ managed, world }) => {
  await pending(managed, world);
  await managed.force();
  await managed.expectCompleted(SECOND);
  await expect.poll(async () => (await world.lookAt(FIRST)).contacts).toEqual([]);
});

test("a force without a wait does nothing", async ({ managed, world }) => {
  await managed.ready();
  await managed.force();
  // Whatever the force has set off would come before the answer to what is asked afterwards.
  await world.offer(FIRST, "voice");
  await managed.expectHeard("contact");
  expect(await managed.order()).toEqual(["initialized", "agent", "contact"]);
  await managed.expectActive(FIRST);
});

test("a wait that turns immediate is over", async ({ managed, world }) => {
  await pending(managed, world);
  await world.distribute(SECOND, "immediate");
  await managed.expectCompleted(SECOND);
});

test("a call-off is told as a detection of the active region, and the end of the call moves nothing", async ({ managed, world }) => {
  const contact = await pending(managed, world);
  await world.distribute(FIRST);
  const [, back] = await managed.expectHeard("detected", 2);
  expect(back.data).toEqual({ nextActiveRegion: FIRST });
  await managed.expectSaid(FIRST, "failover_detected", 2);
  for (const action of ["end", "clear"] as const) await world.act(contact, action);
  await expect(managed.ccp(FIRST).body.getByTestId("ccp-contact")).toHaveCount(0);
  await managed.expectActive(FIRST);
  expect(await managed.heard("completed")).toEqual([]);
});

test("a second wait after a call-off is said, and the vendor's host code does not pass it on", async ({ managed, world }) => {
  await pending(managed, world);
  await world.distribute(FIRST);
  await managed.expectSaid(FIRST, "failover_detected", 2);
  await world.distribute(SECOND);
  await managed.expectHeard("raw failover_pending", 2);
  expect(await managed.heard("pending")).toHaveLength(1);
});

test("the CCP reloads itself beside another window: it comes back active, and the wait goes on", async ({ managed, world, page }) => {
  // The worker lives on with the other window's CCP.
  const other = await new ManagedPage(await page.context().newPage(), world).ready();
  const contact = await pending(managed, world);
  await managed.ccp(FIRST).body.evaluate(() => location.reload());
  await expect.poll(async () => (await managed.said(FIRST, "init")).length).toBe(2);
  await managed.ccp(FIRST).expectInstance("active");
  for (const action of ["end", "clear"] as const) await world.act(contact, action);
  await managed.expectCompleted(SECOND);
  await other.expectCompleted(SECOND);
});

test("alone in its browser, a CCP that reloads itself meanwhile says that the other region is active, and the host stays", async ({
  managed,
  world,
}) => {
  await pending(managed, world);
  await managed.ccp(FIRST).body.evaluate(() => location.reload());
  await expect.poll(async () => (await managed.said(FIRST, "init")).length).toBe(2);
  const [, again] = await managed.said(FIRST, "init");
  expect(again.data).toEqual({ instanceRegion: FIRST, instanceState: "inactive", activeRegion: SECOND });
  // Its INIT is answered as it says, its question for a configuration with what the host believes: whichever comes last, holds.
  // The vendor's documentation asks for a page refresh here.
  expect(await managed.activeRegion()).toBe(FIRST);
  await managed.ready();
  await managed.expectActive(SECOND);
});
