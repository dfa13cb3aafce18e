// Sums a run up: the table for people, the file for the documentation, and what failed as files to replay.

import { relative } from "node:path";

import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

import { writeFigures } from "../e2e/fixtures/figures";
import { root } from "../e2e/fixtures/places";
import { options } from "./options";
import { markdown } from "./report";
import type { Outcome } from "./run";

export default class Summary implements Reporter {
  private readonly outcomes: Outcome[] = [];

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { name, body } of result.attachments) {
      if (name === "outcomes" && body) this.outcomes.push(...(JSON.parse(body.toString()) as Outcome[]));
    }
  }

  onEnd(result: FullResult): void {
    if (this.outcomes.length === 0) return;
    const text = markdown(this.outcomes, options);
    console.log(`\n${text}`);
    if (options.report !== undefined) writeFigures(options.report, "cargo xtask chaos", text);
    const failed = this.outcomes.filter(({ failure }) => failure).length;
    const seed = options.replay === undefined ? `seed ${options.seed}` : `replay of ${relative(root, options.replay)}`;
    console.log(`chaos: ${seed}: ${this.outcomes.length} rounds, ${failed} failed, ${(result.duration / 1000).toFixed(0)} s`);
  }
}
