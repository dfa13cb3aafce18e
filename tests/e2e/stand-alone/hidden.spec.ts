// Pages that hide the pre-built user interface, by the documented rule or by hiding the container.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("with the documented rule no frame takes room, and the desk works", async ({ plain, world }) => {
  await plain.open();
  await plain.page.addStyleTag({ content: "#container-div iframe { display: none; }" });
  await plain.startIn(FIRST);
  for (const region of [FIRST, SECOND]) await expect(plain.ccp(region).frame).toHaveCSS("display", "none");
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  for (const region of [FIRST, SECOND]) await expect(plain.ccp(region).frame).toHaveCSS("display", "none");
});

test("in a hidden container the desk works, and shows one CCP once the container is shown", async ({ plain, world }) => {
  await plain.open();
  await plain.page.evaluate(() => { document.getElementById("container-div")!.style.display = "none"; });
  await plain.startIn(FIRST);
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

/** Containers that show nothing at the start, or have no height of their own, and what shows them. */
const COLLAPSED: [what: string, before: string, after: string][] = [
  ["without a height", "height: auto", "height: auto"],
  ["without a height, but with a border", "height: auto; border: 1px solid", "height: auto; border: 1px solid"],
  ["not displayed at the start", "height: auto; display: none", "height: auto"],
  ["without a width at the start", "height: auto; width: 0", "height: auto"],
];

for (const [what, before, after] of COLLAPSED) {
  test(`in a container ${what} the CCP is 465 pixels high once it is seen`, async ({ plain }) => {
    await plain.open();
    const style = (text: string) => plain.page.evaluate((text) => { document.getElementById("container-div")!.style.cssText = text; }, text);
    await style(before);
    await plain.start();
    await plain.expectTold("resolved");
    await style(after);
    for (const region of [FIRST, SECOND]) {
      await expect.poll(() => plain.ccp(region).frame.evaluate((frame: HTMLElement) => frame.offsetHeight)).toBe(465);
    }
  });
}

test("a container with a height of its own, whose parent is hidden at the start, keeps it", async ({ plain }) => {
  await plain.open();
  await plain.page.evaluate(() => {
    document.body.style.display = "none";
    document.getElementById("container-div")!.style.height = "300px";
  });
  await plain.start();
  await plain.expectTold("resolved");
  await plain.page.evaluate(() => { document.body.style.display = ""; });
  await expect.poll(() => plain.ccp(FIRST).frame.evaluate((frame: HTMLElement) => frame.offsetHeight)).toBe(300);
});

test("in a drawer that is opened later the CCP has the drawer's height", async ({ plain }) => {
  await plain.open();
  const style = (text: string) => plain.page.evaluate((text) => { document.getElementById("container-div")!.style.cssText = text; }, text);
  const height = () => plain.ccp(FIRST).frame.evaluate((frame: HTMLElement) => frame.offsetHeight);
  await style("height: 0");
  await plain.start();
  await plain.expectTold("resolved");
  await expect.poll(height).toBe(465);
  for (const opened of [800, 300, 0]) {
    await style(`height: ${opened}px`);
    await expect.poll(height, `${opened} px`).toBe(opened);
  }
});
