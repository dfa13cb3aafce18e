// The agent is active in the standby when the page starts its desk.

import { FIRST, SECOND, expect, test } from "../fixtures";

test.use({ beginning: { active: SECOND } });

test("the promise resolves with the standby's connect, and onFailoverComplete says so", async ({ plain, world }) => {
  await plain.ready();
  const [resolved] = await plain.told("resolved");
  expect(resolved).toMatchObject({ region: SECOND, connect: SECOND, primary: SECOND, secondary: FIRST });
  const [complete] = await plain.expectTold("complete");
  expect(complete.payload).toEqual({ activeRegion: SECOND, activeCcpUrl: world.region(SECOND).ccpUrl });
  expect(complete).toMatchObject({ connect: SECOND, primary: SECOND, secondary: FIRST });
  await plain.expectActive(SECOND);
});

test("a handler that is registered later is told that the standby is the active one", async ({ plain, world }) => {
  await plain.ready();
  const payload = await plain.page.evaluate(
    () => new Promise((resolve) => { globalConnect.core.onFailoverComplete(resolve); }),
  );
  expect(payload).toEqual({ activeRegion: SECOND, activeCcpUrl: world.region(SECOND).ccpUrl });
});

test("a page that names the primary region itself starts with it", async ({ plain }) => {
  await plain.ready({ primary: SECOND });
  await plain.expectActive(SECOND);
  await plain.expectTold("init", 2);
});
