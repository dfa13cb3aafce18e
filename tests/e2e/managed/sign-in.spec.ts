// The sign-in has to be the global one: the vendor's host code asks each CCP.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, SECOND } from "../fixtures";
import { type ManagedPage, expect, test } from "../fixtures/managed";

async function signInWindow(managed: ManagedPage): Promise<Page> {
  const appearing = managed.page.context().waitForEvent("page", PATIENTLY);
  await managed.start({ ccpLoadTimeout: 3000 });
  return appearing;
}

test.describe("signed out everywhere", () => {
  test.use({ beginning: { signedIn: false } });

  test("the window opens, and after a global sign-in both CCPs are there", async ({ managed }) => {
    const popup = await signInWindow(managed);
    await popup.waitForURL(`${managed.world.view.urls.idp}**`);
    await popup.getByTestId("idp-sign-in").click();
    await expect.poll(() => managed.activeRegion(), PATIENTLY).toBe(FIRST);
    await managed.expectHeard("raw init", 2);
    await managed.expectActive(FIRST);
  });
});

test("a regional sign-in is refused, until there is a global one", async ({ managed, world }) => {
  await world.signIn(FIRST, "regional");
  const popup = await signInWindow(managed);
  const [refused] = await managed.expectHeard("raw global_signin_invalid");
  expect(refused).toMatchObject({ data: { errorType: "LILY_AGENT_CONFIG_MISSING" }, from: world.region(FIRST).origin });
  await managed.expectHeard("raw global_signin_valid");
  expect(await managed.said(FIRST, "global_signin_valid")).toEqual([]);
  // The other CCP's answer is enough for the vendor's host code to close the window.
  await expect.poll(() => popup.isClosed()).toBe(true);
  await world.signIn(FIRST);
  await expect.poll(async () => (await managed.said(FIRST, "global_signin_valid")).length).toBeGreaterThan(0);
  await managed.expectActive(FIRST);
});

test("a sign-in that can't be read is refused by its own name", async ({ managed, world }) => {
  await world.signIn(SECOND, "spoilt");
  await managed.start();
  const [refused] = await managed.expectHeard("raw global_signin_invalid");
  expect(refused.data).toMatchObject({ errorType: "LILY_AGENT_CONFIG_PARSE_ERROR" });
});

test("the identity provider signs in to one region, which is no global sign-in", async ({ managed, world, page }) => {
  await page.goto(world.region(SECOND).signInUrl);
  await page.getByTestId("idp-sign-in").click();
  await expect.poll(async () => (await world.lookAt(SECOND)).signInScope).toBe("regional");
  await managed.start();
  await managed.expectHeard("raw global_signin_invalid");
});
