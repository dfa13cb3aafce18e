// What an operator says in shell.json that can't be meant.

import { FIRST, PATIENTLY, SOON, expect, expectKept, startedBy, test } from "../fixtures/shell";

const MINUTE = 60_000;

for (const [said, least, most] of [
  [0, 0.75 * 15, 1.25 * 15],
  ["fifteen", 0.75 * 15, 1.25 * 15],
  [null, 0.75 * 15, 1.25 * 15],
  [-3, 0.75 * 15, 1.25 * 15],
  [50_000, 0.75 * 1440, 1.25 * 1440],
] as const) {
  test.describe(`lookMinutes: ${JSON.stringify(said)}`, () => {
    test.use({ orders: { lookMinutes: said as number } });

    test("the next look is at a sensible time", async ({ portal, page }) => {
      await page.addInitScript(() => {
        const pauses: unknown[] = ((window as any).pauses = []);
        const { setTimeout: wait } = window;
        (window as any).setTimeout = (what: TimerHandler, pause?: number, ...more: unknown[]) => {
          pauses.push(pause);
          return wait(what, pause, ...more);
        };
      });
      await portal.ready(FIRST);
      const between = ([from, to]: number[]) => (window as any).pauses.filter((pause: number) => pause >= from! && pause <= to!).length;
      const looks = () => page.evaluate(between, [least * MINUTE, most * MINUTE]);
      await expect.poll(looks, { timeout: 40_000 }).toBe(1);
    });
  });
}

/** Longer than any test. */
const NEVER = 1000;

test.describe("what no desk understands", () => {
  test.use({ orders: { lookMinutes: SOON, takeMinutes: NEVER } });

  for (const said of ['"share": "0"', '"share": -1', '"Share": 0', '"worker": false', '"worker": "Off"', '"share": 0,']) {
    test(`holds the next release back, and the console says so once: ${said}`, async ({ portal, releases }) => {
      const { page } = portal;
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.text().includes("shell.json is not understood")) complaints.push(message.text());
      });
      await portal.ready(FIRST);
      await expectKept(page, releases);
      const first = await startedBy(page);
      await releases.write("shell.json", `{ "lookMinutes": ${SOON}, "takeMinutes": ${NEVER}, ${said} }`);
      await expect.poll(() => complaints.length).toBe(1);
      const second = await releases.publish("two");
      await page.reload();
      await portal.expectSteady(FIRST, PATIENTLY);
      expect(await startedBy(page)).toBe(first);
      await expect.poll(() => complaints.length, PATIENTLY).toBe(2);
      await expect(page.getByTestId("shell-new")).toHaveCount(0);
      await releases.order({ lookMinutes: SOON, takeMinutes: NEVER });
      await page.getByTestId("shell-new").getByRole("button").click();
      await expect.poll(() => startedBy(page).catch(() => null)).toBe(second);
      expect(complaints).toHaveLength(2);
    });
  }
});
