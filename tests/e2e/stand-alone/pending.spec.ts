// The distribution moves during a call: the page waits, is told, and switches when the contact is cleared.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("a voice contact holds the failover up until it is cleared from after-contact work", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  const [pending] = await plain.expectTold("pending");
  expect(pending.payload).toEqual({ nextActiveArn: world.region(SECOND).instanceArn });
  expect(pending).toMatchObject({ connect: FIRST, primary: FIRST, secondary: SECOND });

  await world.act(call, "end");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "ended");
  await plain.expectActive(FIRST);
  expect(await plain.told("complete")).toEqual([]);

  await world.act(call, "clear");
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
  await plain.expectTold("pending", 1);
});

test("a queue callback holds it up as well", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const callback = await world.offer(FIRST, "queue_callback");
  await expect(plain.ccp(FIRST).contact(callback.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  await world.act(callback, "end");
  await world.act(callback, "clear");
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});

test("a handler that is registered while a failover is pending is told of it", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  const payload = await plain.page.evaluate(
    () => new Promise((resolve) => { globalConnect.core.onFailoverPending(resolve); }),
  );
  expect(payload).toEqual({ nextActiveArn: world.region(SECOND).instanceArn });
});

test("chats and tasks are ended at once while a call holds the failover up", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  const chat = await world.offer(FIRST, "chat");
  const task = await world.offer(FIRST, "task");
  const { contacts } = plain.ccp(FIRST);
  await expect(contacts).toHaveCount(3);
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  const stages = async () => Object.fromEntries((await world.lookAt(FIRST)).contacts.map(({ id, state }) => [id, state]));
  await expect.poll(stages).toMatchObject({ [call.contactId]: "connected" });
  await expect.poll(async () => (await stages())[chat.contactId]).not.toBe("connected");
  await expect.poll(async () => (await stages())[task.contactId]).not.toBe("connected");
  await plain.expectActive(FIRST);
});
