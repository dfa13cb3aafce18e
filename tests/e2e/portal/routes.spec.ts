// The pages beside the CCP come and go; the frames stay.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("no page of the desk re-creates a frame", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const pages = await world.pageRequests();
  const untouched = await portal.markCcps();
  const frames = await portal.page.locator("iframe[data-region]").elementHandles();
  const panel = portal.page.getByTestId("panel");
  for (const [name, address] of [["Regions", "#/regions"], ["Timeline", "#/timeline"], ["Logs", "#/logs"], ["Contacts", "#/"]]) {
    await panel.getByRole("link", { name }).click();
    await expect(portal.page).toHaveURL(new RegExp(`${address}$`));
    await expect(panel.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  }
  await portal.page.goBack();
  await expect(portal.page.getByTestId("log-download")).toBeVisible();
  await portal.page.goForward();
  await expect(portal.page.getByTestId("contacts")).toBeVisible();
  const same = await portal.page.locator("iframe[data-region]").evaluateAll((now, before) => now.every((frame, index) => frame === before[index]) && now.length === before.length, frames);
  expect(same).toBe(true);
  expect(await untouched()).toBe(true);
  expect(await world.pageRequests()).toEqual(pages);
});

test("an address of a page opens it directly", async ({ portal }) => {
  await portal.open("#/logs");
  await expect(portal.page.getByTestId("log-download")).toBeVisible();
  await portal.expectSteady(FIRST);
});

test("a failover while another page is open leaves the page open", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await portal.page.getByRole("link", { name: "Timeline" }).click();
  await world.distribute(SECOND);
  await portal.expectSteady(SECOND);
  await expect(portal.page.getByTestId("timeline")).toBeVisible();
  await expect(portal.page.getByTestId("timeline-entry").first()).toBeVisible();
});

test("a fragment that is no page shows the first page, and the desk goes on", async ({ portal }) => {
  await portal.ready(FIRST);
  const untouched = await portal.markCcps();
  const panel = portal.page.getByTestId("panel");
  for (const fragment of ["#/nowhere", "#logs", "#//host", ""]) {
    await panel.getByRole("link", { name: "Timeline" }).click();
    await expect(panel.getByTestId("timeline")).toBeVisible();
    await portal.page.evaluate((fragment) => { location.hash = fragment; }, fragment);
    await expect(panel.getByTestId("contacts")).toBeVisible();
    await expect(panel.getByRole("link", { name: "Contacts" })).toHaveAttribute("aria-current", "page");
  }
  expect(await untouched()).toBe(true);
});

test("an address with a query keeps it, and its links load nothing anew", async ({ portal, world }) => {
  await portal.page.goto(new URL("/?from=bookmark#/logs", world.view.urls.portal).href);
  await portal.expectSteady(FIRST);
  const untouched = await portal.markCcps();
  const panel = portal.page.getByTestId("panel");
  await expect(panel.getByTestId("log-download")).toBeVisible();
  await panel.getByRole("link", { name: "Timeline" }).click();
  await expect(portal.page).toHaveURL(/\/\?from=bookmark#\/timeline$/);
  await portal.page.goBack();
  await expect(panel.getByTestId("log-download")).toBeVisible();
  expect(await untouched()).toBe(true);
});

test("the link past the top bar moves the focus and leaves the page as it is", async ({ portal }) => {
  await portal.open("#/logs");
  await portal.page.getByRole("link", { name: "Skip to the Contact Control Panel" }).press("Enter");
  await expect(portal.page.locator("#ccp-frames")).toBeFocused();
  await expect(portal.page).toHaveURL(/#\/logs$/);
  await expect(portal.page.getByTestId("log-download")).toBeVisible();
});
