// The container lies in a shadow root.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("a desk in a shadow root starts and switches", async ({ plain, world }) => {
  await plain.open("shadow.html");
  await plain.startIn(FIRST);
  await plain.expectActive(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});

// What Playwright presses in a frame of another site does not arrive there in Firefox.
const tag = "@chromium";
test("who works in the CCP goes on in the other region's CCP after a switch", { tag }, async ({ plain, world }) => {
  await plain.open("shadow.html");
  await plain.startIn(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  await world.act(call, "end");
  await plain.ccp(FIRST).contact(call.contactId).getByRole("button", { name: "Clear" }).click();
  await plain.expectTold("complete");
  const focused = () =>
    plain.page.evaluate(() => (recorder.container().getRootNode() as ShadowRoot).activeElement?.getAttribute("data-region"));
  await expect.poll(focused).toBe(SECOND);
  await expect.poll(() => plain.ccp(SECOND).body.evaluate((body) => body.ownerDocument.hasFocus())).toBe(true);
});
