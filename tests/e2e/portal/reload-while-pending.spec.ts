// The page is reloaded while a failover waits for a call.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes((scheme) => {
  test("the call lives, the failover waits again, and the desk moves when the call is cleared", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const call = await portal.call(FIRST);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    await portal.page.reload();
    await expect(portal.banner).toBeVisible({ timeout: 20_000 });
    await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
    await portal.expectShown(FIRST);
    await portal.expectRegion(FIRST, "active", "ready");

    await world.act(call, "end");
    await expect(portal.banner.getByRole("status")).toContainText("clear your after-contact work");
    await portal.expectShown(FIRST);
    await world.act(call, "clear");
    await portal.expectSteady(SECOND, { timeout: 10_000 });
  });

  test("called off meanwhile, the desk stays where it is, with the call", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const call = await portal.call(FIRST);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    await world.distribute(FIRST);
    await portal.page.reload();
    await portal.expectSteady(FIRST, { timeout: 20_000 });
    await expect(portal.banner).toHaveCount(0);
    await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  });

  // Only the managed scheme waits for a chat.
  if (scheme === "managed") {
    test("a chat lives, too, and is waited for", async ({ portal, world }) => {
      await portal.ready(FIRST);
      const chat = await world.offer(FIRST, "chat");
      await expect(portal.ccp(FIRST).contact(chat.contactId)).toHaveAttribute("data-state", "connected");
      await world.distribute(SECOND);
      await expect(portal.banner).toBeVisible();
      await portal.page.reload();
      await expect(portal.banner).toBeVisible({ timeout: 20_000 });
      await portal.expectShown(FIRST);
      await expect(portal.ccp(FIRST).contact(chat.contactId)).toHaveAttribute("data-state", "connected");
    });
  }

  // A new worker of the managed scheme names the active region and nothing else: the call goes on, and is waited for.
  if (scheme === "paired") {
    test("turned immediate meanwhile, the desk moves", async ({ portal, world }) => {
      await portal.ready(FIRST);
      await portal.call(FIRST);
      await world.distribute(SECOND);
      await expect(portal.banner).toBeVisible();
      await Promise.all([world.distribute(SECOND, "immediate"), portal.page.reload()]);
      await portal.expectSteady(SECOND, { timeout: 20_000 });
    });
  }

  for (const late of [false, true]) {
    const how = late ? ", and the region with the call is the last to see it" : "";
    test(`the traffic moves while no page is open${how}: the call lives, and the failover waits for it`, async ({ portal, world }) => {
      await portal.ready(FIRST);
      const call = await portal.call(FIRST);
      await portal.page.goto("about:blank");
      await world.distribute(SECOND);
      if (late) await world.breakWith(FIRST, "slow", { ms: 300, kinds: ["api", "poll"] });
      await portal.page.goto(world.view.urls.portal);
      await expect(portal.banner).toBeVisible({ timeout: 20_000 });
      await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
      await portal.expectShown(FIRST);
      await world.heal(FIRST);
      await world.act(call, "end");
      await world.act(call, "clear");
      await portal.expectSteady(SECOND, { timeout: 10_000 });
    });
  }

  test("called off and the call cleared, the next start is like any other", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const call = await portal.call(FIRST);
    const noted = () => portal.page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("ambidesk:")));
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    await expect.poll(noted).toHaveLength(1);
    await world.distribute(FIRST);
    await expect(portal.banner).toHaveCount(0, { timeout: 30_000 });
    await world.act(call, "end");
    await world.act(call, "clear");
    await expect.poll(noted).toEqual([]);
  });
});
