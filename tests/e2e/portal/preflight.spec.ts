// The preflight names what is wrong around the desk, and the cure.

import type { Page } from "@playwright/test";

import { FIRST, PATIENTLY, SECOND, expect, rename, test } from "../fixtures";

/**
 * Has the portal's own address answer the preflight with other headers. The page itself comes from the simulator: one that
 * a test hands over is from nowhere, and may ask nothing of this machine. Browsers know that `*.localhost` is here; not
 * every Node does.
 */
async function answerWith(page: Page, address: string, changes: Record<string, string>): Promise<void> {
  await page.route(address, async (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    const url = new URL(route.request().url());
    const { host } = url;
    url.hostname = "127.0.0.1";
    const response = await route.fetch({ url: url.href, headers: { ...route.request().headers(), host } });
    await route.fulfill({ response, headers: { ...response.headers(), ...changes } });
  });
}

const finding = (page: Page, check: string) => page.locator(`[data-testid="finding"][data-check="${check}"]`);

test("a desk that is served as it should be has no problem", async ({ portal }) => {
  await portal.ready(FIRST);
  await portal.page.getByTestId("panel").getByRole("link", { name: "Preflight" }).click();
  await expect(portal.page.getByTestId("preflight-summary")).toContainText("No problem found");
  for (const check of ["Secure", "FrameSources", "ConnectSources", "ScriptSources", "Referrer", "Opener", "Embedder", "Permissions", "Clock", "Storage", "Ccp(First)", "Ccp(Second)", "Delegation(First)", "Delegation(Second)", "Scripts", "Pair", "Address(First)"]) {
    await expect(finding(portal.page, check)).toHaveAttribute("data-verdict", "ok");
  }
  await expect(finding(portal.page, "Popup")).toHaveAttribute("data-verdict", "untried");
  await portal.page.getByTestId("try-popup").click();
  await expect(finding(portal.page, "Popup")).toHaveAttribute("data-verdict", "ok");
});

test("wrong headers are found, with what to send instead", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await answerWith(portal.page, world.view.urls.portal, {
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy": `script-src 'self'; frame-src ${world.region(FIRST).origin}`,
    "permissions-policy": "microphone=(self)",
    date: new Date(Date.now() - 10 * 60_000).toUTCString(),
  });
  await portal.page.evaluate(() => { location.hash = "#/preflight"; });
  for (const check of ["Referrer", "Opener", "FrameSources", "ScriptSources", "Permissions"]) {
    await expect(finding(portal.page, check)).toHaveAttribute("data-verdict", "problem");
  }
  await expect(finding(portal.page, "Referrer")).toContainText("strict-origin-when-cross-origin");
  await expect(finding(portal.page, "FrameSources")).toContainText(world.region(SECOND).origin);
  await expect(finding(portal.page, "Clock")).toHaveAttribute("data-verdict", "warning");
  await expect(finding(portal.page, "Clock")).toContainText("ahead");
  await expect(portal.page.getByTestId("preflight-summary")).toContainText("5 problems");

  await portal.page.unroute(world.view.urls.portal);
  await portal.page.getByTestId("preflight-again").click();
  await expect(finding(portal.page, "Referrer")).toHaveAttribute("data-verdict", "ok");
});

test("a policy that keeps the desk from ending sessions is found, with the origins that it lacks", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  const sent = await page.evaluate(async () => (await fetch(location.pathname)).headers.get("content-security-policy"));
  await answerWith(page, world.view.urls.portal, { "content-security-policy": sent!.replace(/connect-src [^;]*/, `connect-src 'self' ${world.region(FIRST).origin}`) });
  await page.evaluate(() => { location.hash = "#/preflight"; });
  await expect(finding(page, "ConnectSources")).toHaveAttribute("data-verdict", "warning");
  await expect(finding(page, "ConnectSources")).toContainText(world.region(SECOND).origin);
  await expect(finding(page, "ConnectSources")).not.toContainText(world.region(FIRST).origin);
});

test("a Streams that makes the CCP's frame in a way of its own is found, with what it costs", async ({ portal }) => {
  await rename(portal.page, "_createCCPIframe");
  await portal.ready(FIRST);
  await portal.page.evaluate(() => { location.hash = "#/preflight"; });
  for (const region of ["First", "Second"]) {
    await expect(finding(portal.page, `Delegation(${region})`)).toHaveAttribute("data-verdict", "warning");
    await expect(finding(portal.page, `Delegation(${region})`)).toContainText("screen sharing");
  }
});

test("a report that can't be copied is on the page, selected, and that is said", async ({ page, portal }) => {
  // As without a secure context.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await portal.ready(FIRST);
  await page.evaluate(() => { location.hash = "#/preflight"; });
  await expect(page.getByTestId("preflight-summary")).toContainText("No problem found");
  await page.getByTestId("preflight-copy").click();
  await expect(page.getByTestId("copy-outcome")).toContainText("does not let this page copy");
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected).toContain(`Preflight: ${new URL(page.url()).origin}`);
  expect(selected).toContain("[OK] Browser");
  await page.getByTestId("preflight-again").click();
  await expect(page.getByTestId("copy-outcome")).toBeEmpty();
});

test("a microphone that is in use is not called forbidden, and a late answer undoes no other one", async ({ page, portal }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      new Promise((_, reject) => {
        Object.assign(window, { refuse: (name: string) => reject(new DOMException("", name)) });
      });
  });
  await portal.ready(FIRST);
  await page.evaluate(() => { location.hash = "#/preflight"; });
  await page.getByTestId("try-microphone").click();
  // Meanwhile somebody tries the window.
  await page.getByTestId("try-popup").click();
  await expect(finding(page, "Popup")).toHaveAttribute("data-verdict", "ok");
  await page.evaluate(() => (window as any).refuse("NotReadableError"));
  await expect(finding(page, "Microphone")).toContainText("does not start");
  await expect(finding(page, "Microphone")).toContainText("Close what else uses the microphone");
  await expect(finding(page, "Popup")).toHaveAttribute("data-verdict", "ok");
});

test.describe("before the first sign-in", () => {
  test.use({ beginning: { signedIn: false } });

  test("problems are announced with a way to them, until the agent has been ready once", async ({ portal, world }) => {
    await answerWith(portal.page, world.view.urls.portal, { "referrer-policy": "no-referrer" });
    await portal.open();
    const notice = portal.page.getByTestId("preflight-notice");
    await expect(notice).toContainText("1 problem");
    await notice.getByRole("link").click();
    await expect(finding(portal.page, "Referrer")).toHaveAttribute("data-verdict", "problem");
    for (const region of [FIRST, SECOND]) await world.signIn(region);
    await portal.page.reload();
    await portal.expectSteady(FIRST, { timeout: 45_000 });
    await expect(notice).toHaveCount(0);
  });
});

test("an additional script that never ends is named, and the CCPs start without it", async ({ portal, watch, world }) => {
  watch.expectError(/never\.js/);
  let release = () => {};
  const end = new Promise<void>((resolve) => { release = resolve; });
  await portal.page.route("**/never.js", async (route) => {
    await end;
    await route.abort();
  });
  const ccp = { ...world.view.config.ccp, additionalScripts: ["never.js"], additionalScriptsTimeout: 1000 };
  await world.configure({ ...world.view.config, ccp });
  await portal.openUnloaded();
  await portal.expectSteady(FIRST, PATIENTLY);
  await portal.page.evaluate(() => { location.hash = "#/preflight"; });
  await expect(finding(portal.page, "Scripts")).toHaveAttribute("data-verdict", "warning");
  await expect(finding(portal.page, "Scripts")).toContainText("never.js");
  await portal.page.evaluate(() => { location.hash = "#/logs"; });
  // The list holds what fits into it, and a start has many lines.
  await portal.page.getByTestId("log-filter").getByRole("searchbox").fill("never.js");
  await expect(portal.page.getByTestId("log-list")).toContainText("never.js did not come in time");
  release();
});

test("a script that the policy blocks and one that is not there are named, with what to do", async ({ portal, watch, world }) => {
  const foreign = new URL("script-one.js", world.view.urls.plain).href;
  const { ccp, desk } = world.view.config;
  await world.configure({ ccp: { ...ccp, additionalScripts: [foreign] }, desk: { ...desk, scripts: ["missing.js"] } });
  watch.expectError(/violates the following Content Security Policy directive/, /missing\.js/, /Ambidesk: the additional script/);
  await portal.ready(FIRST);
  await portal.page.evaluate(() => { location.hash = "#/preflight"; });
  const scripts = finding(portal.page, "Scripts");
  await expect(scripts).toHaveAttribute("data-verdict", "warning");
  await expect(scripts).toContainText(`${foreign} (script-src-elem)`);
  await expect(scripts).toContainText(new URL("missing.js", world.view.urls.portal).href);
  await expect(scripts).toContainText("Content-Security-Policy names its origin");
});
