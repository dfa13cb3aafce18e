// The two frames: their names, what they may do, and what the hidden one must not.

import { FEATURES, FIRST, SECOND, expect, expectDelegated, rename, test } from "../fixtures";

test("each frame names its region and hands every permission on to its CCP", async ({ plain }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  for (const region of [FIRST, SECOND]) {
    const { frame } = plain.ccp(region);
    const inner = frame.contentFrame().locator("iframe");
    for (const one of [frame, inner]) {
      await expect(one).toHaveAttribute("title", `Contact Control Panel, ${region}`);
      const allow = (await one.getAttribute("allow")) ?? "";
      expect(allow.split(";").map((entry) => entry.trim().split(" ")[0]).sort()).toEqual([...FEATURES].sort());
    }
  }
});

test("the page in each CCP's frame may do all of it, and after its reload, too", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  for (const region of [FIRST, SECOND]) await expectDelegated(plain.ccp(region));
  const before = await world.pageRequests();
  for (const region of [FIRST, SECOND]) await plain.ccp(region).mark();
  for (const region of [FIRST, SECOND]) await world.reloadCcp(region);
  for (const region of [FIRST, SECOND]) await expect.poll(() => plain.ccp(region).marked()).toBe(false);
  const reloaded = Object.fromEntries(Object.entries(before).map(([region, count]) => [region, count + 1]));
  await expect.poll(() => world.pageRequests()).toEqual(reloaded);
  await plain.expectSettled(FIRST);
  for (const region of [FIRST, SECOND]) await expectDelegated(plain.ccp(region));
});

test.describe("a CCP that is down at first", () => {
  test.use({ impatient: true });

  test("the frame that Streams makes when it tries again may do all of it", async ({ plain, world }) => {
    for (const region of [FIRST, SECOND]) await world.breakWith(region, "page-down", {});
    await plain.open();
    await plain.start();
    await expect.poll(async () => Math.min(...Object.values(await world.pageRequests())), { timeout: 30_000 }).toBeGreaterThan(1);
    for (const region of [FIRST, SECOND]) await world.heal(region);
    for (const region of [FIRST, SECOND]) {
      await expect(plain.ccp(region).body).toHaveAttribute("data-phase", "ready", { timeout: 30_000 });
      await expectDelegated(plain.ccp(region));
    }
  });
});

test.describe("a Streams of another make: the desk works, and the log says what that costs", () => {
  for (const [needed, said] of [
    ["_createCCPIframe", "makes the CCP's frame in a way of its own"],
    ["setCCPIframe", "takes no CCP frame that is there already"],
    ["_getCCPIframe", "takes no CCP frame that is there already"],
    ["isStreamsProvider", "takes no CCP frame that is there already"],
  ] as const) {
    test(needed, async ({ plain }) => {
      await rename(plain.page, needed);
      await plain.ready();
      await plain.expectSettled(FIRST);
      const logged = await plain.page.evaluate((region) => {
        const connect = recorder.connects.get(region) as { getLog(): { _logs: { text: string }[] } };
        return connect.getLog()._logs.map(({ text }) => text).join("\n");
      }, FIRST);
      expect(logged).toContain(said);
      await expect(plain.ccp(FIRST).frame.contentFrame().locator("iframe"), "one CCP").toHaveCount(1);
      if (needed !== "_createCCPIframe") await expectDelegated(plain.ccp(FIRST));
    });
  }
});

test("the hidden frame is inert and out of the tab order, and a switch changes that", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const roles = async () => Promise.all([FIRST, SECOND].map((region) => plain.ccp(region).frame.evaluate((frame) => ({
    inert: (frame as HTMLElement).inert,
    hidden: frame.getAttribute("aria-hidden"),
    tab: frame.getAttribute("tabindex"),
  }))));
  const shown = { inert: false, hidden: null, tab: null };
  const hidden = { inert: true, hidden: "true", tab: "-1" };
  expect(await roles()).toEqual([shown, hidden]);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
  expect(await roles()).toEqual([hidden, shown]);
});
