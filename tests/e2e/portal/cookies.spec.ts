// The session is a cookie, as at a real instance: the browser's rule for third parties decides whether a CCP in a frame has it.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, type PortalDesk, SECOND } from "../fixtures";
import { expect, test } from "../fixtures/cookies";

test.use({ beginning: { signedIn: false, cookies: true }, impatient: true });

// The desk waits for time-outs, and pauses before it tries again.
test.setTimeout(120_000);

/** Opens the desk and signs in, in the window that appears. */
async function signIn(portal: PortalDesk): Promise<Page> {
  const appearing = portal.page.context().waitForEvent("page", PATIENTLY);
  await portal.open();
  const popup = await appearing;
  await popup.getByTestId("idp-sign-in").click();
  return popup;
}

test("granted: one sign-in is enough for both regions", async ({ portal, world }) => {
  await signIn(portal);
  await portal.expectSteady(FIRST, PATIENTLY);
  await world.distribute(SECOND);
  await portal.expectSteady(SECOND, PATIENTLY);
});

for (const thirdParties of ["partitioned", "blocked"] as const) {
  test.describe(thirdParties, () => {
    test.use({ thirdParties });
    // Chromium partitions only cookies that ask for it, which no instance's does.
    const tag = thirdParties === "partitioned" ? "@firefox" : [];

    test(`${thirdParties}: a sign-in does not reach the frames, and the preflight names what is in the way`, { tag }, async ({ portal, world }) => {
      const popup = await signIn(portal);
      await popup.waitForURL("**/signed-in");
      const asked = async (region: string) => {
        const entries = await world.journal({ region, kind: "authorize" });
        const signedIn = entries.findIndex(({ path }) => path === "/auth/sign-in");
        return entries.slice(signedIn + 1).filter(({ path }) => path === "/auth/authorize").map(({ status }) => status);
      };
      for (const region of [FIRST, SECOND]) {
        await expect.poll(() => asked(region), PATIENTLY).toContain(401);
        expect(await asked(region)).not.toContain(200);
        await expect(portal.ccp(region).body).toHaveAttribute("data-phase", "signed-out");
        await expect(portal.status(region)).toHaveAttribute("data-readiness", "sign-in-or-unreachable", PATIENTLY);
      }
      await portal.page.getByTestId("ccp-cover").getByRole("link").click();
      const finding = portal.page.locator('[data-testid="finding"][data-check="Storage"]');
      await expect(finding).toHaveAttribute("data-verdict", "warning");
      await expect(finding).toContainText("although you are signed in: allow cookies");
    });
  });
}
