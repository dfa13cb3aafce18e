// Whoever works with the keyboard sees where they are: the picture of a control that has the focus differs from the one
// without it, by at least a line all round, and by a contrast of 3:1.

import type { Page } from "@playwright/test";

import { expect, test } from "../fixtures";
import { Picture } from "../fixtures/picture";

test.use({ trace: "off", viewport: { width: 1440, height: 900 } });

// Two pictures of every kind of control in every state, one after the other: a loaded machine needs most of a minute.
test.setTimeout(120_000);

const CONTROLS = "a[href], button:enabled, input, select, summary, [tabindex='0']";

/** The controls that can be seen, each with what makes it look as it does. */
function controls(page: Page): Promise<{ index: number; kind: string }[]> {
  return page.evaluate((selector) => {
    // The link for skipping is there only while it has the focus.
    (document.activeElement as HTMLElement).blur();
    const dialog = document.querySelector("dialog[open]");
    const kind = (element: Element) => {
      const type = element.getAttribute("type") ?? "";
      return [element.parentElement?.closest("[class]")?.className, element.localName, type, element.className].join(" ");
    };
    const all = [...document.querySelectorAll(selector)].map((element, index) => ({ element, index, kind: kind(element) }));
    const seen = all.filter(({ element }) =>
      element.checkVisibility() && element.getBoundingClientRect().bottom > 0 && (!dialog || dialog.contains(element)));
    return seen.map(({ index, kind }) => ({ index, kind }));
  }, CONTROLS);
}

/** How much the focus changes the picture of a control: 1 is a line of one pixel all round, a ring of two comes to 2. */
async function ring(page: Page, index: number): Promise<number> {
  const control = page.locator(CONTROLS).nth(index);
  await control.evaluate((element) => {
    (document.activeElement as HTMLElement).blur();
    element.scrollIntoView({ block: "center" });
  });
  const { x, y, width, height } = (await control.boundingBox())!;
  const [left, top] = [Math.max(0, Math.floor(x) - 6), Math.max(0, Math.floor(y) - 6)];
  const clip = { x: left, y: top, width: Math.min(1440, x + width + 6) - left, height: Math.min(900, y + height + 6) - top };
  const without = Picture.read(await page.screenshot({ clip }));
  await control.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
  const focused = Picture.read(await page.screenshot({ clip }));
  return focused.changed(without) / (2 * (width + height));
}

/** The states of which every page is looked at: between them they have every control that a page can have. */
const IN_FULL = ["sign-in-standby", "live", "silent"];

test("the focus is seen on every kind of control, in light and in dark", async ({ gallery }) => {
  const { page } = gallery;
  const known = new Set<string>();
  const look = async (where: string) => {
    // What a script focuses is shown as focused if the keyboard was used last.
    await page.keyboard.press("Tab");
    for (const { index, kind } of await controls(page)) {
      if (known.has(kind)) continue;
      known.add(kind);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await ring(page, index), `${where}, ${colorScheme}: ${kind}`).toBeGreaterThanOrEqual(1);
      }
    }
  };
  for (const state of await gallery.states()) {
    await gallery.open(state);
    if (IN_FULL.includes(state)) await gallery.onEachPage((hash) => look(`${state} ${hash}`));
    else await look(state);
  }
  expect(known.size, "kinds of controls").toBeGreaterThan(20);
});
