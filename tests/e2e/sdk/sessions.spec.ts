// The vendor's ChatJS and TaskJS as additional scripts: each region's own contacts get their sessions from them, at once and in the
// contact's region, in either scheme, before and after a failover. A session asks over the SDK's channel where its contact lives,
// and would wait for half a minute without that.

import { join } from "node:path";

import type { Page } from "@playwright/test";

import { type Channel, FIRST, type PlainDesk, SECOND, type World, expect, inBothSchemes, test } from "../fixtures";
import { root } from "../fixtures/places";

// Both are bundles. ChatJS names an environment for tests among its dependencies, which package.json leaves out.
const SCRIPTS = ["chat", "task"].map((what) => [`amazon-connect-${what}.js`, join(root, `node_modules/amazon-connect-${what}js/dist`)]);

/** Writes down which region each chat's session is made for: Streams asks for one as soon as the chat is there. */
const NOTES = `
  connect.made = [];
  const { create } = connect.ChatSession;
  connect.ChatSession.create = (details) => {
    connect.made.push(details.options?.region);
    return create(details);
  };
`;

/** A session of ChatJS, or one of TaskJS. */
type Session = { getChatDetails(): { contactId: string } } | { controller: { getTaskDetails(): { contactId: string } } };

async function start(plain: PlainDesk, world: World): Promise<void> {
  for (const [name, folder] of SCRIPTS) {
    await plain.page.route(`**/${name}`, (route) => route.fulfill({ path: join(folder, name), contentType: "text/javascript" }));
  }
  await plain.page.route("**/notes.js", (route) => route.fulfill({ body: NOTES, contentType: "text/javascript" }));
  const additionalScripts = [...SCRIPTS.map(([name]) => name), "notes.js"].map((name) => new URL(name, world.view.urls.plain).href);
  await plain.open();
  await plain.startIn(FIRST, { with: { additionalScripts } });
}

/** Whose session the region's Streams has for its one contact, and the regions that sessions were made for. */
function session(page: Page, region: string): Promise<unknown> {
  return page.evaluate(async (region) => {
    const connect = recorder.connects.get(region) as any;
    const [contact] = new connect.Agent().getContacts();
    const session = (await contact.getAgentConnection().getMediaController()) as Session;
    const { contactId } = "getChatDetails" in session ? session.getChatDetails() : session.controller.getTaskDetails();
    return { contactId, made: connect.made };
  }, region);
}

/** A contact of that channel in `region`, whose session is its own. */
async function expectSession(plain: PlainDesk, world: World, region: string, channel: Channel): Promise<void> {
  const contact = await world.offer(region, channel);
  const known = () => plain.page.evaluate(([region]) => {
    const connect = recorder.connects.get(region) as any;
    return new connect.Agent().getContacts().map((contact: any) => contact.getContactId());
  }, [region]);
  await expect.poll(known).toEqual([contact.contactId]);
  // The task comes after the chat, in each region.
  expect(await session(plain.page, region)).toEqual({ contactId: contact.contactId, made: [region] });
  for (const action of ["end", "clear"] as const) await world.act(contact, action);
  await expect.poll(known).toEqual([]);
}

inBothSchemes(() => {
  test("a chat and a task get their sessions, before and after a failover", async ({ plain, world }) => {
    await start(plain, world);
    for (const channel of ["chat", "task"] as const) await expectSession(plain, world, FIRST, channel);
    await world.distribute(SECOND);
    await plain.expectTold("complete");
    await plain.expectActive(SECOND);
    for (const channel of ["chat", "task"] as const) await expectSession(plain, world, SECOND, channel);
  });
});

test.describe("with global routing", () => {
  test.use({ scheme: "managed", beginning: { globalRouting: true } });

  test("the session of a chat of the other region is made for that region", async ({ plain, world }) => {
    await start(plain, world);
    const chat = await world.offer(SECOND, "chat");
    expect(chat).toMatchObject({ region: SECOND, handledIn: FIRST });
    await expect(plain.ccp(FIRST).contact(chat.contactId)).toBeVisible();
    await expect.poll(() => session(plain.page, FIRST).catch(() => null)).toEqual({ contactId: chat.contactId, made: [SECOND] });
  });
});
