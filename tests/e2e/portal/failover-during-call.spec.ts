// The distribution moves during a call: the banner, after-contact work, the switch.

import type { Page } from "@playwright/test";

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

/** Everything that the banner says from now on, however short it is there. */
async function hear(page: Page): Promise<() => Promise<string>> {
  const said = await page.evaluateHandle(() => {
    const said = new Set<string>();
    new MutationObserver(() => {
      const banner = document.querySelector('[data-testid="failover-banner"]');
      if (banner) said.add(banner.textContent ?? "");
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return said;
  });
  return () => said.evaluate((said) => [...said].join("\n"));
}

inBothSchemes((scheme) => {
  test("the banner names the contact, stays through after-contact work, and goes with the switch", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const pages = await world.pageRequests();
    const untouched = await portal.markCcps();
    const call = await portal.call(FIRST, { customer: "+493012345417" });
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    await expect(portal.banner.getByRole("status")).toContainText("after your current call");
    await expect(portal.banner.getByRole("status")).toContainText("417");
    await expect(portal.page.locator('[data-testid="contact"][data-holds="true"]')).toHaveCount(1);
    await portal.expectShown(FIRST);
    await portal.expectRegion(FIRST, "active", "ready");

    await world.act(call, "end");
    await expect(portal.banner.getByRole("status")).toContainText("clear your after-contact work");
    await portal.expectShown(FIRST);

    await world.act(call, "clear");
    await portal.expectSteady(SECOND);
    await expect(portal.banner).toHaveCount(0);
    await expect(portal.notice).toContainText("You moved to");
    expect(await world.pageRequests(), "neither CCP page was loaded again").toEqual(pages);
    expect(await untouched()).toBe(true);
  });

  test("the agent may switch at once, and is asked first", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const call = await portal.call(FIRST);
    await world.distribute(SECOND);
    await portal.banner.getByTestId("switch-now").click();
    const question = portal.page.getByTestId("confirm-switch");
    await expect(question).toBeVisible();
    await question.getByTestId("keep").click();
    await expect(question).toBeHidden();
    await portal.expectShown(FIRST);
    await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");

    await portal.banner.getByTestId("switch-now").click();
    await question.getByTestId("confirm").click();
    await portal.expectSteady(SECOND);
    await expect(portal.notice).toContainText("You switched to");
    await expect.poll(async () => (await world.lookAt(FIRST)).contacts.map(({ state }) => state)).not.toContain("connected");
  });

  test("a failover that is called off leaves the agent where they are, and says so", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const call = await portal.call(FIRST);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    await world.distribute(FIRST);
    await expect(portal.notice).toContainText("You stay in", { timeout: 30_000 });
    await expect(portal.banner).toHaveCount(0);
    await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
    await portal.expectSteady(FIRST);
  });

  // A chat holds a failover up in the managed scheme alone.
  const channels = scheme === "managed" ? (["voice", "chat"] as const) : (["voice"] as const);
  for (const [channel, state] of channels.flatMap((channel) => (["missed", "rejected", "error"] as const).map((state) => [channel, state] as const))) {
    const name = channel === "voice" ? "call" : "chat";
    test(`a ${name} that is ${state} holds nothing up: it is cleared, and nobody is asked to finish it`, async ({ portal, world }) => {
      await portal.ready(FIRST);
      const said = await hear(portal.page);
      const contact = await world.offer(FIRST, channel, state);
      await expect(portal.ccp(FIRST).contact(contact.contactId)).toHaveAttribute("data-state", state);
      await world.distribute(SECOND);
      // Seconds; held for somebody to finish it, it would be half a minute.
      await expect.poll(async () => (await world.lookAt(FIRST)).contacts, { timeout: 15_000 }).toEqual([]);
      await portal.expectSteady(SECOND);
      expect(await said()).toContain(`Nobody is on the ${name}`);
      expect(await said()).not.toMatch(/current (call|contact)|Finish|End the (call|contact)/);
    });
  }
});
