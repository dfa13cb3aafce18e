// What the agent does is told to both regions: without that the hidden standby is signed out first, for want of activity.

import { FIRST, PATIENTLY, SECOND, type World, expect, inBothSchemes, test } from "../fixtures";

/** How often each region was told since then, in a message or by its own page. */
async function told(world: World, since: number): Promise<Record<string, number>> {
  const entries = (await world.journal({ kind: "authorize", since })).filter(({ path }) => path === "/auth/activity");
  const count = (region: string): number => entries.filter((entry) => entry.region === region).length;
  return { [FIRST]: count(FIRST), [SECOND]: count(SECOND) };
}

/** How late an activity is told, in milliseconds: the browser's five seconds, a look, and the pause between two words. */
const LATEST_WORD = 5000 + 4000 + 15_000;

/** How long neither region was told of any, in milliseconds of the simulator's clock. */
async function untoldFor(world: World): Promise<number> {
  const entries = await world.journal({});
  const last = entries.findLast(({ path }) => path === "/auth/activity");
  return entries.at(-1)!.time - (last ?? entries[0]!).time;
}

const now = async (world: World): Promise<number> => (await world.look()).journalLast;

test("a key in the desk, and one in the CCP on screen, are told to both regions; nobody there, and it is quiet", async ({ portal, world }) => {
  test.setTimeout(120_000);
  await portal.ready(FIRST);
  // What the test itself has asked the page counts as activity, and is told that much later at the most.
  await expect.poll(() => untoldFor(world), { timeout: 75_000 }).toBeGreaterThan(LATEST_WORD);
  const quiet = await now(world);

  await portal.page.keyboard.press("a");
  const both = { [FIRST]: 1, [SECOND]: 1 };
  await expect.poll(() => told(world, quiet), PATIENTLY).toEqual(both);

  const inside = await now(world);
  await portal.ccp(FIRST).document.getByTestId("ccp-region").click();
  await expect.poll(async () => (await told(world, inside))[SECOND], PATIENTLY).toBe(1);
});

inBothSchemes(() => {
  test("a call in the active region keeps the standby signed in", async ({ portal, world }) => {
    await portal.ready(FIRST);
    for (const region of [FIRST, SECOND]) await world.limitSession(region, { idleMs: 30_000, warningMs: 5000 });
    await portal.call(FIRST);
    const { session } = await world.lookAt(SECOND);
    const ends = async (): Promise<number> => (await world.lookAt(SECOND)).session.idleEnds ?? 0;
    await expect.poll(ends, PATIENTLY).toBeGreaterThan((session.idleEnds ?? 0) + 15_000);
    await portal.expectSteady(FIRST);
  });
});
