// What a run is asked for, as `cargo xtask chaos` hands it over in the environment.

import { resolve } from "node:path";

import type { Scheme } from "../e2e/fixtures";
import { root } from "../e2e/fixtures/places";
import { DISTURBANCES, SCHEMES } from "./schedule";
import type { Disturbance } from "./schedule";

export interface Options {
  seed: number;
  rounds: number;
  /** Break nothing but this. */
  only: Disturbance | undefined;
  /** Play nothing but this scheme. */
  scheme: Scheme | undefined;
  /** A schedule to run in place of everything else. */
  replay: string | undefined;
  /** Where the report is written, besides the terminal. */
  report: string | undefined;
  /** How many pages are driven at the same time. */
  workers: number;
}

export const options: Options = {
  seed: whole("AMBIDESK_CHAOS_SEED", 1),
  rounds: whole("AMBIDESK_CHAOS_ROUNDS", 15),
  only: oneOf<Disturbance>("AMBIDESK_CHAOS_ONLY", DISTURBANCES),
  scheme: oneOf("AMBIDESK_CHAOS_SCHEME", SCHEMES),
  replay: path("AMBIDESK_CHAOS_REPLAY"),
  report: path("AMBIDESK_CHAOS_REPORT"),
  workers: whole("AMBIDESK_CHAOS_WORKERS", 3),
};

export function whole(name: string, otherwise: number): number {
  const text = process.env[name] ?? String(otherwise);
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is "${text}": give a whole number`);
  return value;
}

function oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
  const text = process.env[name];
  if (text === undefined) return undefined;
  const found = choices.find((one) => one === text);
  if (!found) throw new Error(`${name} is "${text}": take one of ${choices.join(", ")}`);
  return found;
}

/** A path from the root of the checkout. */
export function path(name: string): string | undefined {
  const text = process.env[name];
  return text === undefined ? undefined : resolve(root, text);
}
