// A log page under a flood of lines: what a person who types and scrolls there waits for. Times are written down, never
// asserted: they say as much about the machine as about the desk.

import { writeFigures } from "../e2e/fixtures/figures";
import { FIRST, expect, test } from "../e2e/fixtures";
import { type Felt, begin, end, fill, start, stop } from "./felt";
import { options } from "./options";
import { felt } from "./report";

/** Lines that are there before anything is measured: as many as the page keeps. */
const OLD_LINES = 40_000;

/** Lines a second from one region. */
const RATE = 200;

/** How often each of the two is measured, in turns. */
const TURNS = 4;

const WORDS = "a word for the search";

test(`typing and scrolling while ${RATE} log lines a second arrive`, async ({ portal }) => {
  test.setTimeout(300_000);
  const { page } = await portal.ready(FIRST);
  await page.getByRole("link", { name: "Logs" }).click();
  const lines = page.getByTestId("log-line");
  const find = page.getByTestId("log-tail").getByRole("searchbox");
  await page.evaluate(fill, { region: FIRST, count: OLD_LINES });
  await expect(page.getByText(`${OLD_LINES.toLocaleString("en")} entries; the oldest`)).toBeVisible({ timeout: 60_000 });

  const use = async (): Promise<Felt> => {
    await page.evaluate(begin);
    await find.pressSequentially(WORDS, { delay: 60 });
    await expect(find).toHaveValue(WORDS);
    await find.fill("");
    await lines.first().hover();
    for (const step of [-300, 300]) {
      for (let n = 0; n < 20; n += 1) {
        await page.mouse.wheel(0, step);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    }
    const result = await page.evaluate(end);
    await page.getByTestId("log-list").press("End");
    return result;
  };
  // Once unmeasured, for what the browser compiles when it is first used.
  await use();
  const [quiet, flooded]: [Felt[], Felt[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    quiet.push(await use());
    await page.evaluate(start, { region: FIRST, rate: RATE, name: `flood ${turn}` });
    await expect(lines.filter({ hasText: `flood ${turn}, line` }).first()).toBeVisible();
    flooded.push(await use());
    await page.evaluate(stop);
  }
  const text = felt([[`no other lines`, quiet], [`${RATE} lines a second`, flooded]], OLD_LINES);
  console.log(`\n${text}`);
  if (options.report !== undefined) writeFigures(options.report, "cargo xtask soak, the log page", text);
  expect(await lines.count(), "lines that are drawn").toBeLessThan(100);
});
