// The report of a run as Markdown. Pure.

import type { Options } from "./options";
import type { Outcome } from "./run";
import { DISTURBANCES, disturbances, schemeOf } from "./schedule";

/** The value below or at which that share of all values lies; NaN where there is none. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function markdown(outcomes: Outcome[], { seed, only, scheme }: Options): string {
  const times = outcomes.flatMap(({ converged }) => converged ?? []);
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const seconds = (ms: number) => (Number.isNaN(ms) ? "–" : `${(ms / 1000).toFixed(1)} s`);
  const seeds = [...new Set(outcomes.map((outcome) => outcome.seed))].join(", ") || seed;
  const all = outcomes.flatMap((outcome) => disturbances(outcome.round).map(({ kind }) => ({ kind, outcome })));
  const kinds = DISTURBANCES.filter((kind) => all.some((one) => one.kind === kind)).map((kind) => {
    const those = all.filter((one) => one.kind === kind);
    const converged = [...new Set(those.map(({ outcome }) => outcome))].flatMap((outcome) => outcome.converged ?? []);
    return [kind, those.length, seconds(percentile(converged, 0.5)), seconds(percentile(converged, 1))];
  });
  return [
    `| Seed${[only, scheme].map((one) => (one ? `, only ${one}` : "")).join("")} | ${seeds} |`,
    "|---|---|",
    ...[
      ["Rounds", outcomes.length],
      ["of these in the managed scheme", outcomes.filter(({ round }) => schemeOf(round) === "managed").length],
      ["failed", outcomes.filter(({ failure }) => failure).length],
      ["Things broken", all.length],
      ["Contacts offered", sum(({ contacts }) => contacts)],
      ["Asked whether a contact is over", sum(({ asked }) => asked)],
      ["Moves of the traffic", sum(({ round }) => round.steps.filter((step) => step.do === "distribute").length)],
      ["Switches of the desk", sum(({ switches }) => switches)],
      ["Time to converge, median", seconds(percentile(times, 0.5))],
      ["90th percentile", seconds(percentile(times, 0.9))],
      ["longest", seconds(percentile(times, 1))],
    ].map((row) => `| ${row.join(" | ")} |`),
    "",
    "| Broken | Times | Converged, median | longest |",
    "|---|---|---|---|",
    ...kinds.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");
}
