// A worker loses its websocket and is refused another, as after a computer woke up: all else works, and goes on.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

// It may take a minute until the loss is said, and as long until all is well again.
test.setTimeout(120_000);

inBothSchemes(() => {
  for (const status of [500, 403]) {
    test(`the active region loses its websocket in a call (${status}): said within a minute, whole again after it`, async ({ portal, world }) => {
      await portal.ready(FIRST);
      const call = await portal.call(FIRST);
      const untouched = await portal.markCcps();
      const pages = portal.page.context().pages().length;
      const region = portal.status(FIRST);
      await world.breakWith(FIRST, "socket-down", { status });
      await expect(region).toHaveAttribute("data-health", "impaired", { timeout: 60_000 });
      await expect(region).toContainText(/its connection for messages is down since \d\d:\d\d:\d\d/);
      await expect(region).not.toContainText(/since .+ since/);
      await portal.page.evaluate(() => { location.hash = "#/preflight"; });
      const finding = portal.page.locator('[data-testid="finding"][data-check="Ccp(First)"]');
      await expect(finding).toHaveAttribute("data-verdict", "warning");
      await expect(finding.locator(".cure")).toContainText("The desk goes on trying");
      await expect(portal.status(SECOND)).toHaveAttribute("data-health", "healthy");
      await expect(portal.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
      expect(await untouched(), "nothing is loaded again during a call").toBe(true);
      expect(portal.page.context().pages(), "no sign-in is asked for").toHaveLength(pages);

      await world.heal(FIRST);
      await world.act(call, "end");
      await world.act(call, "clear");
      await expect.poll(untouched, PATIENTLY).toBe(false);
      await expect(region).toHaveAttribute("data-health", "healthy", PATIENTLY);
      await portal.expectRegion(FIRST, "active", "ready");
      expect(portal.page.context().pages()).toHaveLength(pages);
    });
  }
});
