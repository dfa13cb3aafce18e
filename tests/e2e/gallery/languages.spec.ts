// Every state of the interface in a language that nobody speaks: what is not in its brackets was never translated, what is
// cut off has no room for German.

import type { Page } from "@playwright/test";

import { STATE_GROUPS, expect, test } from "../fixtures";

// What is found names its state and its element. A trace of every step would take longer than the tests.
test.use({ trace: "off" });

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 400, height: 800 },
];

/**
 * What may be cut off, and why nothing is lost by it:
 * - the line of a region's names: its code gives way to its name, which is the heading and has a title;
 * - what has a title shows all of it there;
 * - a line of the log is one line: it is shown in full when it is chosen;
 * - a message is a line in a narrow window: it is shown in full when it is opened.
 */
const MAY_BE_CUT = "[title], [data-testid=region-status] :has(> h2), .aside, thead, [data-testid=log-list], section.line, #ccp-frames";

/** Words outside of brackets, in texts and in what stands for texts. */
function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const outside = (text: string) => {
      let rest = text;
      for (let before = ""; before !== rest;) [before, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/gu, " ")];
      return /\p{L}{2,}/u.test(rest);
    };
    const aside = (element: Element) => element.closest("[translate=no], script, style, template, noscript, time, #ccp-frames");
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement && textContent && !aside(parentElement) && outside(textContent)) found.push(textContent.trim());
    }
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name)!;
        if (!aside(element) && outside(text)) found.push(`${name}: ${text}`);
      }
    }
    return found;
  });
}

/** Elements that cut off what is in them, and the page itself where it has to be scrolled sideways. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate((mayBeCut) => {
    const found: string[] = [];
    const name = (element: Element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 80)}`;
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      if (element.closest(mayBeCut) || !element.checkVisibility() || !element.textContent?.trim()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
      // One pixel is rounding.
      const wide = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const high = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (wide || high) found.push(name(element));
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} pixels wide`);
    return found;
  }, MAY_BE_CUT);
}

for (const group of STATE_GROUPS) {
  test(`every text is translated and has its place, group ${group} of the states`, async ({ gallery }) => {
    for (const state of await gallery.states(group)) {
      await test.step(state, async () => {
        await gallery.open(state, { lang: "pseudo" });
        for (const size of SIZES) {
          await gallery.page.setViewportSize(size);
          await gallery.onEachPage(async (page) => {
            const where = `${state}, ${page}, ${size.width} pixels wide`;
            expect.soft(await untranslated(gallery.page), `${where}: not translated`).toEqual([]);
            expect.soft(await cutOff(gallery.page), `${where}: cut off`).toEqual([]);
          });
        }
        // The last window is narrow: there are messages to open.
        for (const details of await gallery.page.getByTestId("message-details").all()) {
          await details.click();
          expect.soft(await cutOff(gallery.page), `${state}, opened: cut off`).toEqual([]);
        }
      });
    }
  });
}

test("a language that is loaded is the language of the page", async ({ gallery }) => {
  for (const [lang, heading] of [["de", "Regionen"], ["ja", "リージョン"], ["en", "Regions"]]) {
    await gallery.open("ready", { lang });
    await expect(gallery.page.getByTestId("region-rail")).toHaveAttribute("aria-label", heading!);
    await expect(gallery.page.locator("html")).toHaveAttribute("lang", lang!);
  }
});
