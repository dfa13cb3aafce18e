// What is opened rarely comes in a file of its own. A desk works before it is here and where it never arrives.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, expect, test } from "../fixtures";

const FILE = "**/ambidesk-pages-*.wasm";

/** What the browser and the loader say of a file that does not arrive. */
const LOST = /ambidesk-pages-/;

/** Texts that stand for a text which is not here: keys such as "preflight-title". */
function keysOnPage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = [document.body.innerText];
    for (const name of ["aria-label", "title", "placeholder"]) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) said.push(element.getAttribute(name)!);
    }
    return said.join("\n").match(/\b(banner|ccp|config|contacts|desk|habits|history|incident|logs|notice|outlook|preflight|region|report|restore|settings|tail|timeline)(-[a-z]+)+\b/g) ?? [];
  });
}

test("without the file the desk works, says what is missing, and gets it by a click", async ({ portal, watch }) => {
  watch.expectError(LOST);
  let refused = 0;
  await portal.page.route(FILE, async (route) => {
    refused += 1;
    await route.abort("connectionfailed");
  });
  await portal.ready(FIRST);
  const call = await portal.call(FIRST);
  const panel = portal.page.getByTestId("panel");
  for (const name of ["Regions", "Contacts"]) {
    await panel.getByRole("link", { name }).click();
    await expect(panel.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    expect(await keysOnPage(portal.page), name).toEqual([]);
  }
  await panel.getByRole("link", { name: "Timeline" }).click();
  await expect(panel.getByTestId("loading")).toContainText("did not arrive");
  expect(await keysOnPage(portal.page)).toEqual([]);
  expect(refused).toBeGreaterThan(0);

  // Still missing: it is asked for again, and said again.
  const before = refused;
  await panel.getByTestId("load-page-again").click();
  await expect.poll(() => refused).toBeGreaterThan(before);
  await expect(panel.getByTestId("loading")).toContainText("did not arrive");

  await portal.page.unroute(FILE);
  await panel.getByTestId("load-page-again").click();
  await expect(panel.getByTestId("timeline")).toBeVisible();
  await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
});

test("a desk fetches the file by itself, once, after it has started", async ({ portal }) => {
  const asked: string[] = [];
  portal.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const file = portal.page.waitForResponse(FILE, PATIENTLY);
  await portal.open();
  const response = await file;
  expect(response.headers()["content-type"]).toBe("application/wasm");
  expect(response.headers()["cache-control"]).toContain("immutable");
  await portal.expectSteady(FIRST);
  for (const name of ["Timeline", "Logs", "Preflight", "Settings"]) {
    await portal.page.getByTestId("panel").getByRole("link", { name }).click();
    await expect(portal.page.getByTestId("loading")).toHaveCount(0);
    expect(await keysOnPage(portal.page), name).toEqual([]);
  }
  expect(asked.filter((path) => /ambidesk-pages-.*\.wasm$/.test(path))).toHaveLength(1);
});

test("with a mistake in the configuration the screen that says so is fetched first", async ({ portal }) => {
  await portal.page.route("**/config.json", (route) => route.fulfill({ json: {} }));
  await portal.open();
  await expect(portal.page.getByTestId("config-problem").first()).toBeVisible();
  expect(await keysOnPage(portal.page)).toEqual([]);
});

test("where neither the configuration nor the file can be had, the page says that a part did not arrive", async ({ portal, watch }) => {
  watch.expectError(LOST);
  await portal.page.route("**/config.json", (route) => route.fulfill({ json: {} }));
  await portal.page.route(FILE, (route) => route.abort("connectionfailed"));
  await portal.open();
  await expect(portal.page.getByTestId("crash-screen")).toContainText("did not arrive");
});
