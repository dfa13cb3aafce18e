// The preflight of a desk that stands still: what it says of the two regions fits the state that is shown.

import { expect, test } from "../fixtures";

test("the CCPs of a ready desk have their permissions, and those that load are waited for", async ({ gallery }) => {
  for (const [state, verdict] of [["ready", "ok"], ["loading", "untried"]] as const) {
    await gallery.open(state);
    await gallery.page.evaluate(() => { location.hash = "#/preflight"; });
    for (const region of ["First", "Second"]) {
      const finding = gallery.page.locator(`[data-testid="finding"][data-check="Delegation(${region})"]`);
      await expect(finding, `${state}, ${region}`).toHaveAttribute("data-verdict", verdict);
    }
  }
});
