// A plain page starts its desk: the promise, `onInit`, what the bindings say.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("the promise resolves with the active region's connect, once the agent is known there", async ({ plain }) => {
  await plain.ready();
  const [resolved] = await plain.told("resolved");
  expect(resolved).toMatchObject({ region: FIRST, connect: FIRST, primary: FIRST, secondary: SECOND });
  expect(await plain.page.evaluate(() => (window as any).connect.agent.initialized)).toBe(true);
  await plain.expectActive(FIRST);
});

test("onInit is called once for each region, with its own connect", async ({ plain }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  const regions = (await plain.told("init")).map(({ region }) => region);
  expect(regions.sort()).toEqual([FIRST, SECOND]);
  const initialised = await plain.page.evaluate(() => [...recorder.connects.values()].map((connect: any) => connect.core.initialized));
  expect(initialised).toEqual([true, true]);
  expect(await plain.page.evaluate(() => new Set(recorder.connects.values()).size)).toBe(2);
});

test("nothing is told of a failover when the first region is the active one", async ({ plain }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  expect(await plain.told("complete")).toEqual([]);
  expect(await plain.told("pending")).toEqual([]);
});
