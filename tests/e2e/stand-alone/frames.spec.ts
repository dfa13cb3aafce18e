// The two frames: their names, what they may do, and what the hidden one must not.

import { FIRST, SECOND, expect, test } from "../fixtures";

const ALLOWED = [
  "microphone",
  "camera",
  "autoplay",
  "clipboard-write",
  "identity-credentials-get",
  "display-capture",
  "speaker-selection",
];

test("each frame names its region and hands every permission on to its CCP", async ({ plain }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  for (const region of [FIRST, SECOND]) {
    const { frame } = plain.ccp(region);
    const inner = frame.contentFrame().locator("iframe");
    for (const one of [frame, inner]) {
      await expect(one).toHaveAttribute("title", `Contact Control Panel, ${region}`);
      const allow = (await one.getAttribute("allow")) ?? "";
      expect(allow.split(";").map((entry) => entry.trim().split(" ")[0]).sort()).toEqual([...ALLOWED].sort());
    }
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
