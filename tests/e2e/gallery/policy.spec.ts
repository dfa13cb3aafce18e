// The policy that is deployed refuses nothing that the interface does, in any of its states: styles least of all.

import type { Page } from "@playwright/test";

import { STATE_GROUPS, expect, test } from "../fixtures";

test.use({ trace: "off" });

/** What the browser has refused in this page so far. */
const refused = (page: Page) => page.evaluate(() => (window as unknown as { refused: string[] }).refused);

test.beforeEach(async ({ gallery }) => {
  await gallery.page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      refused.push(`${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
});

for (const group of STATE_GROUPS) {
  test(`nothing is refused in group ${group} of the states`, async ({ gallery }) => {
    for (const state of await gallery.states(group)) {
      await gallery.open(state);
      await gallery.onEachPage(async (page) => {
        expect.soft(await refused(gallery.page), `${state}, ${page}`).toEqual([]);
      });
    }
    // Each component that was drawn has brought its rules.
    const sheets = await gallery.page.evaluate(() => document.adoptedStyleSheets.filter(({ cssRules }) => cssRules.length > 0).length);
    expect(sheets).toBeGreaterThan(5);
  });
}

test("what the policy refuses is noticed here", async ({ gallery, watch }) => {
  watch.expectError(/inline style/);
  await gallery.open("ready");
  await gallery.page.evaluate(() => {
    document.head.append(Object.assign(document.createElement("style"), { textContent: "body { color: red }" }));
  });
  await expect.poll(() => refused(gallery.page)).toEqual([expect.stringContaining("style-src")]);
});
