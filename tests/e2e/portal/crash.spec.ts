// The program stops: a screen says so, and the call goes on.

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { FIRST, expect, test } from "../fixtures";
import { dist } from "../fixtures/places";

test("a panic shows what happened, a report and a way back", async ({ portal, watch }) => {
  watch.expectError(/unreachable/);
  // The program counts on its places in the page: without one of them it panics.
  await portal.page.addInitScript(() => {
    const original = document.getElementById.bind(document);
    document.getElementById = (id: string) => (id === "ccp-frames" ? null : original(id));
  });
  await portal.open();
  const screen = portal.page.getByTestId("crash-screen");
  await expect(screen).toBeVisible();
  await expect(screen.getByRole("heading").first()).toHaveText("The desk has stopped working");
  await screen.locator("summary").click();
  await expect(screen.locator("pre")).toContainText("panicked at");
  await expect(screen.locator("pre")).toContainText("index.html has the place");
  const loaded = portal.page.waitForEvent("load");
  await screen.getByRole("button", { name: "Reload the desk" }).click();
  await loaded;
});

test("with a live contact the CCP stays on screen, and the reload asks first", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const untouched = await portal.markCcps();
  const call = await portal.call(FIRST);
  // Its CCP has it before the desk hears of it, and the screen looks once.
  await expect(portal.page.locator("html")).toHaveAttribute("data-live-contact", "true");
  // What the panic hook tells the page.
  await portal.page.evaluate(() => dispatchEvent(new CustomEvent("ambidesk:panic", { detail: "panicked at a test" })));
  const screen = portal.page.getByTestId("crash-screen");
  await expect(screen).toContainText("You have a live contact");
  await expect(portal.ccp(FIRST).contact(call.contactId)).toBeVisible();
  await screen.getByRole("button", { name: "Reload the desk" }).click();
  const question = screen.getByRole("dialog");
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Keep the contact" }).click();
  await expect(question).toBeHidden();
  expect(await untouched()).toBe(true);
  expect((await world.lookAt(FIRST)).contacts.map(({ state }) => state)).toEqual(["connected"]);

  await screen.getByRole("button", { name: "Reload the desk" }).click();
  await question.getByRole("button", { name: "Reload anyway" }).click();
  await portal.expectSteady(FIRST);
  await expect(portal.ccp(FIRST).contact(call.contactId)).toBeVisible();
});

test("a CCP that a cover hid is in reach once the cover is gone", async ({ page, portal, world }) => {
  await world.signOut(FIRST);
  await portal.open();
  await expect(portal.cover).toBeVisible({ timeout: 30_000 });
  const hit = () =>
    page.locator("#ccp-frames").evaluate((frames) => {
      const { left, top, width, height } = frames.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.tagName;
    });
  expect(await hit()).not.toBe("IFRAME");
  await page.evaluate(() => dispatchEvent(new CustomEvent("ambidesk:panic", { detail: "panicked at a test" })));
  await expect(portal.cover).toBeHidden();
  expect(await hit()).toBe("IFRAME");
});

test("a program that can't be loaded says so", async ({ portal, watch }) => {
  watch.expectError(/_bg\.wasm/);
  await portal.page.route("**/*_bg.wasm", (route) => route.abort());
  await portal.open();
  await expect(portal.page.getByTestId("crash-screen")).toContainText("The desk could not load");
});

test("a program that its host does not call WebAssembly starts all the same", async ({ portal }) => {
  const name = readdirSync(dist).find((name) => /^ambidesk-.*_bg\.wasm$/.test(name))!;
  await portal.page.route("**/*_bg.wasm", (route) => route.fulfill({ path: join(dist, name), contentType: "application/octet-stream" }));
  await portal.ready(FIRST);
});
