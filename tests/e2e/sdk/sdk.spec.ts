// The Amazon Connect SDK's own clients, made with what each region's `connect` gives: each asks its own region, before and after
// a failover, beside the stand-alone script and in the portal, in either scheme.

import { build } from "esbuild";
import type { Page } from "@playwright/test";

import { FIRST, SECOND, type World, expect, inBothSchemes, test } from "../fixtures";
import { root } from "../fixtures/places";

type Sdk = typeof import("@amazon-connect/contact") & typeof import("@amazon-connect/voice");

type Config = import("@amazon-connect/core").ConnectClientConfig;

interface Clients {
  agent: InstanceType<Sdk["AgentClient"]>;
  contact: InstanceType<Sdk["ContactClient"]>;
  voice: InstanceType<Sdk["VoiceClient"]>;
}

declare global {
  const sdk: Sdk;
  interface Window {
    clients: Record<string, Clients>;
    /** The region whose clients were told of a connected call, and the call. */
    connected: [region: string, contactId: string][];
  }
}

let bundle: string;
test.beforeAll(async () => {
  const contents = 'export * from "@amazon-connect/contact"; export * from "@amazon-connect/voice";';
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root }, bundle: true, format: "iife", globalName: "sdk", write: false });
  bundle = outputFiles[0].text;
});

/** Makes the clients of both regions, which write down each call that is connected. */
async function makeClients(page: Page): Promise<void> {
  await page.evaluate(`${bundle}; window.sdk = sdk;`);
  await page.evaluate(() => {
    window.clients = {};
    window.connected = [];
    globalConnect.core.onInit((connect, region) => {
      // To the types of Streams its provider is unknown.
      const config = connect.core.getSDKClientConfig() as Config;
      const contact = new sdk.ContactClient(config);
      contact.onConnected(async ({ contactId }) => void window.connected.push([region, contactId]));
      window.clients[region] = { contact, voice: new sdk.VoiceClient(config), agent: new sdk.AgentClient(config) };
    });
  });
  await expect.poll(() => page.evaluate(() => Object.keys(window.clients).sort())).toEqual([FIRST, SECOND].sort());
}

/** Both regions' clients are answered, each by its own instance. */
async function expectAnswers(page: Page, world: World): Promise<void> {
  for (const { name, instanceArn } of world.view.regions) {
    const arn = await page.evaluate((region) => window.clients[region].agent.getARN(), name);
    expect(arn).toContain(`${instanceArn}/agent/`);
  }
}

/** A call in `region` is told to its clients alone, and can be asked about. */
async function expectCall(page: Page, world: World, region: string): Promise<void> {
  const call = await world.offer(region, "voice", "connected");
  const connected = () => page.evaluate(() => window.connected);
  await expect.poll(connected).toContainEqual([region, call.contactId]);
  expect((await connected()).filter(([, contactId]) => contactId === call.contactId)).toHaveLength(1);
  const asked = await page.evaluate(async ([region, contactId]) => {
    const { contact, voice } = window.clients[region];
    return { details: await contact.getInstanceDetails(contactId), number: await voice.getPhoneNumber(contactId) };
  }, [region, call.contactId] as const);
  expect(asked.details).toMatchObject({ instanceArn: world.region(region).instanceArn, region });
  expect(asked.number).toMatch(/^\+\d+$/);
  for (const action of ["end", "clear"] as const) await world.act(call, action);
}

inBothSchemes(() => {
  test("beside the stand-alone script the clients of both regions are answered, before and after a failover", async ({ plain, world }) => {
    const { page } = await plain.ready();
    await plain.expectTold("init", 2);
    await plain.expectSettled(FIRST);
    await makeClients(page);
    await expectAnswers(page, world);
    await expectCall(page, world, FIRST);
    await world.distribute(SECOND);
    await plain.expectTold("complete");
    await plain.expectActive(SECOND);
    await expectAnswers(page, world);
    await expectCall(page, world, SECOND);
  });

  test("a CCP that reloads itself is asked again by the clients that there are", async ({ plain, world }) => {
    const { page } = await plain.ready();
    await plain.expectTold("init", 2);
    await plain.expectSettled(FIRST);
    await makeClients(page);
    await expectAnswers(page, world);
    await plain.ccp(FIRST).mark();
    await world.reloadCcp(FIRST);
    await expect.poll(() => plain.ccp(FIRST).marked()).toBe(false);
    expect((await world.pageRequests())[FIRST]).toBe(2);
    await plain.expectSettled(FIRST);
    await expectAnswers(page, world);
    await expectCall(page, world, FIRST);
  });

  test("in the portal, whose CCPs are there before Streams, they are answered as well", async ({ portal, world }) => {
    const { page } = await portal.ready(FIRST);
    await makeClients(page);
    await expectAnswers(page, world);
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    await expectAnswers(page, world);
    await expectCall(page, world, SECOND);
  });
});
