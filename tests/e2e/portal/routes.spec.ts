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
