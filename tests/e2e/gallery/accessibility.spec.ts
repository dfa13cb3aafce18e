// axe finds nothing in any state of the interface, in light and in dark, and nothing on the pages beside the CCP.

import type { Page } from "@playwright/test";
import axe from "axe-core";

import { STATE_GROUPS, expect, test } from "../fixtures";

// What is found names its state and its element. A trace of every step would take longer than the tests.
test.use({ trace: "off" });

// axe reads a page several times over.
test.setTimeout(120_000);

/**
 * What axe finds, each with the elements that it is about. It runs in the page as it is: a builder would load it again
 * each time, which takes longer than looking, and is for pages of several frames.
 */
async function found(page: Page): Promise<string[]> {
  if (!await page.evaluate(() => "axe" in window)) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    // What stands in for the CCPs is not the product.
    return here.run({ exclude: ["#ccp-frames"] }, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } });
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** Looks in both colour schemes. */
async function expectNothing(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await found(page), `${where}, ${colorScheme}`).toEqual([]);
  }
}

for (const group of STATE_GROUPS) {
  test(`axe finds nothing in group ${group} of the states`, async ({ gallery }) => {
    for (const state of await gallery.states(group)) {
      await gallery.open(state);
      await expectNothing(gallery.page, state);
    }
  });
}

for (const state of ["live", "silent"]) {
  test(`axe finds nothing on the pages beside the CCP, ${state}`, async ({ gallery }) => {
    await gallery.open(state);
    await gallery.onEachPage((page) => expectNothing(gallery.page, `${state}, ${page}`));
  });
}

test("axe finds nothing on the pages beside the CCP where they are compact", async ({ gallery }) => {
  await gallery.open("live");
  await gallery.onEachPage(async (page) => {
    await gallery.page.evaluate(() => { document.documentElement.dataset.density = "compact"; });
    await expectNothing(gallery.page, `compact, ${page}`);
  });
});

test("axe finds nothing in the messages of a narrow window, open or not", async ({ gallery }) => {
  const { page } = gallery;
  await page.setViewportSize({ width: 400, height: 800 });
  for (const state of ["pending-in-both", "switching-sign-in", "switched", "silent-live", "storage-access", "signed-out"]) {
    await gallery.open(state);
    await expectNothing(page, `${state}, 400`);
    for (const details of await page.getByTestId("message-details").all()) await details.click();
    await expectNothing(page, `${state}, 400, opened`);
  }
});
