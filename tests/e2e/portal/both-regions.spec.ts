// A call in each region: with global routing both are live. The one on screen stays there, and the other is spoken of and can be reached.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test.use({ scheme: "managed" });

test("neither ends or goes out of sight without a word, whatever becomes of a failover", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  const marked = await portal.markCcps();
  const call = await portal.call(FIRST);
  const other = await portal.call(SECOND);
  const hidden = page.getByTestId("hidden-contact");
  await expect(hidden).toContainText("Oregon");
  await portal.expectShown(FIRST);
  // It waits, and is called off.
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await expect(hidden).toBeVisible();
  await world.distribute(FIRST);
  await expect(portal.banner).toHaveCount(0);
  await expect(hidden).toBeVisible();
  await portal.expectShown(FIRST);
  // There and back by hand.
  await hidden.getByTestId("show-contact").click();
  await portal.expectShown(SECOND);
  await expect(hidden).toContainText("Virginia");
  await hidden.getByTestId("show-contact").click();
  await portal.expectShown(FIRST);
  for (const { contactId, region } of [call, other]) {
    await expect(portal.ccp(region).contact(contactId)).toHaveAttribute("data-state", "connected");
  }
  // The other one comes on screen once this one is over, and the desk goes back after that.
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  await portal.expectShown(SECOND);
  await expect(hidden).toHaveCount(0);
  for (const action of ["end", "clear"] as const) await world.act(other, action);
  await portal.expectSteady(FIRST, PATIENTLY);
  expect(await marked()).toBe(true);
});

test("the other region's worker takes over while the CCP on screen hangs: neither call ends", async ({ page, portal, world }) => {
  test.setTimeout(90_000);
  await portal.ready(FIRST);
  const calls = [await portal.call(FIRST), await portal.call(SECOND)];
  await expect(page.getByTestId("hidden-contact")).toBeVisible();
  const hanging = portal.ccp(FIRST).hang(20_000);
  await world.breakWith(FIRST, "worker-dead", {});
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible(PATIENTLY);
  await hanging;
  await portal.expectShown(FIRST);
  for (const { contactId, region } of calls) {
    await expect(portal.ccp(region).contact(contactId)).toHaveAttribute("data-state", "connected");
  }
});
