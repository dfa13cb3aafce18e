// What a person sees of every state, which the document does not tell: words that are covered or run over something, a
// dark screen with a light patch, marks that vanish where the system chooses the colours, a focus that nobody finds.
// No picture of another day to compare with: every machine has its own fonts. All of them are kept for people to look at.

import type { Page } from "@playwright/test";

import { type Gallery, STATE_GROUPS, expect, test } from "../fixtures";
import { type Box, Picture } from "../fixtures/picture";
import { keep, writeSheet } from "../fixtures/sheet";

// A trace would hold each picture once more.
test.use({ trace: "off" });

// Five pictures of each page of each state: a loaded machine needs most of a minute for a group.
test.setTimeout(120_000);

const LOOKS = [
  { name: "light", width: 1440, height: 900 },
  { name: "forced-colours", width: 1440, height: 900, forcedColors: "active" },
  { name: "dark", width: 1440, height: 900, colorScheme: "dark" },
  { name: "1024", width: 1024, height: 768 },
  { name: "400", width: 400, height: 800 },
] as const;

/** A desktop at 200 %, and what is left of 1280 pixels at 400 %. */
const ZOOMED = [
  { width: 720, height: 450 },
  { width: 320, height: 256 },
];

/** The states of which every page is looked at; of the others the first one. */
const IN_FULL = ["live", "silent"];

/** Something that has to be seen: a line of words, or a mark without any. */
interface Thing extends Box {
  what: string;
  words: boolean;
}

/** Everything that the document says can be seen, as far as nothing that scrolls cuts it off. */
function things(page: Page): Promise<Thing[]> {
  return page.evaluate(() => {
    const found: Thing[] = [];
    const add = (owner: Element, { left, top, right, bottom }: DOMRect, what: string, words: boolean) => {
      for (let around: Element | null = owner; around && around !== document.body; around = around.parentElement) {
        // A dialog is above everything.
        if (around.localName === "dialog") break;
        if (getComputedStyle(around).overflow === "visible") continue;
        const edge = around.getBoundingClientRect();
        [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
        [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
      }
      // What waits outside of the page, like the link for skipping; and the rest of a line that is scrolled half out of
      // sight shows no letter.
      if (bottom + scrollY <= 0 || right - left < 3 || bottom - top < (words ? 12 : 3)) return;
      found.push({ what, words, x: left + scrollX, y: top + scrollY, width: right - left, height: bottom - top });
    };
    // In a narrow window a message lies over the heading of the CCP.
    const covered = innerWidth < 760 && document.querySelector("#alerts > section") ? "#ccp-title, " : "";
    const seen = (element: Element) => !element.closest(`${covered}#ccp-frames, .aside`) && element.checkVisibility({ visibilityProperty: true });
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (!textContent?.trim() || !parentElement || !seen(parentElement) || parentElement.closest("option, template")) continue;
      const range = document.createRange();
      range.setStart(texts.currentNode, textContent.search(/\S/));
      range.setEnd(texts.currentNode, textContent.trimEnd().length);
      for (const line of range.getClientRects()) add(parentElement, line, textContent.trim().slice(0, 60), true);
    }
    for (const mark of document.querySelectorAll("[data-testid=ladder] li, svg, input, select")) {
      if (seen(mark)) add(mark, mark.getBoundingClientRect(), `${mark.parentElement?.className} ${mark.localName}`, false);
    }
    return found;
  });
}

/** Words that run over other words or over a mark. Lines may touch; a text that is cut short has its whole length as well. */
function overlaps(all: Thing[]): string[] {
  const apart = (one: Box, other: Box) =>
    one.x + one.width <= other.x + 1 || other.x + other.width <= one.x + 1
    || one.y + one.height <= other.y + 4 || other.y + other.height <= one.y + 4;
  return all.flatMap((one, at) =>
    all.slice(at + 1).filter((other) => one.what !== other.what && (one.words || other.words) && !apart(one, other)).map((other) => `“${one.what}” over “${other.what}”`));
}

/** What has to be scrolled sideways to be seen whole, but for code. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = (element: Element) => {
      const scrolls = ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
      return scrolls && element.scrollWidth > element.clientWidth + 1 && element.checkVisibility() && !element.closest("pre");
    };
    return [...document.querySelectorAll("*")].filter(cut).map((element) => `${element.localName}.${element.className}`);
  });
}

/** Takes and keeps the pictures of what is open, and looks at them. */
async function look({ page }: Gallery, state: string): Promise<void> {
  let light: Picture | undefined;
  for (const { name, width, height, ...media } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
    const png = await page.screenshot({ fullPage: true });
    await keep(png, state, name);
    const picture = Picture.read(png);
    const where = `${state}, ${name}`;

    const all = await things(page);
    expect.soft(all.length, `${where}: something is there`).toBeGreaterThan(0);
    const unseen = all.filter((thing) => thing.words && picture.contrast(thing) < 3);
    expect.soft(unseen.map(({ what }) => what), `${where}: words that are not in the picture`).toEqual([]);
    expect.soft(overlaps(all), `${where}: one over the other`).toEqual([]);

    expect.soft(await sideways(page), `${where}: cut off at the side`).toEqual([]);

    const share = picture.brightness();
    if (name === "dark") expect.soft(share, `${where}: it is dark`).toBeLessThan(0.1);
    else if (state !== "shortcuts") expect.soft(share, `${where}: it is light`).toBeGreaterThan(0.8);

    light ??= picture;
    if (name === "forced-colours") expect.soft(light.lostIn(picture), `${where}: nothing is there any more`).toEqual([]);
  }
  for (const size of ZOOMED) {
    await page.setViewportSize(size);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, `${state}: not scrolled sideways at ${size.width} pixels`).toBeLessThanOrEqual(size.width);
  }
}

for (const group of STATE_GROUPS) {
  test(`everything is seen, group ${group} of the states`, async ({ gallery }) => {
    for (const state of await gallery.states(group)) {
      await gallery.open(state);
      if (!IN_FULL.includes(state)) await look(gallery, state);
      else await gallery.onEachPage((page) => look(gallery, `${state} ${page}`));
    }
    await writeSheet();
  });
}
