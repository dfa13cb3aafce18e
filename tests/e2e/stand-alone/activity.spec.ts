// What the agent does on the page is told to both regions, so that the hidden one is not signed out for want of activity.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test("a pointer on the page is told to both regions", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectSettled(FIRST);
  const told = async (): Promise<(string | null)[]> => {
    const entries = await world.journal({ kind: "authorize" });
    return entries.filter(({ path }) => path === "/auth/activity").map(({ region }) => region).sort();
  };
  await plain.page.locator("#before").hover();
  await expect.poll(told, PATIENTLY).toEqual([FIRST, SECOND]);
});

test("a pointer that moves and moves calls no handler of the page's document each time", async ({ context, plain }) => {
  // A framework may draw anew whenever one is called.
  await context.addInitScript(() => {
    const { addEventListener } = EventTarget.prototype;
    const called = ((window as any).called = [] as string[]);
    EventTarget.prototype.addEventListener = function add(this: EventTarget, kind: string, listener: any, options?: any) {
      // One function for each, as for the browser.
      listener.counted ??= (event: Event) => {
        if (this === document) called.push(kind);
        return typeof listener === "function" ? listener.call(this, event) : listener.handleEvent(event);
      };
      return addEventListener.call(this, kind, listener.counted, options);
    };
  });
  await plain.ready();
  await plain.page.mouse.move(5, 5);
  await plain.page.mouse.move(200, 200, { steps: 100 });
  const moves = await plain.page.evaluate(() => (window as any).called.filter((kind: string) => kind === "pointermove").length);
  expect(moves).toBeGreaterThan(0);
  // A look may fall in between.
  expect(moves).toBeLessThan(5);
});
