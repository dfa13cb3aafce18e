// Runs the rounds of a schedule on one page. Deliberately absent: what a failure means, and where it is written.

import type { Browser } from "@playwright/test";

import type { Simulator } from "../e2e/fixtures/simulator";
import * as checks from "./checks";
import { mark } from "./look";
import { observations, watch } from "./observer";
import { perform } from "./perform";
import { type Round, type Schedule, disturbances, reloads, schemeOf } from "./schedule";
import { heal, lost, untilContactsAgree, untilReady, untilSteady } from "./settle";
import { Stage } from "./stage";
import { whereabouts } from "./tab";
import { everyStepIsTold, readTimeline } from "./timeline";

/**
 * The period of the active-region poll, in milliseconds. In the managed scheme, the other region takes over after three of
 * them without a word: a CCP that loads itself anew shall not count as one that has died.
 */
const POLL_MS = { paired: 300, managed: 1000 };

/** What came of one round. */
export interface Outcome {
  seed: number;
  round: Round;
  /** From the moment at which everything was healed to the desk that is where the distribution says, in milliseconds. */
  converged?: number;
  /** How often the region on screen changed in this round. */
  switches: number;
  contacts: number;
  /** How often the agent was asked, and gave their word. */
  asked: number;
  leftOut: string[];
  failure?: string;
  /** For whoever looks into a failure. */
  evidence?: object;
}

/** Runs a schedule to its end, to its first failure or to its first round of another scheme, on one page that is opened once. */
export async function run(browser: Browser, simulator: Simulator, schedule: Schedule): Promise<Outcome[]> {
  const scheme = schemeOf(schedule.rounds[0]!);
  const stage = await Stage.open(browser, simulator.control, { scheme, pollMs: POLL_MS[scheme], observers: [watch] });
  const outcomes: Outcome[] = [];
  try {
    let switches = 0;
    await untilSteady(stage);
    for (const round of schedule.rounds) {
      if (schemeOf(round) !== scheme) break;
      const { asked } = stage;
      const { offered } = stage.ledger;
      const outcome: Outcome = { seed: schedule.seed, round, switches: 0, contacts: 0, asked: 0, leftOut: [] };
      outcomes.push(outcome);
      const since = (await stage.world.look()).journalLast;
      try {
        const total = await runRound(stage, outcome);
        outcome.switches = total - (reloads(round) ? 0 : switches);
        switches = total;
      } catch (error) {
        outcome.failure = error instanceof Error ? error.message : String(error);
        outcome.evidence = await gather(stage, since);
      }
      outcome.asked = stage.asked - asked;
      outcome.contacts = stage.ledger.offered - offered;
      say(outcome);
      if (outcome.failure) break;
    }
  } finally {
    await stage.close();
  }
  return outcomes;
}

/** One round with its checks; returns how often the region on screen has changed since the page was loaded. */
async function runRound(stage: Stage, outcome: Outcome): Promise<number> {
  outcome.leftOut = await perform(stage, outcome.round);
  await mark(stage.tab);
  const begin = Date.now();
  await heal(stage, outcome.round);
  await untilReady(stage);
  await untilContactsAgree(stage, false);
  const gone = await lost(stage, outcome.round);
  if (gone.length > 0) throw new Error(gone.join("; "));
  await untilSteady(stage);
  outcome.converged = Date.now() - begin;
  await untilContactsAgree(stage, true);
  await checks.theTabAgrees(stage);
  // In the managed scheme the agent's state there is the CCP's business.
  if (stage.scheme === "paired") await checks.theAgentIsOfflineInTheStandby(stage);
  await checks.theDeskListsContacts(stage);
  await checks.onlyTheActiveRegionOffers(stage);
  await checks.nothingWasReloaded(stage);
  const switches = await everyStepIsTold(stage);
  await untilSteady(stage);
  const found = stage.tab.complaints.found;
  if (found.length > 0) throw new Error(`the page wrote: ${found.join("; ")}`);
  return switches;
}

async function gather(stage: Stage, since: number): Promise<object> {
  const seen = await observations(stage.tab);
  const timeline = await readTimeline(stage);
  const { found } = stage.tab.complaints;
  const busyWith = await whereabouts(stage.tab);
  const said = await stage.tab.evaluate(words);
  return { found, busyWith, said, asked: stage.asked, world: await stage.world.look(), seen, timeline, journal: await stage.world.journal({ since }) };
}

/** One line for each round, so that a person sees how far it is. */
function say({ seed, round, converged, switches, failure }: Outcome): void {
  const kinds = disturbances(round).map(({ kind, region }) => (region ? `${kind} ${region}` : kind));
  const end = failure ? `FAILED: ${failure}` : `converged in ${((converged ?? 0) / 1000).toFixed(1)} s, ${switches} switches`;
  console.log(`seed ${seed} round ${round.number}, ${schemeOf(round)}: ${kinds.join(", ")}: ${end}`);
}

/** What the desk says in its regions, its messages and a question that is open, and what can be pressed there. */
function words(): Record<string, string> {
  const places = ["region-status", "failover-banner", "trouble", "lost-call", "notice", "ccp-cover"].map((id) => `[data-testid="${id}"]`);
  const found = [...document.querySelectorAll<HTMLElement>([...places, "dialog[open]"].join(", "))];
  return Object.fromEntries(found.map((each, n) => [`${n} ${each.dataset.testid ?? each.localName}`, each.innerText]));
}
