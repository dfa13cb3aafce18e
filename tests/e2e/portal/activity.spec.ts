// What the agent does is told to both regions: without that the hidden standby is signed out first, for want of activity.

import { FIRST, PATIENTLY, SECOND, type World, expect, test } from "../fixtures";

/** How often each region was told since then, in a message or by its own page. */
async function told(world: World, since: number): Promise<Record<string, number>> {
  const entries = (await world.journal({ kind: "authorize", since })).filter(({ path }) => path === "/auth/activity");
  const count = (region: string): number => entries.filter((entry) => entry.region === region).length;
  return { [FIRST]: count(FIRST), [SECOND]: count(SECOND) };
}

const now = async (world: World): Promise<number> => (await world.look()).journalLast;

/** Waits until the distribution has been looked at so many times. */
async function polls(world: World, times: number): Promise<void> {
  const since = await now(world);
  const looks = async (): Promise<number> => (await world.journal({ kind: "poll", region: FIRST, since })).length;
  await expect.poll(looks, PATIENTLY).toBeGreaterThanOrEqual(times);
}

test("a key in the desk, and one in the CCP on screen, are told to both regions; nobody there, and it is quiet", async ({ portal, world }) => {
  await portal.ready(FIRST);
  // What the test itself has asked the page counts as activity for a while.
  await polls(world, 5);
  const quiet = await now(world);
  await polls(world, 5);
  expect(await told(world, quiet)).toEqual({ [FIRST]: 0, [SECOND]: 0 });

  await portal.page.keyboard.press("a");
  const both = { [FIRST]: 1, [SECOND]: 1 };
  await expect.poll(() => told(world, quiet), PATIENTLY).toEqual(both);

  const inside = await now(world);
  await portal.ccp(FIRST).document.getByTestId("ccp-region").click();
  await expect.poll(async () => (await told(world, inside))[SECOND], PATIENTLY).toBe(1);
});

test("a call in the active region keeps the standby signed in", async ({ portal, world }) => {
  await portal.ready(FIRST);
  for (const region of [FIRST, SECOND]) await world.limitSession(region, { idleMs: 30_000, warningMs: 5000 });
  await portal.call(FIRST);
  const { session } = await world.lookAt(SECOND);
  const ends = async (): Promise<number> => (await world.lookAt(SECOND)).session.idleEnds ?? 0;
  await expect.poll(ends, PATIENTLY).toBeGreaterThan((session.idleEnds ?? 0) + 15_000);
  await portal.expectSteady(FIRST);
});
