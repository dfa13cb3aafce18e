// The portal opens while the first region is the active one.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes(() => {
  test("the first region is shown as active, the second one as ready to take over", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await expect(portal.status(FIRST)).toContainText("Agent ready");
    await expect(portal.status(SECOND)).toContainText("Ready to take over");
    await expect(portal.agentState).toContainText("Available");
    await expect(portal.page.getByTestId("top-bar")).toContainText(world.view.agentName);
    for (const message of [portal.banner, portal.notice, portal.trouble, portal.cover]) await expect(message).toHaveCount(0);
  });
});

test("the browser is asked not to translate it, in whatever language it is", async ({ portal }) => {
  const root = portal.page.locator("html");
  await portal.ready(FIRST);
  await expect(root).toHaveAttribute("translate", "no");
  await expect(portal.page.locator('meta[name="google"]')).toHaveAttribute("content", "notranslate");
  await portal.page.evaluate(() => localStorage.setItem("ambidesk.language", "de"));
  await portal.page.reload();
  await expect(root).toHaveAttribute("lang", "de");
  await expect(root).toHaveAttribute("translate", "no");
});

test("a contact of the active region is in its CCP and in the list", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const call = await world.offer(FIRST, "voice", "connecting");
  await expect(portal.ccp(FIRST).contact(call.contactId)).toBeVisible();
  await expect(portal.page.getByTestId("contact")).toHaveCount(1);
});

test("the page's own scripts can use globalConnect", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const told = await portal.page.evaluate(
    () => new Promise<object>((resolve) => {
      const regions: string[] = [];
      globalConnect.core.onInit((_, region) => {
        regions.push(region);
        if (regions.length < 2) return;
        const { primaryRegion, secondaryRegion } = globalConnect.core;
        resolve({ regions: regions.sort(), primaryRegion, secondaryRegion, agent: (window as any).connect.agent.initialized });
      });
    }),
  );
  expect(told).toEqual({ regions: [FIRST, SECOND], primaryRegion: FIRST, secondaryRegion: SECOND, agent: true });
  const refused = await portal.page.evaluate((parameters) => {
    try {
      globalConnect.core.initCCP(document.body, parameters as never);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }, world.view.config.ccp);
  expect(refused).toContain("this page's desk is initialised from its configuration");
});

test("a configured script is told once of a call that was there before the desk", async ({ portal, world }) => {
  const { ccp, desk } = world.view.config;
  await world.configure({ ccp, desk: { ...desk, scripts: ["own.js"] } });
  await portal.page.route("**/own.js", (route) => route.fulfill({
    contentType: "text/javascript",
    body: `
      window.told = [];
      window.follow = (connect, who) => connect.contact((contact) => {
        told.push(who + " " + contact.getContactId());
        contact.onConnected(() => told.push(who + " connected"));
      });
      globalConnect.core.onInit(follow);`,
  }));
  const told = () => portal.page.evaluate(() => (window as any).told as string[]);
  const early = await world.offer(FIRST, "voice");
  await portal.ready(FIRST);
  const expected = (who: string) => [`${who} ${early.contactId}`, `${who} connected`];
  await expect.poll(told).toEqual(expected(FIRST));
  await portal.page.evaluate(() => { (window as any).follow((window as any).connect, "button"); });
  await expect.poll(told).toEqual([...expected(FIRST), ...expected("button")]);
});
