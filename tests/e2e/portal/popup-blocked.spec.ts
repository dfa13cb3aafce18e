// Windows are for clicks only, which is how both browsers are as they come; Playwright has them open whenever a page likes.

import { FIRST, PATIENTLY, expect, test } from "../fixtures";

test.use({
  beginning: { signedIn: false },
  impatient: true,
  launchOptions: [
    ({ launchOptions }, use) =>
      use({
        ...launchOptions,
        ignoreDefaultArgs: ["--disable-popup-blocking"],
        // Opening a page counts as a click in Firefox when Playwright does it, and lasts longer than the CCP's time-out.
        firefoxUserPrefs: { "dom.disable_open_during_load": true, "dom.user_activation.transient.timeout": 1000 },
      }),
    { scope: "worker" },
  ],
});

test("no sign-in window opens by itself; the desk's button opens it", async ({ context, portal }) => {
  await context.addInitScript(() => {
    const { open } = window;
    window.open = (...given) => {
      const opened = open.apply(window, given);
      console.log(`a window was ${opened ? "opened" : "refused"}`);
      return opened;
    };
  });
  const asked = context.waitForEvent("console", { predicate: (message) => /^a window was/.test(message.text()), ...PATIENTLY });
  // Whatever Playwright does in a page counts as a click there for some seconds: until Streams has asked, it only listens.
  await portal.open();
  expect((await asked).text()).toBe("a window was refused");
  expect(context.pages()).toEqual([portal.page]);
  await expect(portal.cover.getByRole("heading")).toContainText("No answer from", PATIENTLY);
  await expect(portal.cover).toContainText("Sign in; if nothing opens, try again");
  const appearing = context.waitForEvent("page");
  await portal.cover.getByTestId("sign-in").click();
  const popup = await appearing;
  await popup.getByTestId("idp-sign-in").click();
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect.poll(() => popup.isClosed()).toBe(true);
});

test.describe("signed in at first", () => {
  test.use({ beginning: {} });

  test("the session ends during the shift: the words count on the button, which opens the window", async ({ context, portal, world }) => {
    await portal.ready(FIRST);
    await world.signOut(FIRST, true);
    await expect(portal.trouble).toContainText("Your sign-in has ended", PATIENTLY);
    await expect(portal.cover).toContainText("“Sign in” opens a window for it.");
    for (const open of context.pages().slice(1)) await open.close();
    const appearing = context.waitForEvent("page");
    await portal.trouble.getByTestId("sign-in").click();
    await (await appearing).getByTestId("idp-sign-in").click();
    await portal.expectSteady(FIRST, PATIENTLY);
  });
});
