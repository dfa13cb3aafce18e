// The desk without a mouse: where Tab leads to.

import { FIRST, expect, test } from "../fixtures";

test("in the panel's navigation the links are the stops, and nothing else", async ({ portal }) => {
  await portal.ready(FIRST);
  const navigation = portal.page.getByTestId("panel").getByRole("navigation");
  const links = navigation.getByRole("link");
  await links.first().focus();
  for (let index = 1; index < (await links.count()); index++) {
    await portal.page.keyboard.press("Tab");
    await expect(links.nth(index)).toBeFocused();
  }
  await links.first().focus();
  await portal.page.keyboard.press("Shift+Tab");
  // Firefox stops at whatever can be scrolled, by however little.
  await expect(navigation).not.toBeFocused();
  await expect(navigation.locator(":focus")).toHaveCount(0);
});
