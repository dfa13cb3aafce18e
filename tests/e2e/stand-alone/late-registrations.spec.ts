// Handlers that are registered with `connect` once there is something to tell: each is told what holds, once.

import { readFile } from "node:fs/promises";

import { vendorsPair } from "../fixtures/places";
import { FIRST, SECOND, type CcpParameters, type Offered, type PlainDesk, type World, expect, test } from "../fixtures";
import { recordMessages } from "../fixtures/messages";

/** The page's own script; see `tests/pages/follower.js`. */
declare const follower: {
  noted: string[];
  contacts(connect: unknown, who: string): { unsubscribe(): void };
  agent(connect: unknown, who: string): unknown;
  initialized(connect: unknown, who: string): { unsubscribe(): void };
  start(parameters: CcpParameters, then: (connect: unknown) => void): void;
};

const noted = (plain: PlainDesk) => plain.page.evaluate(() => follower.noted);

/** Waits until the handlers were told exactly that, in this order. */
const expectNoted = (plain: PlainDesk, expected: string[]) => expect.poll(() => noted(plain)).toEqual(expected);

const told = (who: string, { contactId }: Offered, ...what: string[]) => what.map((one) => `${who}: ${contactId} ${one}`);
const CONNECTED = ["exists", "connected", "refreshed"];

/** A desk that works, with a call that everybody knows. */
async function inCall(plain: PlainDesk, world: World): Promise<Offered> {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expectKnown(plain, 1);
  return call;
}

/** The region that `window.connect` belongs to knows that many contacts. */
function expectKnown(plain: PlainDesk, count: number): Promise<void> {
  return expect.poll(() => plain.page.evaluate(() => new window.connect.Agent().getContacts().length)).toBe(count);
}

/** Registers as a button's handler does. */
const follow = (plain: PlainDesk, who: string) => plain.page.evaluate((who) => void follower.contacts(window.connect, who), who);

/** A chat comes and is accepted: everybody who follows contacts is told that, too, and nothing twice. */
async function expectOneMore(plain: PlainDesk, world: World, before: string[], ...who: string[]): Promise<void> {
  const chat = await world.offer(FIRST, "chat", "connecting");
  await expect.poll(async () => (await noted(plain)).length).toBe(before.length + 3 * who.length);
  await world.act(chat, "accept");
  await expect.poll(async () => (await noted(plain)).length).toBe(before.length + 4 * who.length);
  const all = await noted(plain);
  expect(all.slice(0, before.length)).toEqual(before);
  const expected = who.flatMap((one) => told(one, chat, "exists", "connecting", "refreshed", "connected"));
  expect(all.slice(before.length).sort()).toEqual(expected.sort());
}

for (const channel of ["voice", "chat"] as const) {
  test(`in the promise and in onInit, of a ${channel} contact that was there before the page`, async ({ plain, world }) => {
    const early = await world.offer(FIRST, channel);
    const messages = await recordMessages(plain.page.context());
    await plain.open();
    const begin = () => plain.page.evaluate((parameters) => {
      globalConnect.core.onInit((connect, region) => follower.contacts(connect, region));
      follower.start(parameters, (connect) => follower.contacts(connect, "promise"));
    }, plain.parameters());
    const expected = [...told(FIRST, early, ...CONNECTED), ...told("promise", early, ...CONNECTED)];
    await begin();
    await expectNoted(plain, expected);
    await plain.page.reload();
    await begin();
    await expectNoted(plain, expected);
    await plain.expectTold("init", 2);
    // A region that had a call when the page was left holds back what only rings until its worker has looked at the distribution.
    const isReleased = async () => (await messages(plain.ccp(FIRST))).some(({ event }) => event === "disasterRecovery::init_dr_polling");
    if (channel === "voice") await expect.poll(isReleased).toBe(true);
    await plain.expectTakenIn(FIRST);
    await expectOneMore(plain, world, expected, FIRST, "promise");
  });
}

test("in onFailoverComplete, of a contact of the region that is active now", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  // A region that waits lets pass what is connected.
  const early = await world.offer(SECOND, "voice");
  await expect(plain.ccp(SECOND).contact(early.contactId)).toHaveAttribute("data-state", "connected");
  await plain.page.evaluate(() => {
    globalConnect.core.onFailoverComplete(({ activeRegion }) => follower.contacts(window.connect, activeRegion));
  });
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await expectNoted(plain, told(SECOND, early, ...CONNECTED));
});

test("by a button, once for each time that it is pressed", async ({ plain, world }) => {
  const call = await inCall(plain, world);
  await plain.page.evaluate(() => {
    const button = document.createElement("button");
    button.textContent = "Follow";
    let pressed = 0;
    button.onclick = () => follower.contacts(window.connect, `press ${++pressed}`);
    document.body.prepend(button);
  });
  const button = plain.page.getByRole("button", { name: "Follow" });
  await button.click();
  await expectNoted(plain, told("press 1", call, ...CONNECTED));
  await button.click();
  const expected = ["press 1", "press 2"].flatMap((who) => told(who, call, ...CONNECTED));
  await expectNoted(plain, expected);
  await expectOneMore(plain, world, expected, "press 1", "press 2");
});

test("in the middle of the update that tells of the next contact: each contact once", async ({ plain, world }) => {
  const call = await inCall(plain, world);
  await plain.page.evaluate(() => {
    const { connect } = window;
    connect.agent((agent) => {
      const subscription = agent.onRefresh(() => {
        if (agent.getContacts().length < 2) return;
        subscription.unsubscribe();
        follower.contacts(connect, "late");
      });
    });
  });
  const chat = await world.offer(FIRST, "chat");
  await expectNoted(plain, [...told("late", chat, ...CONNECTED), ...told("late", call, ...CONNECTED)]);
});

test("in the middle of an update of the agent: each change once", async ({ plain, world }) => {
  await plain.ready();
  await plain.page.evaluate(() => {
    const { connect } = window;
    connect.agent((agent) => {
      const subscription = agent.onRefresh(() => {
        if (agent.getState().name !== "Break") return;
        subscription.unsubscribe();
        follower.agent(connect, "late");
      });
    });
  });
  await world.setAgent(FIRST, "Break");
  const changes = ["the agent is not routable", "Available, then Break"];
  await expectNoted(plain, ["the agent exists", ...changes, "the agent refreshed"].map((what) => `late: ${what}`));
});

test("not of a contact that is gone, and in its after-contact work of that", async ({ plain, world }) => {
  const call = await inCall(plain, world);
  await world.act(call, "end");
  const state = () => plain.page.evaluate(() => new window.connect.Agent().getContacts()[0]?.getState().type);
  await expect.poll(state).toBe("ended");
  await follow(plain, "after");
  const expected = told("after", call, "exists", "ended", "refreshed");
  await expectNoted(plain, expected);
  await world.act(call, "clear");
  await expectKnown(plain, 0);
  await follow(plain, "later");
  await expectOneMore(plain, world, expected, "after", "later");
});

test("a registration that has ended is not told, and one that throws stops nobody else", async ({ plain, watch, world }) => {
  watch.expectError(/thrown by a handler/);
  const call = await inCall(plain, world);
  const uncaught = await plain.page.evaluate(() => {
    const uncaught: string[] = [];
    window.addEventListener("error", (event) => uncaught.push(event.message));
    const { connect } = window;
    follower.contacts(connect, "ended").unsubscribe();
    follower.initialized(connect, "ended").unsubscribe();
    connect.contact((contact) => {
      contact.onConnected(() => { throw new Error("thrown by a handler of contact.onConnected"); });
      contact.onRefresh(() => void follower.noted.push("refreshed all the same"));
      throw new Error("thrown by a handler of connect.contact");
    });
    follower.contacts(connect, "next");
    return new Promise<string[]>((resolve) => { setTimeout(() => resolve(uncaught)); });
  });
  await expectNoted(plain, ["refreshed all the same", ...told("next", call, ...CONNECTED)]);
  expect(uncaught.map((text) => text.replace(/.*thrown by a handler of /, ""))).toEqual(["connect.contact", "contact.onConnected"]);
});

test("not after the desk was taken down", async ({ plain, world }) => {
  await inCall(plain, world);
  await plain.page.evaluate(() => {
    follower.contacts(window.connect, "late");
    globalConnect.core.terminate();
    follower.noted.push("taken down");
  });
  // Whatever would still be told comes before another task.
  await expectNoted(plain, ["taken down"]);
});

test("after the CCP was reloaded, and after the page moved the container", async ({ plain, world }) => {
  const call = await inCall(plain, world);
  const { journalLast } = await world.look();
  await world.reloadCcp(FIRST);
  await plain.expectLooked(FIRST, journalLast);
  await plain.ccp(FIRST).expectReady();
  await follow(plain, "reloaded");
  await expectNoted(plain, told("reloaded", call, ...CONNECTED));
  await plain.page.evaluate(() => {
    Object.assign(window, { before: window.connect });
    document.body.prepend(document.getElementById("container-div")!);
  });
  await expect.poll(() => plain.page.evaluate(() => window.connect !== (window as any).before && (window.connect.agent as any).initialized)).toBe(true);
  await follow(plain, "moved");
  await expectNoted(plain, ["reloaded", "moved"].flatMap((who) => told(who, call, ...CONNECTED)));
});

for (const situation of ["in a call", "without contacts"] as const) {
  test(`a page's handlers are told what they are told with the vendor's script, ${situation}`, async ({ plain, simulator, world }) => {
    await simulator.publish("connect-streams-dr-min.js", await readFile(vendorsPair, "utf8"));
    const call = situation === "in a call" ? await world.offer(FIRST, "voice") : null;
    const expected = call
      ? ["the agent exists", "the agent refreshed", "Init, then Busy", ...CONNECTED.map((what) => `${call.contactId} ${what}`)]
      : ["the agent exists", "the agent refreshed", "the agent is routable", "Init, then Available"];
    for (const path of ["vendor.html", "desk.html"]) {
      await plain.open(path);
      await plain.page.evaluate((parameters) => {
        follower.start(parameters, (connect) => {
          for (const register of [follower.initialized, follower.agent, follower.contacts]) register(connect, "page");
        });
      }, plain.parameters());
      // Here, Streams calls a late handler of the agent at once, before any other.
      const inOrder = async () => (await noted(plain)).filter((one) => one !== "page: initialized");
      await expect.poll(inOrder, { message: path }).toEqual(expected.map((what) => `page: ${what}`));
      expect((await noted(plain)).filter((one) => one === "page: initialized")).toHaveLength(1);
    }
  });
}
