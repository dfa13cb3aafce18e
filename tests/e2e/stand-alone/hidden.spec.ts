// Pages that hide the pre-built user interface, by the documented rule or by hiding the container.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("with the documented rule no frame takes room, and the desk works", async ({ plain, world }) => {
  await plain.open();
  await plain.page.addStyleTag({ content: "#container-div iframe { display: none; }" });
  await plain.start();
  await plain.expectTold("resolved");
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  for (const region of [FIRST, SECOND]) await expect(plain.ccp(region).frame).toHaveCSS("display", "none");
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  for (const region of [FIRST, SECOND]) await expect(plain.ccp(region).frame).toHaveCSS("display", "none");
});

test("in a hidden container the desk works, and shows one CCP once the container is shown", async ({ plain, world }) => {
  await plain.open();
  await plain.page.evaluate(() => { document.getElementById("container-div")!.style.display = "none"; });
  await plain.start();
  await plain.expectTold("resolved");
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.page.evaluate(() => { document.getElementById("container-div")!.style.display = ""; });
  await plain.expectActive(SECOND);
});

test("the shown CCP fills its container", async ({ plain }) => {
  await plain.ready();
  const box = await plain.ccp(FIRST).frame.boundingBox();
  expect(box).toMatchObject({ width: 400, height: 600 });
  // The hidden one keeps its size, so that a switch needs no new layout.
  expect(await plain.ccp(SECOND).frame.boundingBox()).toEqual(box);
  const ccp = await plain.ccp(FIRST).frame.contentFrame().locator("iframe").boundingBox();
  expect(ccp).toEqual(box);
});
