// Configurations that can't be used: what is wrong, where, and what would do. No desk runs then.

import { FIRST, SECOND, type World, expect, test } from "../fixtures";

/** The browser itself reports a request that was not answered with a file. */
const REFUSED = /config\.json: Failed to load resource/;

/** The generated configuration, changed. */
function changed(world: World, change: (config: any) => void): unknown {
  const config = structuredClone(world.view.config);
  change(config);
  return config;
}

test.afterEach(async ({ page, world }) => {
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(await world.journal({ kind: "page" })).toEqual([]);
});

test("no file: the first-run screen says what to write", async ({ portal, watch, world }) => {
  watch.expectError(REFUSED);
  await world.configure("", 404);
  await portal.open();
  const screen = portal.page.getByTestId("first-run-screen");
  await expect(screen).toContainText("Set up this desk");
  await expect(screen).toContainText('"standByRegion"');
  await expect(screen).toContainText(new URL(world.view.urls.portal).origin);
});

test("a sample that can't be copied is selected, and that is said", async ({ page, portal, watch, world }) => {
  watch.expectError(REFUSED);
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await world.configure("", 404);
  await portal.open();
  await page.getByTestId("copy-sample").click();
  await expect(page.getByTestId("copy-outcome")).toContainText("does not let this page copy");
  expect(await page.evaluate(() => String(getSelection()))).toContain('"standByRegion"');
});

test("a web page in place of the file", async ({ portal, world }) => {
  await world.configure("<!doctype html><title>Not found</title>");
  await portal.open();
  await expect(portal.page.getByTestId("config-screen")).toContainText("The server sent a web page in place of config.json");
});

test("text that is no JSON: the place where reading stops", async ({ portal, world }) => {
  await world.configure('{\n  "ccp": { "region": "us-east-1", }\n}');
  await portal.open();
  const screen = portal.page.getByTestId("config-screen");
  await expect(screen).toContainText("line 2");
  await expect(screen).toContainText('"ccp": { "region": "us-east-1", }');
});

test("a comment at the beginning, and a file that never ends its brackets", async ({ portal, world }) => {
  const screen = portal.page.getByTestId("config-screen");
  await world.configure('// the desk of the west\n{"ccp": {}}');
  await portal.open();
  await expect(screen).toContainText("This is a comment, and JSON has none.");
  await expect(screen).toContainText("// the desk of the west");
  await world.configure("[".repeat(50_000));
  await portal.open();
  await expect(screen).toContainText("more brackets within brackets");
});

test("a root that is no object", async ({ portal, world }) => {
  await world.configure("[]");
  await portal.open();
  await expect(portal.page.getByTestId("config-problem")).toContainText("config.json");
  await expect(portal.page.getByTestId("config-problem")).toContainText("The whole file is one object in braces.");
});

test("a server that does not hand it out", async ({ portal, watch, world }) => {
  watch.expectError(REFUSED);
  await world.configure("", 403);
  await portal.open();
  await expect(portal.page.getByTestId("config-screen")).toContainText("403");
});

// Fields of the paired scheme; those of the managed one are in `managed.spec.ts`.
test("every problem is listed at once, with its path, the value found and an example", { tag: "@paired" }, async ({ portal, world }) => {
  await world.configure(changed(world, ({ ccp, desk }) => {
    ccp.ccpUrl = "not a url";
    ccp.pollForFailover = false;
    ccp.standByRegion.region = "eu-central-1";
    ccp.shouldAddNamespaceToLog = true;
    delete ccp.loginUrl;
    desk.titel = "My desk";
  }));
  await portal.open();
  const problems = portal.page.getByTestId("config-problem");
  await expect(problems).toHaveCount(6);
  const problem = (path: string) => portal.page.locator(`[data-testid="config-problem"][data-path="${path}"]`);
  await expect(problem("ccp.ccpUrl")).toContainText("not a url");
  await expect(problem("ccp.ccpUrl")).toContainText("Example");
  await expect(problem("ccp.pollForFailover")).toContainText("false");
  await expect(problem("ccp.pollForFailover")).toContainText("Exampletrue");
  await expect(problem("ccp.standByRegion.instanceArn")).toContainText(`This instance is in ${SECOND}, but “region” beside it says eu-central-1.`);
  await expect(problem("ccp.shouldAddNamespaceToLog")).toContainText("Did you mean “shouldAddNamespaceToLogs”?");
  await expect(problem("ccp.loginUrl")).toContainText("it is missing");
  await expect(problem("ccp.loginUrl")).toContainText("Example");
  await expect(problem("desk.titel")).toContainText("Did you mean “title”?");
});

test("what only the whole file and the page's own address can tell", { tag: "@paired" }, async ({ portal, world }) => {
  const config = changed(world, ({ ccp }) => {
    ccp.ccpUrl = new URL("/ccp-v2/", world.view.urls.portal).href;
    ccp.standByRegion.ccpUrl = "https://mine.awsapps.com/connect/ccp#/";
  });
  await world.configure(JSON.stringify(config).replace('"loginUrl"', '"loginUrl":"https://sso.example.com/","loginUrl"'));
  await portal.open();
  const problem = (path: string) => portal.page.locator(`[data-testid="config-problem"][data-path="${path}"]`);
  await expect(problem("ccp.ccpUrl")).toContainText("This is the address of the desk itself.");
  await expect(problem("ccp.standByRegion.ccpUrl")).toContainText("Global Resiliency works with CCPv2 only");
  await expect(problem("ccp.loginUrl")).toContainText("This field is there more than once.");
  await expect(portal.page.getByTestId("config-problem")).toHaveCount(3);
});

test("addresses that initCCP would take, and a desk does not", { tag: "@paired" }, async ({ portal, world }) => {
  await world.configure(changed(world, ({ ccp }) => {
    ccp.ccpUrl = ccp.ccpUrl.replace("://", "://agent:secret@");
    ccp.standByRegion.ccpUrl = "http://replica.example.com/ccp-v2/";
  }));
  await portal.open();
  for (const path of ["ccp.ccpUrl", "ccp.standByRegion.ccpUrl"]) {
    await expect(portal.page.locator(`[data-testid="config-problem"][data-path="${path}"]`)).toBeVisible();
  }
});

test("the same region twice", async ({ portal, world }) => {
  await world.configure(changed(world, ({ ccp }) => {
    ccp.standByRegion = { ccpUrl: ccp.ccpUrl, instanceArn: ccp.instanceArn, region: ccp.region };
  }));
  await portal.open();
  const same = portal.page.getByTestId("config-problem").filter({ hasText: "This is the same as" });
  await expect(same.first()).toBeVisible();
  await expect(portal.page.locator('[data-path="ccp.standByRegion.region"]')).toContainText("“ccp.region”");
  await expect(portal.page.locator('[data-path="ccp.standByRegion.region"]')).toContainText(FIRST);
});

test("the screen's button looks again", async ({ portal, watch, world }) => {
  watch.expectError(REFUSED);
  await world.configure("", 404);
  await portal.open();
  await expect(portal.page.getByTestId("first-run-screen")).toBeVisible();
  const before = (await world.journal({ kind: "portal" })).length;
  await portal.page.getByTestId("reload").click();
  await expect.poll(async () => (await world.journal({ kind: "portal" })).length).toBeGreaterThan(before);
  await expect(portal.page.getByTestId("first-run-screen")).toBeVisible();
});
