// Places that were blank: what a page says where neither the program nor the script that would speak for it comes.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { FIRST, PATIENTLY, expect, test } from "../fixtures";
import { dist } from "../fixtures/places";

/** The browser's own words about an answer that is no script. */
const REFUSED = /Failed to load resource|MIME type/;

/** The script that starts everything, whose name holds a digest. */
function boot(): string {
  const name = readdirSync(dist).find((name) => name.startsWith("boot-"));
  return readFileSync(join(dist, name ?? "boot.js"), "utf8");
}

const SENTENCES = ["The desk has not started yet.", "Der Desk ist noch nicht gestartet.", "デスクはまだ起動していません。"];

test("the script that starts everything is missing: the page itself says so, in every language", async ({ portal, watch, world }) => {
  watch.expectError(REFUSED);
  await world.failFiles({ match: "/boot-*.js", status: 404 });
  await portal.open();
  const blank = portal.page.locator("#blank");
  await expect(blank).toBeHidden();
  await expect(blank).toBeVisible(PATIENTLY);
  for (const sentence of SENTENCES) await expect(blank).toContainText(sentence);
});

test("as long as there is nothing to say, its three languages are not laid out: the CCPs would wait for their fonts", async ({ portal }) => {
  await portal.page.route("**/*_bg.wasm", () => {});
  await portal.open();
  await expect.poll(() => portal.page.locator("html").getAttribute("data-screen")).toBe("desk");
  const isLaidOut = () => portal.page.locator("#blank p").first().evaluate((words) => words.checkVisibility());
  expect(await isLaidOut()).toBe(false);
  await expect.poll(isLaidOut, PATIENTLY).toBe(true);
});

test("it is served as something else than a script, to an agent who wants no motion", async ({ portal, watch }) => {
  watch.expectError(REFUSED);
  await portal.page.emulateMedia({ reducedMotion: "reduce" });
  await portal.page.route("**/boot-*.js", (route) => route.fulfill({ body: boot(), contentType: "text/plain" }));
  await portal.open();
  const blank = portal.page.locator("#blank");
  await expect(blank).toBeHidden();
  await expect(blank).toBeVisible(PATIENTLY);
});

test("it holds something else than the release, as behind a proxy that changes scripts: it does not run", async ({ portal, watch }) => {
  watch.expectError(/integrity/);
  await portal.page.route("**/boot-*.js", (route) =>
    route.fulfill({ body: `globalThis.changed = true;${boot()}`, contentType: "text/javascript" }));
  await portal.open();
  await expect(portal.page.locator("#blank")).toBeVisible(PATIENTLY);
  expect(await portal.page.evaluate(() => "changed" in globalThis)).toBe(false);
});

test("neither it nor the style sheet is there, as in a folder of the host: the page says so at once", async ({ portal, watch, world }) => {
  watch.expectError(REFUSED);
  await world.failFiles({ match: "/*.css", status: 404 });
  await portal.page.route("**/boot-*.js", (route) => route.fulfill({ status: 404 }));
  await portal.open();
  await expect(portal.page.locator("#blank")).toBeVisible();
});

test("the program does not arrive for long: said, until it does", async ({ portal }) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => { go = resolve; });
  await portal.page.route("**/*_bg.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await portal.open();
  const blank = portal.page.locator("#blank");
  await expect(blank).toBeVisible(PATIENTLY);
  go();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect(blank).toBeHidden();
});

test("in a narrow window it covers nothing of the CCP, which makes way for it", async ({ portal }) => {
  await portal.page.setViewportSize({ width: 320, height: 900 });
  await portal.page.route("**/*_bg.wasm", () => {});
  await portal.open();
  const blank = portal.page.locator("#blank");
  await expect(blank).toBeVisible(PATIENTLY);
  const [words, ccp] = [await blank.boundingBox(), await portal.page.getByTestId("ccp-host").boundingBox()];
  expect(words!.y).toBeGreaterThanOrEqual(0);
  expect(words!.y + words!.height).toBeLessThanOrEqual(ccp!.y);
});

test("an exception of the program at the start, which is no trap, is on screen", async ({ portal, watch, world }) => {
  watch.expectError(/refused here/);
  const { ccp, desk } = world.view.config;
  await world.configure({ ccp, desk: { ...desk, title: "My desk" } });
  await portal.page.addInitScript(() => {
    Object.defineProperty(Document.prototype, "title", { set() { throw new Error("refused here"); } });
  });
  await portal.open();
  const screen = portal.page.getByTestId("crash-screen");
  await expect(screen).toContainText("The desk has stopped working");
  await screen.locator("summary").click();
  await expect(screen.locator("pre")).toContainText("refused here");
});

test("an error of somebody else's script is none of the desk's", async ({ portal, watch }) => {
  watch.expectError(/not ours/);
  await portal.page.addInitScript(() => setTimeout(() => { throw new Error("not ours"); }));
  await portal.open();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect(portal.page.getByTestId("crash-screen")).toHaveCount(0);
});

test("a page in a folder, with another portal at the root: it says so, and starts nothing of the program", async ({ portal, world }) => {
  const root = world.view.urls.portal;
  await portal.page.route("**/folder/*", (route) => route.continue({ url: route.request().url().replace("/folder/", "/") }));
  await portal.page.goto(new URL("/folder/", root).href);
  const screen = portal.page.getByTestId("crash-screen");
  await expect(screen).toContainText("The desk could not load");
  await screen.locator("summary").click();
  await expect(screen.locator("pre")).toContainText("at the root of its host");
  await expect(portal.page.getByTestId("panel")).toHaveCount(0);
});
