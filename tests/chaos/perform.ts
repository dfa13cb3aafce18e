// Does the steps of a round, each at its moment. A step that is not possible any more (a contact that is gone, a button
// that the CCP page does not show) is left out: what the desk did meanwhile is its own business.

import { look } from "./look";
import type { Action, Round } from "./schedule";
import { type Stage, pause } from "./stage";

/** How long a region may take to confirm that the agent took a contact, in milliseconds; a broken one never does. */
const CONFIRMS_WITHIN = 1500;

/** Does every step; returns what was left out, in words. */
export async function perform(stage: Stage, round: Round): Promise<string[]> {
  const begin = Date.now();
  const leftOut: string[] = [];
  const underWay: Promise<unknown>[] = [];
  for (const step of round.steps) {
    await pause(Math.max(0, begin + step.at - Date.now()));
    // The world goes on while a laptop sleeps.
    if (step.do === "sleep") underWay.push(stage.sleep(step.ms));
    else {
      const problem = await act(stage, round.number, step);
      if (step.do === "agent" && step.click === "accept" && !problem) underWay.push(confirmed(stage, round.number, step.contact));
      if (problem) leftOut.push(`${step.at} ms, ${step.do}: ${problem}`);
    }
  }
  await Promise.all(underWay);
  return leftOut;
}

async function act(stage: Stage, round: number, action: Exclude<Action, { do: "sleep" }>): Promise<string | undefined> {
  const { world } = stage;
  switch (action.do) {
    case "distribute":
      return world.distribute(action.active, action.mode).then(done);
    case "offer":
      return offer(stage, round, action);
    case "agent":
      return agent(stage, round, action);
    case "customer": {
      const entry = stage.ledger.at(round, action.contact);
      if (!entry) return "no such contact";
      entry.over = true;
      return world.act(entry, action.action).then(done, String);
    }
    case "choose": {
      const { desk } = await look(stage);
      const shown = stage.regions.find(({ name }) => desk?.regions[name]?.visible);
      return shown ? world.setAgent(shown.name, action.state).then(done) : "no CCP is visible";
    }
    case "break":
      if (action.fault === "poll-lies") {
        const { names, terminates } = action.parameters;
        const parameters = { instanceArn: world.region(names).instanceArn, terminateActiveContacts: terminates };
        return world.breakWith(action.region, action.fault, parameters).then(done);
      }
      return world.breakWith(action.region, action.fault, action.parameters).then(done);
    case "heal":
      return world.healFault(action.region, action.fault).then(done);
    case "sign-out":
      return world.signOut(action.region, action.byHand).then(done);
    case "sign-in":
      return world.signIn(action.region, action.scope).then(done);
    case "reload-page":
      return stage.reload().then(done);
    case "crash-page":
      return stage.crash().then(done);
    case "reload-ccp":
      return world.reloadCcp(action.region).then(done);
    case "crash-ccp":
      return stage.tab.crashCcp(action.region).then(done);
    case "crash-worker":
      return world.crashWorker(action.region).then(done);
    case "open-tab":
      return stage.openTab().then(done);
    case "close-tab":
      return stage.closeTab().then(done);
  }
}

const done = () => undefined;

async function offer(stage: Stage, round: number, action: Extract<Action, { do: "offer" }>): Promise<undefined> {
  const { channel } = action;
  const region = action.region ?? (await stage.world.look()).distribution.active;
  const customer = stage.ledger.nextCustomer(channel);
  const start = channel === "queue_callback" ? "incoming" : "connecting";
  const offered = await stage.world.offer(region, channel, start, { customer });
  stage.ledger.add(offered, round, channel, customer, action.contact);
}

async function agent(stage: Stage, round: number, action: Extract<Action, { do: "agent" }>): Promise<string | undefined> {
  const entry = stage.ledger.at(round, action.contact);
  if (!entry) return "no such contact";
  const clicked = await stage.tab.click(entry.region, entry.contactId, action.click);
  if (!clicked) return "the CCP shows no such button";
  if (action.click !== "accept") entry.over = true;
  return undefined;
}

/** Notes whether the region takes the agent's word for it that they took the contact. */
async function confirmed(stage: Stage, round: number, contact: number): Promise<void> {
  const entry = stage.ledger.at(round, contact)!;
  for (const begin = Date.now(); Date.now() - begin < CONFIRMS_WITHIN && !entry.accepted; await pause(50)) {
    const { contacts } = await stage.world.lookAt(entry.region);
    entry.accepted = contacts.some(({ id, state }) => id === entry.contactId && state === "connected");
  }
}
