// What has to be true after every round, besides that the desk is where the distribution says.

import { expect } from "@playwright/test";

import type { Channel, ContactView, Offered, Stage as ContactStage } from "../e2e/fixtures/world";
import { actAsAgent } from "./agent";
import { look, lookAtDesk, roles } from "./look";
import { observations } from "./observer";
import { until } from "./patience";
import { RECOVERS_WITHIN, SOON } from "./settle";
import type { Stage } from "./stage";

/**
 * How long a contact may take to be shown that is offered where all is well, in milliseconds: a worker that asks for its agent no
 * more goes on with its other calls every half a minute, is missed 50 s after the first of them, and has to be replaced.
 */
const OFFERED_WITHIN = 120_000;

/** The active region offers contacts and lets the agent handle them; the standby holds them back. */
export async function onlyTheActiveRegionOffers(stage: Stage): Promise<void> {
  const { active, standby } = roles(await stage.world.look());
  const mine = await offerUntilShown(stage, active.name);
  await (stage.scheme === "paired" ? theStandbyHoldsBack(stage, standby.name) : theStandbyKeepsSilent(stage, standby.name));
  await handle(stage, mine);
}

/**
 * A worker that asks for its agent no more, and could not say so, is missed only now. The agent who is asked then ends what they
 * have there, and is offered another one.
 */
async function offerUntilShown(stage: Stage, region: string): Promise<Offered> {
  let mine = await offer(stage, region, "voice", "connecting");
  await until(`a contact that ${region} offers is shown`, OFFERED_WITHIN, async () => {
    const seen = await look(stage);
    await actAsAgent(stage, seen);
    if (!(await stage.world.lookAt(region)).contacts.some(({ id }) => id === mine.contactId)) {
      mine = await offer(stage, region, "voice", "connecting");
    }
    return (await shown(stage, region)).includes(mine.contactId) ? [] : ["its CCP does not show it"];
  });
  return mine;
}

/**
 * A contact that rings in the standby stays unseen. One that is live already is not held back: once the CCP shows a later
 * one of that kind, it has heard of both. A region that is still busy with taking its agent offline may end either; then
 * both are offered again. And a second tab may have kept the only worker alive until it was closed.
 */
async function theStandbyHoldsBack(stage: Stage, region: string): Promise<void> {
  let pair: { hidden: Offered; live: Offered } | undefined;
  const withdraw = async () => {
    for (const contact of pair ? [pair.hidden, pair.live] : []) await stage.end(contact);
  };
  await until(`the CCP of ${region} has heard of a contact that it must hold back`, RECOVERS_WITHIN, async () => {
    const { contacts } = await stage.world.lookAt(region);
    const there = (contact: Offered) => contacts.some(({ id }) => id === contact.contactId);
    if (!pair || !there(pair.hidden) || !there(pair.live)) {
      await withdraw();
      pair = { hidden: await offer(stage, region, "voice", "connecting"), live: await offer(stage, region, "task", "connected") };
    }
    return (await shown(stage, region)).includes(pair.live.contactId) ? [] : ["it does not show a later one that is live"];
  });
  expect(await shown(stage, region), `what ${region} shows, which must hold a contact back`).not.toContain(pair!.hidden.contactId);
  await withdraw();
  await stage.world.setAgent(region, "Offline");
}

/** In the managed scheme a CCP lists what rings in the standby, and its window hears nothing of it: nor does the desk show it. */
async function theStandbyKeepsSilent(stage: Stage, region: string): Promise<void> {
  const hidden = await offer(stage, region, "voice", "connecting");
  await until(`the CCP of ${region} has heard of a contact that the desk must not show`, RECOVERS_WITHIN, async () => {
    return (await shown(stage, region)).includes(hidden.contactId) ? [] : ["it does not list it"];
  });
  await theDeskListsContacts(stage);
  const { desk } = await look(stage);
  expect(desk?.regions[region]?.visible, `whether ${region} is on screen, where a contact only rings`).toBe(false);
  await stage.end(hidden);
}

async function shown(stage: Stage, region: string): Promise<string[]> {
  return (await stage.tab.ccpShows(region))?.map(({ id }) => id) ?? [];
}

async function offer(stage: Stage, region: string, channel: Channel, state: ContactStage): Promise<Offered> {
  const customer = stage.ledger.nextCustomer(channel);
  const offered = await stage.world.offer(region, channel, state, { customer });
  stage.ledger.add(offered, 0, channel, customer);
  return offered;
}

/** The agent takes a contact, ends it and clears it, all in the CCP page; and the desk's own list follows. */
async function handle(stage: Stage, { contactId, region }: Offered): Promise<void> {
  const stages = [["accept", "connected"], ["end", "ended"], ["clear", "gone"]] as const;
  for (const [button, state] of stages) {
    await until(`the agent can ${button} a contact in ${region}`, SOON, async () => {
      return (await stage.tab.click(region, contactId, button)) ? [] : ["the CCP shows no such button"];
    });
    await until(`the contact is ${state} in ${region}`, SOON, async () => {
      const now = (await stage.world.lookAt(region)).contacts.find(({ id }) => id === contactId)?.state ?? "gone";
      return now === state ? [] : [`it is ${now}`];
    });
  }
}

/** The desk's list of contacts has each contact of the active region once. */
export async function theDeskListsContacts(stage: Stage): Promise<void> {
  await until("the desk lists the contacts of the active region", SOON, async () => {
    const { active } = roles(await stage.world.look());
    const rows = await stage.tab.evaluate(() => {
      location.hash = "#/";
      const rows = document.querySelectorAll<HTMLTableRowElement>('[data-testid="contact"]');
      return [...rows].map(({ cells }) => [cells[0], cells[3], cells[1]].map((cell) => cell?.textContent ?? "").join(" "));
    });
    const found = (rows ?? ["nothing that can be seen"]).sort().join(", ");
    const due = active.contacts.map((contact) => row(stage, contact)).sort().join(", ");
    return found === due ? [] : [`it lists [${found}], it should list [${due}]`];
  });
}

const CHANNELS = { voice: "Voice", queue_callback: "Callback", chat: "Chat", task: "Task", email: "E-mail" };
const STATES = {
  incoming: "Incoming",
  connecting: "Connecting",
  connected: "Connected",
  ended: "After-contact work",
  missed: "Missed",
  rejected: "Missed",
  error: "Error",
};

/** A contact as the desk writes it: a number loses its middle. */
function row(stage: Stage, { id, channel, state }: ContactView): string {
  const customer = stage.ledger.of(id)?.customer ?? "";
  const masked = customer.startsWith("+") ? `${customer.slice(0, 3)} ··· ${customer.slice(-3)}` : customer;
  return [CHANNELS[channel], STATES[state], masked].join(" ");
}

/** Whoever was moved away from a region is offline there. */
export async function theAgentIsOfflineInTheStandby(stage: Stage): Promise<void> {
  await until("the agent is offline in the region that is not active", SOON, async () => {
    const { standby } = roles(await stage.world.look());
    return standby.agent.state === "Offline" ? [] : [`they are ${standby.agent.state} in ${standby.name}`];
  });
}

/** The page is the one that the driver loaded, and marked after that. */
export async function nothingWasReloaded(stage: Stage): Promise<void> {
  const desk = await lookAtDesk(stage.tab);
  expect(desk?.marked, "the page still has the driver's mark").toBe(true);
  expect((await observations(stage.tab)).loads, "how often the page was loaded").toBe(stage.loads);
}

/** A second tab shows what the first one shows. */
export async function theTabAgrees(stage: Stage): Promise<void> {
  const { second } = stage;
  if (!second) return;
  await until("the second tab shows the active region", SOON, async () => {
    const { world } = await look(stage);
    const desk = await lookAtDesk(second);
    const { active } = roles(world);
    const seen = desk?.regions[active.name];
    return seen?.role === "active" && seen.visible ? [] : [`there, ${active.name} is ${seen?.role}, ${seen?.visible ? "visible" : "hidden"}`];
  });
  await stage.closeTab();
}
