// The managed scheme with a Streams for each region and the proxy's part done between them: the trial that a decision rests on.

import type { Page } from "@playwright/test";

import { FIRST, SECOND, type World, expect, test } from "../fixtures";

interface Noted {
  what: string;
  region: string;
  data?: unknown;
}

declare global {
  const ownFrames: {
    told: Noted[];
    start(regions: { name: string; ccpUrl: string }[], common: object): Promise<void>;
    agentArn(region: string): string | undefined;
    force(): void;
    homeOf(region: string, contactId: string): Promise<string>;
  };
}

async function noted(page: Page, what: string): Promise<Noted[]> {
  return (await page.evaluate(() => ownFrames.told)).filter((one) => one.what === what);
}

async function expectNoted(page: Page, what: string, count = 1): Promise<Noted[]> {
  await expect.poll(async () => (await noted(page, what)).length, { message: `noted "${what}"` }).toBeGreaterThanOrEqual(count);
  return noted(page, what);
}

function ccp(page: Page, region: string) {
  return page.frameLocator(`iframe[data-region="${region}"]`).frameLocator("iframe").getByTestId("ccp");
}

/** Both regions have said their first word, and each Streams has its own region's agent. */
async function start(page: Page, world: World): Promise<void> {
  await page.goto(new URL("own-frames.html", world.view.urls.plain).href);
  const regions = world.view.regions.map(({ name, ccpUrl }) => ({ name, ccpUrl }));
  const common = { loginUrl: world.view.urls.idp, softphone: { allowFramedSoftphone: true }, pageOptions: {} };
  await page.evaluate(([regions, common]) => ownFrames.start(regions, common), [regions, common] as const);
  await expectNoted(page, "init", 2);
  await expectNoted(page, "agent", 2);
  for (const region of [FIRST, SECOND]) expect(await page.evaluate((name) => ownFrames.agentArn(name), region)).toContain(`:${region}:`);
}

async function expectActive(page: Page, region: string): Promise<void> {
  for (const name of [FIRST, SECOND]) {
    await expect(ccp(page, name)).toHaveAttribute("data-instance", name === region ? "active" : "inactive");
  }
}

test("both regions are known from the start, and a move needs no second agent", async ({ page, world }) => {
  await start(page, world);
  await expectActive(page, FIRST);
  await world.distribute(SECOND);
  const [completed] = await expectNoted(page, "completed");
  expect(completed).toMatchObject({ region: SECOND, data: expect.stringContaining(`:${SECOND}:`) });
  await expectActive(page, SECOND);
  expect(await page.evaluate((name) => ownFrames.agentArn(name), FIRST)).toContain(`:${FIRST}:`);
  await world.distribute(FIRST);
  await expectNoted(page, "completed", 2);
  await expectActive(page, FIRST);
  expect(await noted(page, "agent")).toHaveLength(2);
});

test("a call that a force ends is told to its own handlers", async ({ page, world }) => {
  await start(page, world);
  const call = await world.offer(FIRST, "voice");
  await expectNoted(page, "contact");
  await world.distribute(SECOND);
  await expectNoted(page, "pending");
  await page.evaluate(() => ownFrames.force());
  await expectNoted(page, "completed");
  expect(await expectNoted(page, "destroyed")).toEqual([{ what: "destroyed", region: FIRST, data: call.contactId }]);
  await expectActive(page, SECOND);
});

test("a CCP that reloads itself is asked again, and a move to it is whole", async ({ page, world }) => {
  await start(page, world);
  await ccp(page, SECOND).evaluate(() => location.reload());
  await expectNoted(page, "init", 3);
  await expectActive(page, FIRST);
  await world.distribute(SECOND);
  await expectNoted(page, "completed");
  await expectActive(page, SECOND);
});

test("each region's SDK channel answers by itself", async ({ page, world }) => {
  await start(page, world);
  for (const region of [FIRST, SECOND]) {
    expect(await page.evaluate((name) => ownFrames.homeOf(name, "of none"), region)).toBe(region);
  }
});

test("the worker of the region that is left is dead: the other one takes over", async ({ page, world }) => {
  await start(page, world);
  await world.breakWith(FIRST, "worker-dead", {});
  await world.distribute(SECOND);
  await expectNoted(page, "completed");
  await expect(ccp(page, SECOND)).toHaveAttribute("data-instance", "active");
});
