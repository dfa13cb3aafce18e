// The process of a region's CCP ends: it is loaded again, and the pair goes on. Playwright gives a page up once a frame of it
// has crashed, and now and then trips over what the page does afterwards; so this page is none of Playwright's.

import { FIRST, SECOND, type World, expect, test as base } from "../fixtures";
import type { Told } from "../fixtures/plain";
import { Profile, type Target } from "../fixtures/remote";

const test = base.extend<{ profile: Profile }>({
  profile: async ({ browser }, use) => {
    const profile = await Profile.open(browser);
    await use(profile);
    await profile.close();
  },
});
test.use({ impatient: true });

/** What the page was told of one kind; nothing while it does not answer. */
async function told(page: Target, what: Told["what"]): Promise<Told[]> {
  return (await page.evaluate((kind) => recorder.told.filter((one) => one.what === kind), what)) ?? [];
}

/** Opens the plain page with its desk, and waits until both regions have settled. */
async function begin(profile: Profile, world: World): Promise<Target> {
  const page = await profile.newPage();
  await page.send("Page.navigate", { url: new URL("desk.html", world.view.urls.plain).href });
  await expect.poll(() => page.evaluate(() => document.readyState === "complete" && typeof recorder, undefined)).toBe("object");
  await page.evaluate((parameters) => recorder.start(parameters), world.view.config.ccp);
  await expect.poll(async () => (await told(page, "resolved")).length).toBe(1);
  await expect.poll(async () => (await told(page, "init")).length).toBe(2);
  await expect.poll(async () => (await world.lookAt(SECOND)).toldStandby).toBe(true);
  return page;
}

for (const [role, region] of [["active", FIRST], ["standby", SECOND]] as const) {
  test(`the ${role} region's CCP crashes`, async ({ profile, world }) => {
    const page = await begin(profile, world);
    const { [region]: before } = await world.pageRequests();
    // The answer never comes: who would send it is gone.
    await (await profile.frameOf(world.region(region).origin))!.send("Page.crash", {}, 0);
    await expect.poll(async () => (await world.pageRequests())[region], { timeout: 40_000 }).toBeGreaterThan(before);
    await expect.poll(async () => (await world.lookAt(region)).ccpPages).toBe(1);
    await world.distribute(SECOND);
    await expect.poll(async () => (await told(page, "complete")).map(({ payload }) => payload?.activeRegion), { timeout: 30_000 }).toEqual([SECOND]);
    // A page that is busy gives no answer soon.
    const state = () => page.evaluate(() => recorder.state(), undefined);
    await expect.poll(state).toEqual({ primary: SECOND, secondary: FIRST, connect: SECOND });
    await expect.poll(async () => (await world.lookAt(FIRST)).agent.state).toBe("Offline");
  });
}
