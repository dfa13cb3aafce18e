// What the desk does around the work: settings, keys, the guard, a hidden tab, two tabs.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, PortalDesk, SECOND, expect, test } from "../fixtures";

test("settings count at once and are remembered across a reload", async ({ portal }) => {
  await portal.open("#/settings");
  const { page } = portal;
  const root = page.locator("html");
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(root).toHaveAttribute("data-theme", "dark");
  await page.getByRole("radio", { name: "Compact" }).check();
  await expect(root).toHaveAttribute("data-density", "compact");
  await page.getByTestId("sounds").check();
  await page.reload();
  await expect(root).toHaveAttribute("data-density", "compact");
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Compact" })).toBeChecked();
  await expect(page.getByTestId("sounds")).toBeChecked();
});

for (const [words, why] of [["full", "QuotaExceededError"], ["forbidden", "SecurityError"]] as const) {
  test(`where storage is ${words}, the settings say that they are not kept`, async ({ portal }) => {
    const { page } = portal;
    await page.addInitScript((name) => {
      Storage.prototype.setItem = () => { throw new DOMException("no", name); };
    }, why);
    await portal.open("#/settings");
    await expect(page.getByTestId("settings-help")).toContainText("This browser keeps nothing");
    await page.getByRole("radio", { name: "Dark" }).check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByTestId("sounds").check();
    await expect(page.getByTestId("sounds")).toBeChecked();
  });
}

test("the theme button and the settings say the same", async ({ portal }) => {
  await portal.open("#/settings");
  await expect(portal.page.getByRole("radio", { name: "As the system" })).toBeChecked();
  await portal.page.getByTestId("theme").click();
  await expect(portal.page.getByRole("radio", { name: "Light" })).toBeChecked();
});

test("what is chosen in another tab counts at once in every tab, and the settings show what is in effect", async ({ context, portal, world }) => {
  await portal.open("#/settings");
  const here = portal.page;
  const there = (await new PortalDesk(await context.newPage(), world).open("#/settings")).page;
  await there.getByRole("radio", { name: "Dark" }).check();
  await there.getByRole("radio", { name: "Compact" }).check();
  await there.getByTestId("sounds").check();
  const root = here.locator("html");
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(root).toHaveAttribute("data-density", "compact");
  for (const name of ["Dark", "Compact"]) await expect(here.getByRole("radio", { name })).toBeChecked();
  await expect(here.getByTestId("sounds")).toBeChecked();
  // Also where the person has chosen it themselves before.
  for (const [page, language] of [[here, "de"], [there, "ja"], [there, "de"], [there, "en"], [here, "ja"], [there, ""]] as const) {
    await page.getByTestId("language").selectOption(language);
    for (const tab of [here, there]) {
      await expect(tab.locator("html")).toHaveAttribute("lang", language || "en");
      await expect(tab.getByTestId("language")).toHaveValue(language);
    }
  }
  await here.getByRole("radio", { name: "As the system" }).check();
  await expect(there.locator("html")).not.toHaveAttribute("data-theme");
  await expect(there.getByRole("radio", { name: "As the system" })).toBeChecked();
});

test("what else another tab keeps is no choice", async ({ context, portal, world }) => {
  const { page } = await portal.open("#/settings");
  await expect(page.getByTestId("sounds")).toBeVisible();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const place of ["theme", "preferences", "language"]) addEventListener(`ambidesk:${place}`, () => heard.push(place));
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const there = (await new PortalDesk(await context.newPage(), world).open("#/settings")).page;
  await expect(there.getByTestId("sounds")).toBeVisible();
  await there.evaluate(() => localStorage.setItem("other", "1"));
  await there.getByRole("radio", { name: "Dark" }).check();
  await expect.poll(heard).toContain("theme");
  // The other key came before it, and counts for nothing. (Of its preferences a desk may keep something by itself.)
  expect(await heard()).not.toContain("language");
  await there.getByTestId("sounds").check();
  await there.getByTestId("language").selectOption("de");
  await expect.poll(async () => new Set(await heard())).toEqual(new Set(["theme", "preferences", "language"]));
  // All of it is forgotten at once.
  await there.evaluate(() => localStorage.clear());
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await expect(page.getByTestId("sounds")).not.toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

/** Presses two keys as fast as a person does: the second one counts for so long only, and an answer to the first may take longer. */
const pressBoth = (page: Page, first: string, second: string) => Promise.all([page.keyboard.press(first), page.keyboard.press(second)]);

test("keys open pages and the sheet, and stay out of the way of typing", async ({ portal }) => {
  await portal.open();
  const { page } = portal;
  await expect(page.locator("html"), "the desk is drawn, and listens").toHaveAttribute("data-started");
  await pressBoth(page, "g", "l");
  await expect(page).toHaveURL(/#\/logs$/);
  await page.getByLabel("File name").pressSequentially("gt?");
  await expect(page.getByLabel("File name")).toHaveValue("gt?");
  await expect(page).toHaveURL(/#\/logs$/);
  await page.getByTestId("download-logs").focus();
  await page.keyboard.press("?");
  await expect(page.getByTestId("shortcuts")).toBeVisible();
  await page.keyboard.press("t");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("shortcuts")).toBeHidden();
  await page.keyboard.press("t");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("shortcuts can be switched off", async ({ portal }) => {
  await portal.open("#/settings");
  const { page } = portal;
  await page.getByTestId("keyboard-shortcuts").uncheck();
  await page.getByTestId("show-shortcuts").focus();
  await page.keyboard.press("?");
  await pressBoth(page, "g", "l");
  await expect(page).toHaveURL(/#\/settings$/);
  await expect(page.getByTestId("shortcuts")).toBeHidden();
  await page.getByTestId("show-shortcuts").click();
  await expect(page.getByTestId("shortcuts")).toBeVisible();
});

test("a key asks whether to switch now, as the button does", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await portal.call(FIRST);
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await portal.page.keyboard.press("s");
  await expect(portal.page.getByTestId("confirm-switch")).toBeVisible();
});

test("leaving the page asks while a contact is live, and only then", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const { page } = portal;
  // Browsers ask only where somebody has worked with the page.
  await page.getByTestId("theme").click();
  let asked = 0;
  page.on("dialog", async (dialog) => {
    asked += 1;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
  });
  const call = await portal.call(FIRST);
  await expect(page.locator("html")).toHaveAttribute("data-live-contact", "true");
  await page.evaluate(() => { location.reload(); });
  await expect.poll(() => asked).toBe(1);
  await expect(portal.ccp(FIRST).contact(call.contactId)).toBeVisible();
  await world.act(call, "end");
  await world.act(call, "clear");
  await expect(page.locator("html")).toHaveAttribute("data-live-contact", "false");
  await page.reload();
  await portal.expectSteady(FIRST);
  expect(asked).toBe(1);
});

/** Has the page believe that nobody sees its tab, or that somebody does again. */
const hide = (page: Page, hidden: boolean) => page.evaluate((value) => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
}, hidden);

test("a contact that arrives in a hidden tab is counted in its title", async ({ portal }) => {
  await portal.ready(FIRST);
  const { page } = portal;
  const title = await page.title();
  await hide(page, true);
  await portal.call(FIRST);
  await expect(page).toHaveTitle(`(1) ${title}`);
  await hide(page, false);
  await expect(page).toHaveTitle(title);
});

/** Has the page take its notifications for shown; what the browser says of them from now on is `notifications.permission`. */
const noteNotifications = (page: Page, permission = "granted") => page.addInitScript((permission) => {
  // Streams asks for some of its own in the frames.
  if (window !== window.top) return;
  const notifications = { permission, shown: [] as string[], closed: [] as string[] };
  class Stub extends EventTarget {
    static get permission() { return notifications.permission; }
    readonly #tag: string;

    constructor(_title: string, { tag }: NotificationOptions) {
      super();
      this.#tag = tag!;
      notifications.shown.push(tag!);
    }

    close() { notifications.closed.push(this.#tag); }
  }
  Object.assign(window, { Notification: Stub, notifications });
  localStorage.setItem("ambidesk.preferences", JSON.stringify({ version: 2, notifications: true }));
}, permission);

test("in a hidden tab each event has a notification of its own, which is taken back when somebody sees the tab", async ({ portal, world }) => {
  const { page } = portal;
  await noteNotifications(page);
  const noted = (list: "shown" | "closed") => page.evaluate((key) => (window as any).notifications[key] as string[], list);
  await portal.ready(FIRST);
  await hide(page, true);
  const calls = [await portal.call(FIRST), await world.offer(FIRST, "chat", "connected")];
  const contacts = calls.map(({ contactId }) => `ambidesk-contact-${contactId}`);
  await expect.poll(() => noted("shown")).toEqual(contacts);
  await world.distribute(SECOND);
  await expect.poll(() => noted("shown")).toEqual([...contacts, "ambidesk-pending"]);
  for (const action of ["end", "clear"] as const) await world.act(calls[0]!, action);
  const all = [...contacts, "ambidesk-pending", "ambidesk-moved"];
  await expect.poll(() => noted("shown"), PATIENTLY).toEqual(all);
  expect(await noted("closed")).toEqual([]);
  await hide(page, false);
  expect(await noted("closed")).toEqual(all);
});

test.describe("what breaks", () => {
  test.use({ impatient: true });
  // A region falls silent twice, and comes back.
  test.setTimeout(120_000);

  test("in a hidden tab a session that ends and a region that fails are told, once", async ({ portal, world }) => {
    const { page } = portal;
    await noteNotifications(page);
    const shown = () => page.evaluate(() => (window as any).notifications.shown as string[]);
    await portal.ready(FIRST);
    await hide(page, true);
    await world.limitSession(SECOND, { idleMs: 60_000, warningMs: 55_000 });
    await expect.poll(shown, PATIENTLY).toEqual(["ambidesk-session-ends"]);
    await world.limitSession(SECOND, { idleMs: 3_600_000, warningMs: 1_000 });
    await world.breakWith(FIRST, "worker-dead", {});
    await expect(portal.status(FIRST)).toHaveAttribute("data-readiness", "not-answering", PATIENTLY);
    await expect.poll(shown).toEqual(["ambidesk-session-ends", "ambidesk-trouble"]);
    await hide(page, false);
    await world.heal(FIRST);
    await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
    await world.breakWith(FIRST, "worker-dead", {});
    await expect(portal.status(FIRST)).toHaveAttribute("data-readiness", "not-answering", PATIENTLY);
    expect(await shown(), "in a visible tab the message says it").toHaveLength(2);
  });

  test("in a hidden tab a renewal that is offered is told", async ({ portal, world }) => {
    const { page } = portal;
    await noteNotifications(page);
    await portal.ready(FIRST);
    const title = await page.title();
    const keys = [FIRST, SECOND].map((name) => world.region(name)).flatMap(({ instanceArn, origin }) => [instanceArn, origin]);
    await page.evaluate((keys) => {
      for (const key of keys) localStorage.setItem(`ambidesk:signed-in:${key}`, String(Date.now() - 11.5 * 3_600_000));
    }, keys);
    // Nobody sees it from its beginning: what is offered before it is hidden is no news.
    await page.addInitScript(() => { if (window === top) Object.defineProperty(document, "hidden", { get: () => true }); });
    await page.reload();
    const shown = () => page.evaluate(() => (window as any).notifications.shown as string[]);
    await expect.poll(shown, PATIENTLY).toEqual(["ambidesk-renewal"]);
    await expect(page).toHaveTitle(`(1) ${title}`);
  });
});

test("notifications that the browser shows no more are told in the settings and by the preflight", async ({ portal }) => {
  const { page } = portal;
  await noteNotifications(page, "denied");
  await portal.open("#/settings");
  const refused = page.getByTestId("notifications-refused");
  await expect(page.getByTestId("notifications")).toBeChecked();
  await expect(refused).toContainText("Allow them in its site settings");
  const finding = page.getByTestId("finding").filter({ hasText: "Desktop notifications" });
  await page.getByRole("link", { name: "Preflight" }).click();
  await expect(finding).toContainText("The browser refuses it.");
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(refused).toContainText("Allow them in its site settings");
  await page.evaluate(() => { (window as any).notifications.permission = "granted"; });
  await hide(page, false);
  await expect(refused).toBeEmpty();
  await page.getByRole("link", { name: "Preflight" }).click();
  await expect(finding).toContainText("As it should be.");
});

test("two tabs know of each other and of who was first", async ({ context, portal, world }) => {
  await portal.ready(FIRST);
  const strip = (desk: PortalDesk) => desk.page.getByTestId("other-tabs");
  await expect(strip(portal)).toHaveCount(0);
  const second = await new PortalDesk(await context.newPage(), world).open();
  await expect(strip(portal)).toContainText("This tab was opened first");
  await expect(strip(second)).toContainText("close this one");
  // As where the browser keeps the page for the way back to it.
  const turn = (way: string) => second.page.evaluate((way) => dispatchEvent(new PageTransitionEvent(way, { persisted: true })), way);
  await turn("pagehide");
  await expect(strip(portal)).toHaveCount(0);
  await turn("pageshow");
  await expect(strip(portal)).toContainText("This tab was opened first");
  await portal.page.close();
  await expect(strip(second)).toHaveCount(0);
});
