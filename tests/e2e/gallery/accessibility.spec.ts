// axe finds nothing in any state of the interface, in light and in dark, and nothing on the pages beside the CCP.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { STATE_GROUPS, expect, test } from "../fixtures";

// axe reads a page several times over, and the preflight waits for CCPs that are not there.
test.setTimeout(120_000);

/** What axe finds, each with the elements that it is about. */
async function found(page: Page): Promise<string[]> {
  // What stands in for the CCPs is not the product.
  const { violations } = await new AxeBuilder({ page }).exclude("#ccp-frames").analyze();
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
