// What a schedule is: rounds of steps at given moments, as plain data that can be written to a file and replayed.
// Deliberately absent: chance (`draw.ts`) and a browser (`perform.ts`).

import type { Scheme } from "../e2e/fixtures";
import { type AgentStateName, type Channel, type Faults, MANAGED_WAYS, type Mode, type SignInScope } from "../e2e/fixtures/world";

export const SCHEMES: readonly Scheme[] = ["paired", "managed"];

/** The ways in which the instance API can be down, by their names in reports. */
export const API_DOWN = {
  "api-500": { status: 500 },
  "api-401": { status: 401 },
  "api-403": { status: 403 },
  "api-hang": "hang",
  "api-refuse": "refuse",
} as const satisfies Record<string, NonNullable<Faults["api-down"]["how"]>>;

/** What a schedule can break in either scheme: everything that the simulator can, and what happens to a browser. */
export const SHARED = [
  "page-down",
  "page-blocked",
  ...(Object.keys(API_DOWN) as ApiDown[]),
  "worker-dead",
  "slow",
  "transport-fail",
  "socket-down",
  "poll-down",
  "poll-hang",
  "poll-lies",
  "sign-out",
  "reload-page",
  "crash-page",
  "reload-ccp",
  "crash-ccp",
  "crash-worker",
  "sleep",
  "second-tab",
] as const;

/** What only the managed scheme has: CCPs that say something wrong, or nothing, and sign-ins that are good for one region. */
export const MANAGED_ONLY = [...MANAGED_WAYS, "regional-sign-in"] as const;

export const DISTURBANCES = [...SHARED, ...MANAGED_ONLY] as const;

/** What there is to break in a scheme. */
export function breakable(scheme: Scheme): readonly Disturbance[] {
  return scheme === "managed" ? DISTURBANCES : SHARED;
}

type ApiDown = keyof typeof API_DOWN;

export type Disturbance = (typeof DISTURBANCES)[number];

/** A fault of the simulator: one that leaves a way back without the agent's hand. */
type Fault = Exclude<keyof Faults, "storage-denied">;

/** The same of the managed scheme. */
type Way = (typeof MANAGED_WAYS)[number];

/** What of it is a fault of the simulator. */
export type Breaking = ApiDown | "poll-hang" | Way | Exclude<Fault, "api-down" | "managed-scheme">;

/** A fault of the simulator that chaos gives its own parameters. */
type Own = "poll-lies" | "managed-scheme";

/** A fault of the simulator, with its parameters. `poll-lies` names a region; its ARN is known only when it is set. */
export type Broken =
  | { [F in Exclude<Fault, Own>]: { fault: F; parameters: Faults[F] } }[Exclude<Fault, Own>]
  | { fault: "managed-scheme"; parameters: { how: Way[] } }
  | { fault: "poll-lies"; parameters: { names: string; terminates: boolean } };

/** One thing that is done. Contacts are numbered within their round. */
export type Action =
  | { do: "distribute"; active: string; mode: Mode }
  /** Offered where the distribution says at that moment, or in `region`. */
  | { do: "offer"; contact: number; channel: Channel; region?: string }
  /** The agent clicks in the CCP page, where the page shows the button. */
  | { do: "agent"; contact: number; click: "accept" | "reject" | "end" | "clear" }
  /** The other side hangs up, or nobody answers. */
  | { do: "customer"; contact: number; action: "end" | "miss" }
  /** The agent chooses a state in the region on screen. */
  | { do: "choose"; state: AgentStateName }
  | ({ do: "break"; region: string } & Broken)
  | { do: "heal"; region: string; fault: keyof Faults }
  | { do: "sign-out"; region: string; byHand: boolean }
  | { do: "sign-in"; region: string; scope?: SignInScope }
  /** The agent reloads the desk. */
  | { do: "reload-page" }
  /** The process of the desk's page ends, and the agent reloads it. */
  | { do: "crash-page" }
  | { do: "reload-ccp"; region: string }
  | { do: "crash-ccp"; region: string }
  | { do: "crash-worker"; region: string }
  /** The page is frozen, as when a laptop sleeps. */
  | { do: "sleep"; ms: number }
  | { do: "open-tab" }
  | { do: "close-tab" };

/** An action and its moment, in milliseconds since the round began. */
export type Step = { at: number } & Action;

/** One round: what is done to the desk before everything is healed and looked at. */
export interface Round {
  /** Its number within its seed. */
  number: number;
  /** How the regions are coordinated: as a pair, where it does not say. */
  scheme?: Scheme;
  steps: Step[];
}

export function schemeOf({ scheme }: Round): Scheme {
  return scheme ?? "paired";
}

/** What is run on one page, which is opened once; and on another one where the scheme changes. */
export interface Schedule {
  seed: number;
  /** Why this schedule is kept, if it is. */
  why?: string;
  rounds: Round[];
}

/** What a round disturbs, in the order of its steps: one entry for each time. */
export function disturbances({ steps }: Round): { kind: Disturbance; region?: string }[] {
  return steps.flatMap((step): { kind: Disturbance; region?: string }[] => {
    switch (step.do) {
      case "break":
        return broken(step).map((kind) => ({ kind, region: step.region }));
      case "sign-in":
        return step.scope ? [{ kind: "regional-sign-in", region: step.region }] : [];
      case "sign-out":
      case "reload-ccp":
      case "crash-ccp":
      case "crash-worker":
        return [{ kind: step.do, region: step.region }];
      case "sleep":
      case "reload-page":
      case "crash-page":
        return [{ kind: step.do }];
      case "open-tab":
        return [{ kind: "second-tab" }];
      default:
        return [];
    }
  });
}

/** Whether the driver loads the page again in this round. */
export function reloads({ steps }: Round): boolean {
  return steps.some((step) => step.do === "reload-page" || step.do === "crash-page");
}

/** The names of what is broken. */
function broken(step: Broken): Disturbance[] {
  if (step.fault === "managed-scheme") return step.parameters.how;
  if (step.fault === "api-down") return [apiDown(step.parameters)];
  return [step.fault === "poll-down" && step.parameters.hangs ? "poll-hang" : step.fault];
}

/** The name of the way in which the API is down. */
function apiDown({ how = "refuse" }: Faults["api-down"]): ApiDown {
  return typeof how === "string" ? `api-${how}` : (`api-${how.status}` as ApiDown);
}
