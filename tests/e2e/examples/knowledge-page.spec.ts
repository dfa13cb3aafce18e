// A fork that adds a page as `examples/knowledge_page` shows it: the page is there in every way in which pages are, and the desk
// around it is what it was.

import { FIRST, SECOND, type World, expect, knowledgePage, test } from "../fixtures";

test.use({ built: knowledgePage });

const ARTICLES = [
  { title: "Returns", url: "https://wiki.example.com/returns" },
  { title: "Handbook", url: "/handbook.pdf" },
];

/** The generated configuration with that list of articles. */
function listing(world: World, knowledge: unknown): Promise<void> {
  const { ccp, desk } = world.view.config;
  return world.configure({ ccp, desk: { ...desk, knowledge } });
}

test("the page opens by its tab, its address and its keys, and shows what is configured", async ({ portal, world }) => {
  await listing(world, ARTICLES);
  await portal.ready(FIRST);
  const { page } = portal;
  const untouched = await portal.markCcps();
  const panel = page.getByTestId("panel");
  const articles = page.getByTestId("knowledge").getByRole("link");
  await panel.getByRole("link", { name: "Knowledge" }).click();
  await expect(page).toHaveURL(/#\/knowledge$/);
  await expect(panel.getByRole("link", { name: "Knowledge" })).toHaveAttribute("aria-current", "page");
  await expect(articles).toHaveText(["Returns", "Handbook"]);
  await expect(articles.first()).toHaveAttribute("href", "https://wiki.example.com/returns");
  await panel.getByRole("link", { name: "Timeline" }).click();
  await expect(articles).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByTestId("shortcuts")).toContainText("Knowledge");
  await page.keyboard.press("Escape");
  // As fast as a person does it: the second key counts for so long only.
  await Promise.all([page.keyboard.press("g"), page.keyboard.press("k")]);
  await expect(articles).toHaveCount(2);
  expect(await untouched()).toBe(true);
  await page.reload();
  await expect(articles).toHaveCount(2);
});

test("the page speaks every language, and says what to do where nothing is configured", async ({ portal, world }) => {
  await portal.open("#/settings");
  const { page } = portal;
  const panel = page.getByTestId("panel");
  for (const [code, tab, help] of [
    ["de", "Wissen", "Jeder Artikel öffnet sich in einem eigenen Tab."],
    ["ja", "ナレッジ", "それぞれ新しいタブで開きます。"],
    ["en", "Knowledge", "Each opens in a tab of its own."],
  ] as const) {
    await listing(world, ARTICLES);
    await page.goto(`${world.view.urls.portal}#/settings`);
    await page.reload();
    await page.getByTestId("language").selectOption(code);
    await panel.getByRole("link", { name: tab }).click();
    await expect(page.getByTestId("knowledge")).toContainText(help);
  }
  await listing(world, undefined);
  await page.reload();
  await expect(page.getByTestId("knowledge")).toContainText("desk.knowledge");
});

test("a list of articles that can't be used is refused with what would do", async ({ portal, world }) => {
  await listing(world, "https://wiki.example.com/");
  await portal.open();
  const problem = (path: string) => portal.page.locator(`[data-testid="config-problem"][data-path="${path}"]`);
  await expect(problem("desk.knowledge")).toContainText("This takes a list in brackets.");
  await listing(world, [{ title: "Returns", url: "wiki" }, { url: "javascript:alert(1)" }, { title: "Handbook", adress: "" }]);
  await portal.open();
  await portal.page.reload();
  await expect(problem("desk.knowledge[0].url")).toContainText("This takes a complete address.");
  await expect(problem("desk.knowledge[0].url")).toContainText("https://wiki.example.com/returns");
  await expect(problem("desk.knowledge[1].title")).toContainText("it is missing");
  await expect(problem("desk.knowledge[1].url")).toContainText("javascript:alert(1)");
  await expect(problem("desk.knowledge[2].adress")).toBeVisible();
  await expect(problem("desk.knowledge[2].url")).toContainText("it is missing");
});

test("nothing of the desk is lost: every other page, and a failover while the new one is open", async ({ portal, world }) => {
  await listing(world, ARTICLES);
  await portal.ready(FIRST);
  const { page } = portal;
  const panel = page.getByTestId("panel");
  await expect(panel.locator("nav").getByRole("link")).toHaveText(
    ["Regions", "Contacts", "Timeline", "Knowledge", "Logs", "Preflight", "Settings"]);
  const pages = { Regions: "regions", Contacts: "contacts", Timeline: "timeline", Logs: "log-download", Preflight: "preflight", Settings: "language" };
  for (const [name, shows] of Object.entries(pages)) {
    await panel.locator("nav").getByRole("link", { name }).click();
    await expect(page.getByTestId(shows)).toBeVisible();
  }
  const call = await portal.call(FIRST);
  await panel.getByRole("link", { name: "Knowledge" }).click();
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await expect(page.getByTestId("knowledge")).toBeVisible();
  await world.act(call, "end");
  await world.act(call, "clear");
  await portal.expectSteady(SECOND);
  await expect(page.getByTestId("knowledge")).toBeVisible();
});
