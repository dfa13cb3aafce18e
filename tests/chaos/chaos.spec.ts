// Rounds of chaos: the schedules that are kept, then those that are drawn. `AMBIDESK_CHAOS` says which.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import { expect, test } from "../e2e/fixtures";
import { root } from "../e2e/fixtures/places";
import { draw } from "./draw";
import { options } from "./options";
import { type Outcome, run } from "./run";
import { SCHEMES, type Schedule, schemeOf } from "./schedule";

/** How many rounds a page lives for, at most: all of one scheme. */
const ROUNDS_PER_PAGE = 20;

/** Pages that are open at once: most of a round is waiting for the desk's own time-outs. */
const PAGES_AT_ONCE = 3;

/** The failures after which a run is not worth going on with. */
const ENOUGH = 10;

const CASES = join(__dirname, "cases");

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Schedule;

if (options.replay !== undefined) {
  const schedule = read(options.replay);
  rounds(`replay of ${options.replay}`, schedule);
} else {
  if (options.only === undefined) {
    for (const file of cases().filter((name) => name.endsWith(".json"))) {
      rounds(`case ${file}`, read(join(CASES, file)));
    }
  }
  const perPage = Math.min(ROUNDS_PER_PAGE, Math.ceil(options.rounds / PAGES_AT_ONCE));
  const drawn = draw(options.seed, options.rounds, options);
  for (const scheme of SCHEMES) {
    const all = drawn.rounds.filter((round) => schemeOf(round) === scheme);
    for (let first = 0; first < all.length; first += perPage) {
      const some = all.slice(first, first + perPage);
      const numbers = some.map(({ number }) => number).join(", ");
      rounds(`seed ${options.seed}, ${scheme}: rounds ${numbers}`, { seed: options.seed, rounds: some });
    }
  }
}

/** The schedules that are kept; there may be none. */
function cases(): string[] {
  return existsSync(CASES) ? readdirSync(CASES) : [];
}

/** One test: its rounds on one page, or, after a failure, the remaining ones on the next. */
function rounds(name: string, schedule: Schedule): void {
  test(name, async ({ browser, simulator }, info) => {
    const outcomes: Outcome[] = [];
    let failures = 0;
    while (outcomes.length < schedule.rounds.length && failures < ENOUGH) {
      const part = { ...schedule, rounds: schedule.rounds.slice(outcomes.length) };
      const some = await run(browser, simulator, part);
      outcomes.push(...some);
      const failed = some.at(-1);
      if (failed?.failure) {
        failures += 1;
        const replay: Schedule = { seed: schedule.seed, why: failed.failure, rounds: part.rounds.slice(0, some.length) };
        keep(info.outputPath(`seed-${schedule.seed}-round-${failed.round.number}`), replay, failed.evidence);
      }
    }
    for (const outcome of outcomes) delete outcome.evidence;
    await info.attach("outcomes", { body: JSON.stringify(outcomes), contentType: "application/json" });
    const failed = outcomes.filter(({ failure }) => failure);
    expect(failed.map(({ round, failure }) => `round ${round.number}: ${failure}`), "rounds that failed").toEqual([]);
  });
}

/** Writes a failing schedule down, with what is known about the failure. */
function keep(file: string, replay: Schedule, evidence: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.json`, `${JSON.stringify(replay, null, 1)}\n`);
  writeFileSync(`${file}-evidence.json`, JSON.stringify(evidence, null, 1));
  console.log(`${JSON.stringify(replay)}\nis kept, for --replay, in ${relative(root, file)}.json`);
}
