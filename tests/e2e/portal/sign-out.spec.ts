// One sign-out for both regions: it asks where it costs something, says what became of it, and no window opens by itself.

import type { Page } from "@playwright/test";

import { signOut } from "../../../crates/global-connect/js/sign-out.js";
import { FIRST, PATIENTLY, PortalDesk, SECOND, expect, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });

const button = (page: Page) => page.getByTestId("sign-out");
const message = (page: Page) => page.getByTestId("signed-out");

/** Both sessions have ended, both CCPs say so, and nothing is kept of them. */
async function expectSignedOut({ page, world }: PortalDesk): Promise<void> {
  await expect(message(page)).toContainText("You’re signed out of both regions", PATIENTLY);
  await expect(button(page)).toHaveCount(0);
  for (const region of [FIRST, SECOND]) {
    await expect(page.locator(`[data-testid="region-status"][data-region="${region}"]`)).toHaveAttribute("data-readiness", "sign-in-required");
    const ccp = page.locator(`iframe[data-region="${region}"]`).contentFrame().frameLocator("iframe").getByTestId("ccp");
    await expect(ccp).toHaveAttribute("data-phase", "signed-out", PATIENTLY);
    expect((await world.lookAt(region)).signedIn).toBe(false);
  }
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ambidesk:signed-")));
  expect(kept.map((key) => key.split(":")[1])).toEqual(["signed-out"]);
}

/** Streams would ask for a sign-in where its CCP is refused, and opens nothing. */
async function expectNoWindow(desk: PortalDesk): Promise<void> {
  expect(await desk.windowsAfter(FIRST, ["auth_fail"])).toBe(0);
  expect(desk.page.context().pages().filter((one) => one.url().startsWith(desk.world.view.urls.idp))).toEqual([]);
}

async function signInAgain(portal: PortalDesk): Promise<void> {
  const appearing = portal.page.context().waitForEvent("page", PATIENTLY);
  await message(portal.page).getByTestId("sign-in").click();
  const popup = await appearing;
  await popup.getByTestId("idp-sign-in").click();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect(message(portal.page)).toHaveCount(0);
}

inBothSchemes(() => {
  test("an agent without a contact is signed out of both regions at once, and signs in again", async ({ page, portal, world }) => {
    for (const region of [FIRST, SECOND]) await world.setAgent(region, "Available");
    await portal.ready(FIRST);
    await button(page).focus();
    await page.keyboard.press("Enter");
    await expectSignedOut(portal);
    for (const region of [FIRST, SECOND]) expect((await world.lookAt(region)).agent.state, region).toBe("Offline");
    await expectNoWindow(portal);
    await signInAgain(portal);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ambidesk:signed-out")))).toEqual([]);
  });

  test("a call is asked about first, in its own words", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST);
    await button(page).click();
    const question = page.getByTestId("confirm-sign-out");
    await expect(question).toContainText("This ends the call with");
    await question.getByTestId("keep").click();
    await expect(question).toBeHidden();
    await portal.expectRegion(FIRST, "active", "ready");
    expect(await world.journal({ kind: "authorize" }).then((entries) => entries.filter(({ path }) => path === "/logout"))).toEqual([]);
    await button(page).click();
    await question.getByTestId("confirm").click();
    await expectSignedOut(portal);
  });

  test("a failover that waits is named, and does not outlast the sign-out", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    await button(page).click();
    const question = page.getByTestId("confirm-sign-out");
    await expect(question).toContainText("The move to US West (Oregon) goes on without you");
    await question.getByTestId("confirm").click();
    await expectSignedOut(portal);
    await expect(portal.banner).toHaveCount(0);
  });

  test("a region that can't be reached is named with the end of its session, and asked again", async ({ page, portal, watch, world }) => {
    // Firefox tells of each request that was not answered.
    watch.expectError(/Cross-Origin Request Blocked: .*\/logout/);
    await portal.ready(FIRST);
    await world.breakWith(SECOND, "page-down", {});
    await button(page).click();
    await expect(message(page)).toContainText("You’re signed out of US East (N. Virginia) alone", PATIENTLY);
    await expect(message(page)).toContainText("US West (Oregon) could not be reached");
    expect((await world.lookAt(SECOND)).signedIn).toBe(true);
    await world.heal(SECOND);
    await expectSignedOut(portal);
  });

  test("the other tab is signed out as well, and so is one that is opened later", async ({ context, page, portal, world }) => {
    test.setTimeout(120_000);
    await portal.ready(FIRST);
    const other = await new PortalDesk(await context.newPage(), world).ready(FIRST);
    await button(page).click();
    for (const desk of [portal, other]) await expectSignedOut(desk);
    const late = await new PortalDesk(await context.newPage(), world).open();
    await expectSignedOut(late);
    for (const desk of [portal, other, late]) await expectNoWindow(desk);
    await signInAgain(portal);
    for (const desk of [other, late]) {
      await expect(message(desk.page)).toHaveCount(0);
      await desk.expectSteady(FIRST, { timeout: 70_000 });
    }
  });
});

// Without a page: no simulated instance has such a name.
for (const [ccpUrl, address] of [
  ["https://acme.my.connect.aws/ccp-v2/", "https://acme.my.connect.aws/logout"],
  ["https://acme.my.connect.aws/ccp-v2", "https://acme.my.connect.aws/logout"],
  ["https://acme.awsapps.com/connect/ccp-v2/?lang=de#/x", "https://acme.awsapps.com/connect/logout"],
  ["https://acme-ccp-v2.my.connect.aws/ccp-v2/", "https://acme-ccp-v2.my.connect.aws/logout"],
  ["https://ccp-v2.example.com:8443/ccp-v2/chat", "https://ccp-v2.example.com:8443/logout"],
] as const) {
  test(`a session at ${ccpUrl} is ended beside it`, async () => {
    const asked: unknown[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = async (address) => {
      asked.push(address);
      return new Response();
    };
    try {
      expect(await signOut(undefined, ccpUrl)).toBe(true);
    } finally {
      globalThis.fetch = fetch;
    }
    expect(asked).toEqual([address]);
  });
}
