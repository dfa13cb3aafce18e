// What pages may say of the sign-in window, as Streams documents it. What the desk makes of sessions is played in `portal/sign-in`.

import { attendSignIn } from "../../../crates/global-connect/js/sign-in.js";
import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test.describe("with short time-outs", () => {
  test.use({ impatient: true });

  test("with `disableAuthPopupAfterLogout` no window opens after a sign-out, until the page's own button asks for it", async ({ plain, world }) => {
    await plain.ready({ with: { loginOptions: { disableAuthPopupAfterLogout: true } } });
    await plain.expectTold("init", 2);
    const pages = async (): Promise<number> => (await world.pageRequests())[FIRST];
    const before = await pages();
    await world.signOut(FIRST, true);
    // The CCP loads itself again, and the desk does so later than a window would have opened.
    await expect.poll(pages, PATIENTLY).toBeGreaterThan(before + 2);
    expect(plain.page.context().pages()).toEqual([plain.page]);
    const appearing = plain.page.context().waitForEvent("page", PATIENTLY);
    await plain.page.evaluate((region) => (recorder.connects.get(region) as any).core.reauthenticateAfterLogout(), FIRST);
    await (await appearing).waitForURL(`${world.view.urls.idp}**`);
  });

  test("a page that is loaded again uses the window that it has opened for the sign-in", async ({ plain, world }) => {
    const { page } = plain;
    await world.signOut(FIRST, true);
    await world.signOut(SECOND, true);
    await plain.open();
    const appearing = page.context().waitForEvent("page", PATIENTLY);
    await plain.start();
    const popup = await appearing;
    await popup.waitForURL(`${world.view.urls.idp}**`);
    await plain.open();
    const again = popup.waitForEvent("framenavigated", PATIENTLY);
    await plain.start();
    await again;
    expect(page.context().pages()).toEqual([page, popup]);
    await popup.getByTestId("idp-sign-in").click();
    await plain.expectTold("resolved");
  });
});

// ---- Without a browser ------------------------------------------------------------------------------------------------

/** A Streams that notes the windows that it opens. */
function streams(parameters: object, mayAsk: () => boolean, isSignedOut: () => boolean) {
  const opened: string[] = [];
  const core = {
    _openPopupWithLock: (url: string): void => void opened.push(url),
    reauthenticateAfterLogout: (): void => core._openPopupWithLock("by the page"),
  };
  return { core, opened, attended: attendSignIn(core, parameters, mayAsk, isSignedOut, false) };
}

test("what the page's own button asks for is opened, whatever keeps a window from opening by itself", () => {
  const { core, opened } = streams({}, () => false, () => true);
  core._openPopupWithLock("by itself");
  core.reauthenticateAfterLogout();
  core._openPopupWithLock("by itself");
  expect(opened).toEqual(["by the page"]);
});

test("a CCP does not count as silent between two beats of a hidden tab, whatever its time-outs are", () => {
  const { attended } = streams({ ccpSynTimeout: 100, ccpAckTimeout: 100 }, () => true, () => false);
  const { now } = performance;
  let at = 0;
  performance.now = () => at;
  try {
    attended.hear("acknowledge", {});
    const answers = [1000, 3000, 5000].map((millis) => {
      at = millis;
      return attended.answers();
    });
    expect(answers).toEqual([true, true, false]);
  } finally {
    performance.now = now;
  }
});
