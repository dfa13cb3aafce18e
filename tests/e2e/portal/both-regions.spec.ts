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

for (const ends of ["stands", "is called off"] as const) {
  test(`the agent goes ahead of a failover, to a call in the region that it leads to, and it ${ends}`, async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    const call = await portal.call(FIRST);
    const other = await portal.call(SECOND);
    const hidden = page.getByTestId("hidden-contact");
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible(PATIENTLY);
    await hidden.getByTestId("show-contact").click();
    await portal.expectRegion(SECOND, "active", "ready");
    await portal.expectShown(SECOND);
    await expect(hidden).toContainText("Virginia");
    await expect(portal.banner).toHaveCount(0);
    const stands = ends === "stands";
    if (!stands) {
      await world.distribute(FIRST);
      await expect(portal.banner, "it goes back later").toContainText("Virginia", PATIENTLY);
      await portal.expectShown(SECOND);
    }
    for (const over of stands ? [call, other] : [other, call]) {
      for (const action of ["end", "clear"] as const) await world.act(over, action);
      await expect(hidden).toHaveCount(0);
      await portal.expectShown(stands ? SECOND : FIRST);
    }
    await portal.expectSteady(stands ? SECOND : FIRST, PATIENTLY);
  });
}

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

test("a call in the region that is not on screen, which falls silent, is the agent's to give up", async ({ page, portal, world }) => {
  test.setTimeout(120_000);
  await portal.ready(FIRST);
  await portal.call(FIRST);
  const other = await portal.call(SECOND);
  await expect(page.getByTestId("hidden-contact")).toBeVisible();
  await world.crashWorker(SECOND);
  const lost = page.getByTestId("lost-call");
  await expect(lost).toContainText("Oregon", PATIENTLY);
  await lost.getByTestId("retry").click();
  await page.getByTestId("confirm-retry").getByTestId("confirm").click();
  await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
  await expect(lost).toHaveCount(0);
  await expect(portal.ccp(SECOND).contact(other.contactId)).toHaveAttribute("data-state", "connected", PATIENTLY);
  await portal.expectShown(FIRST);
});

for (const becomes of ["accept", "miss"] as const) {
  test(`a call that rings in the region that is not on screen is told of and can be shown (${becomes}), and the desk comes back`, async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    const call = await world.offer(SECOND, "voice", "connecting");
    const hidden = page.getByTestId("hidden-contact");
    await expect(hidden).toContainText("A contact is arriving in US West (Oregon)");
    await portal.expectShown(FIRST);
    await hidden.getByTestId("show-contact").click();
    await portal.expectShown(SECOND);
    await expect(hidden).toHaveCount(0);
    await expect(portal.ccp(SECOND).contact(call.contactId)).toBeVisible();
    await world.act(call, becomes);
    if (becomes === "accept") {
      await expect(portal.ccp(SECOND).contact(call.contactId)).toHaveAttribute("data-state", "connected");
      await portal.expectShown(SECOND);
      for (const action of ["end", "clear"] as const) await world.act(call, action);
    }
    // Nobody is on a missed one: the desk clears it.
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect(hidden).toHaveCount(0);
  });
}

test("a call that rings in the region that is not on screen takes the one on screen away from nobody", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  const call = await portal.call(FIRST);
  const rings = await world.offer(SECOND, "voice", "connecting");
  const hidden = page.getByTestId("hidden-contact");
  await expect(hidden).toContainText("if you had no call and no chat here");
  await expect(hidden.getByTestId("show-contact")).toHaveCount(0);
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  await expect(hidden.getByTestId("show-contact")).toBeVisible();
  await portal.expectShown(FIRST);
  await world.act(rings, "reject");
  await expect(hidden).toHaveCount(0);
});

test("a task in the region that is not on screen is mentioned beside the contacts", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  await world.offer(SECOND, "task", "connected");
  await expect(page.getByTestId("contacts-hidden")).toContainText("Oregon");
  await expect(page.getByTestId("hidden-contact")).toHaveCount(0);
  await expect(page.getByTestId("contact")).toHaveCount(0);
});

test("the second click of a double click presses nothing that has come under the pointer", async ({ page, portal }) => {
  await portal.ready(FIRST);
  await portal.call(FIRST);
  await portal.call(SECOND);
  const show = page.getByTestId("hidden-contact").getByTestId("show-contact");
  await expect(show).toBeVisible();
  const box = (await show.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x, y, { clickCount: 1 });
  await portal.expectShown(SECOND);
  await expect(portal.banner).toBeVisible();
  const under = () => page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)?.closest("button")?.dataset.testid, [x, y]);
  await expect.poll(under, "what the test is about").toBeDefined();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.keyboard.press("Tab");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await portal.expectShown(SECOND);
  // A single one presses it.
  await page.getByTestId("switch-now").click();
  await expect(page.getByRole("dialog")).toBeVisible();
});
