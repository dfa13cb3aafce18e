// What the agent does on the page is told to both regions, so that the hidden one is not signed out for want of activity.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test("a pointer on the page is told to both regions", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const told = async (): Promise<(string | null)[]> => {
    const entries = await world.journal({ kind: "authorize" });
    return entries.filter(({ path }) => path === "/auth/activity").map(({ region }) => region).sort();
  };
  await plain.page.locator("#before").hover();
  await expect.poll(told, PATIENTLY).toEqual([FIRST, SECOND]);
});
