// Static stability on a page of its own: the endpoint that tells the active region fails, and the promise is kept.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test.setTimeout(120_000);

test("the promise resolves with the first region, and its contacts surface", async ({ plain, world }) => {
  for (const region of [FIRST, SECOND]) await world.breakWith(region, "poll-down", { status: 500 });
  await plain.ready();
  expect((await plain.told("resolved"))[0]).toMatchObject({ region: FIRST, connect: FIRST, primary: FIRST, secondary: SECOND });
  await plain.expectActive(FIRST);
  const call = await world.offer(FIRST, "voice", "connecting");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toBeVisible(PATIENTLY);
});

test("the page's word on its primary region goes before everything that was last told", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectActive(FIRST);
  for (const region of [FIRST, SECOND]) await world.breakWith(region, "poll-down", { status: 500 });
  await plain.ready({ primary: SECOND });
  await plain.expectActive(SECOND);
});
