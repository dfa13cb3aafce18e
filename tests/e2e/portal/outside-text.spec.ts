// Names, queues and attributes are written by others. Whatever they hold, what the desk says stays readable and in sight.

import type { Locator } from "@playwright/test";

import { FIRST, SECOND, expect, test } from "../fixtures";

/** The visual order of what an element says: per line, its characters from left to right, as they are painted. */
async function painted(element: Locator): Promise<string> {
  return element.evaluate((element) => {
    const places: { line: number; left: number; text: string }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      for (let at = 0; at < node.textContent!.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (box.width > 0) places.push({ line: Math.round(box.top / 8), left: box.left, text: node.textContent![at]! });
      }
    }
    places.sort((one, other) => one.line - other.line || one.left - other.left);
    // A space at which a line ends is not painted.
    const words = places.map(({ line, text }, at) => (line - (places[at - 1]?.line ?? line) > 1 ? ` ${text}` : text));
    return words.join("").replace(/\s+/g, " ");
  });
}

/** Whether an element lies within the window. */
async function expectInSight(element: Locator): Promise<void> {
  await expect(element).toBeInViewport({ ratio: 0.99 });
}

// The sentence that follows the name is one of the paired scheme.
for (const [what, customer] of [
  ["an override", "\u202Erotcerid"],
  ["an override that leaves its isolate", "\u2069\u202Erotcerid"],
  ["right-to-left letters and figures", "\u05e2\u05de\u05e8 123 -"],
] as const) {
  test(`a customer's name with ${what} leaves the banner's words in their order`, { tag: "@paired" }, async ({ portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST, { customer });
    await world.distribute(SECOND);
    const words = await painted(portal.banner.locator(".said p"));
    expect(words).toMatch(/^Finish the call with /);
    expect(words).toMatch(/and clear its after-contact work; the desk then switches by itself\. Chats, tasks/);
    const line = await painted(portal.banner.getByTestId("holding"));
    expect(line).toMatch(/^Voice.*Connected/);
    await portal.banner.getByTestId("switch-now").click();
    expect(await painted(portal.page.getByTestId("confirm-switch"))).toMatch(/The call with .* ends at once\./);
  });
}

for (const width of [1280, 1024, 800, 400, 320]) {
  test(`names of 127 characters leave everything in sight in a window of ${width} px`, async ({ portal, world }) => {
    await portal.page.setViewportSize({ width, height: 900 });
    await portal.ready(FIRST);
    const long = "W".repeat(127);
    await portal.call(FIRST, { customer: long, queue: long, attributes: { [long]: long } });
    await world.distribute(SECOND);
    await portal.pressDetails(portal.banner);
    await expectInSight(portal.banner.getByTestId("switch-now"));
    for (const part of [portal.banner.locator(".said p"), portal.banner.getByTestId("holding")]) {
      const box = (await part.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(await part.evaluate((part) => part.scrollWidth - part.clientWidth), "nothing is cut off").toBeLessThanOrEqual(1);
    }
    await portal.pressDetails(portal.banner);
    // A page that scrolls sideways has its last column out of sight, which a click would bring there.
    const wider = () => portal.page.getByTestId("page").evaluate((page) => page.scrollWidth - page.clientWidth);
    const queue = portal.page.getByTestId("contact").locator(".queue");
    await expect(queue).toHaveText(long);
    expect(await wider(), "the table fits").toBe(0);
    expect(await queue.evaluate((queue) => queue.scrollWidth - queue.clientWidth), "the queue's name is whole").toBeLessThanOrEqual(1);
    const details = portal.page.getByTestId("contact-details");
    await details.click();
    expect(await wider(), "the table with what is masked fits").toBe(0);
    await details.scrollIntoViewIfNeeded();
    for (const part of [details, portal.page.getByTestId("contact-attributes"), portal.page.getByText("Connected", { exact: true }).last()]) {
      const box = (await part.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
    expect(await portal.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await portal.pressDetails(portal.banner);
    await portal.banner.getByTestId("switch-now").click();
    await expectInSight(portal.page.getByTestId("confirm"));
  });
}

test("two names of 127 characters leave the panel its room in a small window", async ({ page, portal, world }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await portal.ready(FIRST);
  for (const letter of ["W", "M"]) await portal.call(FIRST, { customer: letter.repeat(127), queue: letter.repeat(127) });
  const ccp = await page.locator("#ccp").boundingBox();
  await world.distribute(SECOND);
  await expectInSight(portal.banner.getByTestId("switch-now"));
  const names = portal.banner.getByTestId("holding").locator(".customer");
  await expect(names).toHaveText(["W", "M"].map((letter) => letter.repeat(127)));
  await expect(names.first()).toHaveAttribute("title", "W".repeat(127));
  expect((await page.getByTestId("panel").boundingBox())!.height).toBeGreaterThanOrEqual(150);
  expect(await page.locator("#ccp").boundingBox(), "the CCP is as it was").toEqual(ccp);
});

/** The lines that a text is on, and its cells' words that run over one another. */
function laidOut(contact: Locator): Promise<{ lines: Record<string, number>; over: string[] }> {
  return contact.evaluate((contact) => {
    const boxes: { text: string; cell: number; box: DOMRect }[] = [];
    const lines: Record<string, number> = {};
    for (const [cell, element] of [...contact.querySelectorAll("td")].entries()) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const rects = [...range.getClientRects()];
        lines[node.textContent!] = rects.length;
        boxes.push(...rects.map((box) => ({ text: node.textContent!, cell, box })));
      }
    }
    const over = boxes.flatMap((one, at) => boxes.slice(at + 1).filter(({ cell, box }) =>
      cell !== one.cell && box.left < one.box.right - 1 && one.box.left < box.right - 1 && box.top < one.box.bottom - 4 && one.box.top < box.bottom - 4)
      .map(({ text }) => `“${one.text}” over “${text}”`));
    return { lines, over };
  });
}

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  for (const width of [1280, 400, 320]) {
    test(`a contact's words are whole and beside one another in a window of ${width} px`, async ({ page, portal, world }) => {
      await page.setViewportSize({ width, height: 900 });
      await portal.ready(FIRST);
      const customer = "Bartholomäus Freiherr von Hohenstein-Kaltenbrunn";
      const calls = [await portal.call(FIRST, { customer, queue: "BasicQueue" }), await portal.call(FIRST, { customer: "Jo", queue: "Q".repeat(127) })];
      // What it waits for is said in its row.
      await world.distribute(SECOND);
      const rows = page.getByTestId("contact");
      await expect(rows).toHaveCount(calls.length);
      await expect(rows.first()).toContainText("hält den Wechsel auf");
      for (const row of await rows.all()) expect((await laidOut(row)).over).toEqual([]);
      const { lines } = await laidOut(rows.first());
      expect(lines).toMatchObject({ BasicQueue: 1, Sprache: 1, Verbunden: 1, "hält den Wechsel auf": 1 });
    });
  }
});
