// After a round: everything is healed, the contacts are compared, what holds a failover up is cleared, and the desk is
// given the time it needs to get where the distribution says.

import type { Channel } from "../e2e/fixtures/world";
import { actAsAgent } from "./agent";
import { look, notSteady, roles } from "./look";
import { until } from "./patience";
import { type Round, disturbances, schemeOf } from "./schedule";
import type { Stage } from "./stage";

/**
 * How long a desk may take to recover once everything is healed, in milliseconds. Its longest pause is a minute, drawn up to
 * half as long again; then it may have to wait for a page, a worker and an answer.
 */
export const RECOVERS_WITHIN = 200_000;

/** How long what is only a message away may take. */
export const SOON = 60_000;

/** How long until a worker has certainly asked for its agent's contacts once more: it waits half a minute for news. */
const REPORTED_WITHIN = 90_000;

/** Ends what the round broke. */
export async function heal(stage: Stage, round: Round): Promise<void> {
  for (const { name } of stage.regions) await stage.world.heal(name);
  for (const { name, signedIn, signInScope } of (await stage.world.look()).regions) {
    if (!signedIn || signInScope !== "global") await stage.world.signIn(name);
  }
  // A CCP says its first word once: a wrong one is put right when it starts again.
  for (const { kind, region } of disturbances(round)) {
    if (kind === "init-active" || kind === "init-partial") await stage.world.reloadCcp(region!);
  }
  await stage.closePopups();
}

/** Waits until both regions answer and know their agent. */
export function untilReady(stage: Stage): Promise<number> {
  return until("both regions are ready again", RECOVERS_WITHIN, async () => {
    // A sign-in window that was opened for a session that has come back meanwhile is put away.
    await stage.closePopups();
    const seen = await look(stage);
    const { desk, world } = seen;
    if (!desk) return ["the page does not answer"];
    await actAsAgent(stage, seen);
    // What has just died may not have been missed yet.
    return world.regions
      .filter(({ name, ccpPages, workers }) => desk.regions[name]?.readiness !== "ready" || ccpPages === 0 || workers === 0)
      .map(({ name, ccpPages, workers }) => `${name} is ${desk.regions[name]?.readiness}, with ${ccpPages} CCP pages and ${workers} workers`);
  });
}

/**
 * Every contact that there is is shown once, and no other. A region that is being left, or is not active, holds back those
 * that only ring: `exactly` leaves no doubt which one that is. (In the managed scheme its CCP keeps silent about them, and
 * lists them behind its hidden frame.) A worker that died beside one that a second tab has started is missed only now, and
 * then the agent may be asked.
 */
export function untilContactsAgree(stage: Stage, exactly: boolean): Promise<number> {
  return until("each CCP shows the contacts that its region has", REPORTED_WITHIN + RECOVERS_WITHIN, async () => {
    const seen = await look(stage);
    await actAsAgent(stage, seen);
    const { world } = seen;
    const problems: string[] = [];
    for (const { name, active, contacts } of world.regions) {
      const shown = await stage.tab.ccpShows(name);
      const live = contacts.filter(({ state }) => state === "connected" || state === "ended");
      const listed = active || stage.scheme === "managed" ? contacts : live;
      const [least, most] = exactly ? [listed, listed] : [live, contacts];
      const found = written(shown ?? []);
      const agrees = shown && written(least).every((one) => found.includes(one)) && found.every((one) => written(most).includes(one));
      const once = new Set(shown?.map(({ id }) => id)).size === shown?.length;
      if (!agrees || !once) problems.push(`${name} has [${written(contacts)}], its CCP shows [${shown ? found : "nothing that can be seen"}]`);
    }
    return problems;
  });
}

function written(contacts: { id: string; state: string }[]): string[] {
  return contacts.map(({ id, state }) => `${id.slice(0, 8)} ${state}`).sort();
}

/** Live contacts of the round that a move waits for, and that somebody else than the driver or the agent ended. */
export async function lost(stage: Stage, round: Round): Promise<string[]> {
  const { regions } = await stage.world.look();
  return stage.ledger
    .unended(round.number)
    .filter(({ channel, region }) => HOLDING[stage.scheme].includes(channel) && !mayEnd(round, region))
    .filter(({ contactId, region }) => {
      const now = regions.find(({ name }) => name === region)!.contacts.find(({ id }) => id === contactId);
      return now?.state !== "connected" && stage.ledger.of(contactId)!.accepted;
    })
    .map(({ contactId, region, channel }) => `a ${channel} contact ${contactId} in ${region} was ended by nobody`);
}

const CALLS: Channel[] = ["voice", "queue_callback"];
const HOLDING = { paired: CALLS, managed: [...CALLS, "chat" as Channel] };

/**
 * Whether the round has the right to end calls in a region: the distribution wanted it (or a lie about it), or the
 * region's worker started anew, which ends live calls when it finds itself on the standby's side. In the managed scheme the
 * other region's worker takes over where this one can't be heard, and a page that sleeps or loads passes nothing on.
 */
function mayEnd(round: Round, region: string): boolean {
  const RESTARTS = ["worker-dead", "crash-worker", "reload-ccp", "crash-ccp", "sign-out", "api-401", "api-403", "page-down", "page-blocked"];
  const AWAY = ["sleep", "reload-page", "crash-page"];
  const immediate = round.steps.some((step) => {
    return (step.do === "distribute" && step.mode === "immediate") || (step.do === "break" && step.fault === "poll-lies");
  });
  const wasAway = schemeOf(round) === "managed" && disturbances(round).some(({ kind }) => AWAY.includes(kind));
  return immediate || wasAway || disturbances(round).some((one) => one.region === region && RESTARTS.includes(one.kind));
}

/** Clears what holds a failover up, and waits until the desk is where the distribution says. */
export async function untilSteady(stage: Stage): Promise<number> {
  return until("the desk is where the distribution says", RECOVERS_WITHIN, async () => {
    const seen = await look(stage);
    await actAsAgent(stage, seen);
    const { standby } = roles(seen.world);
    for (const { id } of standby.contacts) await stage.end({ contactId: id, region: standby.name });
    return notSteady(seen);
  });
}
