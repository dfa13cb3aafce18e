// Figures of several runs: medians with their spread, and ratios of medians. Pure.

import { percentile } from "../chaos/report";

export interface Summary {
  median: number;
  /** The lower and the upper quartile. */
  spread: [number, number];
  runs: number;
}

export function summary(values: number[]): Summary {
  return { median: percentile(values, 0.5), spread: [percentile(values, 0.25), percentile(values, 0.75)], runs: values.length };
}

/** The summaries of every figure that the runs have. */
export function summaries(runs: object[]): Record<string, Summary> {
  const names = [...new Set(runs.flatMap((run) => Object.keys(run)))];
  const values = (name: string) => runs.map((run) => (run as Record<string, number | undefined>)[name]).filter((value) => value !== undefined);
  return Object.fromEntries(names.map((name) => [name, summary(values(name))]));
}
