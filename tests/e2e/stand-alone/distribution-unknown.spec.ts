// Static stability on a page of its own: the endpoint that tells the active region fails, and the promise is kept.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test.setTimeout(120_000);

test("the promise resolves with the first region, and its contacts surface", async ({ plain, world }) => {
  for (const region of [FIRST, SECOND]) await world.breakWith(region, "poll-down", { status: 500 });
  await plain.open();
  await plain.start();
  // The desk waits for a while for somebody who tells.
  const [resolved] = await plain.expectTold("resolved", 1, PATIENTLY);
  expect(resolved).toMatchObject({ region: FIRST, connect: FIRST, primary: FIRST, secondary: SECOND });
  await plain.expectActive(FIRST);
  const call = await world.offer(FIRST, "voice", "connecting");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toBeVisible(PATIENTLY);
});

test("the page's word on its primary region goes before everything that was last told", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectActive(FIRST);
  for (const region of [FIRST, SECOND]) await world.breakWith(region, "poll-down", { status: 500 });
  await plain.open();
  await plain.start({ primary: SECOND });
  await plain.expectTold("resolved", 1, PATIENTLY);
  await plain.expectActive(SECOND);
});
