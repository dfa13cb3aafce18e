// A person chooses another language while the desk is open.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test("another language changes the words at once and nothing else, and is remembered", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const { page } = portal;
  const untouched = await portal.markCcps();
  const panel = page.getByTestId("panel");
  await panel.getByRole("link", { name: "Settings" }).click();
  const choice = page.getByTestId("language");
  const before = await choice.elementHandle();
  await choice.focus();
  await choice.selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(panel.getByRole("link", { name: "Einstellungen" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByTestId("region-rail")).toHaveAttribute("aria-label", "Regionen");
  await expect(page.getByTestId("region-rail")).toContainText("USA Ost (Nord-Virginia)");
  await expect(choice).toHaveValue("de");
  await expect(choice).toBeFocused();
  expect(await choice.evaluate((now, before) => now === before, before), "nothing is built anew").toBe(true);
  expect(await untouched()).toBe(true);

  // What is said from now on is said in it.
  await world.distribute(SECOND);
  await expect(page.getByTestId("active-region")).toContainText("USA West (Oregon)");
  expect(await untouched()).toBe(true);

  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(choice).toHaveValue("de");
  await choice.selectOption("");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(panel.getByRole("link", { name: "Settings" })).toHaveAttribute("aria-current", "page");
  await expect(choice).toHaveValue("");
});

for (const [preferred, language, page] of [
  [["en-US@posix"], "en", "Settings"],
  [["en-US,en"], "en", "Settings"],
  [["de_AT"], "de", "Einstellungen"],
] as const) {
  test(`a browser whose first language is ${preferred[0]}, which its own formats refuse: the whole desk is drawn`, async ({ portal }) => {
    await portal.page.addInitScript((languages) => Object.defineProperty(navigator, "languages", { value: languages }), preferred);
    await portal.ready(FIRST);
    await expect(portal.page.locator("html")).toHaveAttribute("lang", language);
    await expect(portal.page.getByTestId("panel").getByRole("link", { name: page })).toBeVisible();
  });
}

test("a language whose texts can't be had is said to be missing, and can be chosen again", async ({ page, portal, watch }) => {
  watch.expectError(/Failed to load resource/);
  await portal.open("#/settings");
  await portal.expectSteady(FIRST);
  const [choice, missing] = [page.getByTestId("language"), page.getByTestId("language-missing")];
  await page.route("**/locales/ja.ftl", (route) => route.abort());
  await choice.selectOption("ja");
  await expect(missing).toContainText("could not be loaded");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await choice.selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(missing).toBeEmpty();
  await page.unroute("**/locales/ja.ftl");
  await choice.selectOption("ja");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(missing).toBeEmpty();
});

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  test("texts that do not come in time are not waited for a second time", async ({ page, portal }) => {
    let asked = 0;
    await page.route("**/locales/de.ftl", () => void asked++); // and no answer
    await portal.open();
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(asked).toBe(1);
  });
});
