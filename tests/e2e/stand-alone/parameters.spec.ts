// What becomes of the parameters: each CCP gets them, the page's object stays as it was, strings are only strings.

import { type Ccp, FIRST, PATIENTLY, SECOND, type World, expect, test } from "../fixtures";
import { type Message, recordMessages } from "../fixtures/messages";

const OPTIONAL = {
  softphone: { allowFramedSoftphone: true, disableRingtone: true, allowFramedVideoCall: true },
  pageOptions: { enableAudioDeviceSettings: true, enablePhoneTypeSettings: false },
  shouldAddNamespaceToLogs: true,
};

const ofKind = (messages: Message[], event: string) => messages.filter((message) => message.event === event);

/** The first message of a kind that a CCP has received: the desk's word that it is ready does not wait for that. */
async function first(messages: (ccp: Ccp) => Promise<Message[]>, ccp: Ccp, event: string): Promise<Message> {
  await expect.poll(async () => ofKind(await messages(ccp), event).length, { message: event }).toBeGreaterThan(0);
  return ofKind(await messages(ccp), event)[0]!;
}

function pair(world: World, own: string, other: string) {
  return { instanceArn: world.region(own).instanceArn, otherArn: world.region(other).instanceArn };
}

test("both CCPs are configured with the documented parameters, and as a pair", async ({ plain, world }) => {
  const messages = await recordMessages(plain.page.context());
  await plain.ready({ with: OPTIONAL });
  await plain.expectTold("init", 2);
  for (const [own, other] of [[FIRST, SECOND], [SECOND, FIRST]]) {
    const configure = await first(messages, plain.ccp(own), "configure");
    expect(configure.data).toMatchObject(OPTIONAL);
    const pairing = await first(messages, plain.ccp(own), "disasterRecovery::init_disaster_recovery");
    expect(pairing.data).toMatchObject({ ...pair(world, own, other), isPrimary: own === FIRST });
  }
});

test("the page's object is not modified, even where it can't be", async ({ plain }) => {
  await plain.open();
  const kept = await plain.page.evaluate(async (given) => {
    const parameters = { ...given, getPrimaryRegion: (f: () => Promise<unknown>) => void (done = f()) };
    let done: Promise<unknown> | undefined;
    const before = JSON.stringify(parameters);
    const names = Object.keys(parameters);
    const freeze = (object: object): void => {
      Object.values(object).filter((value) => typeof value === "object" && value).forEach(freeze);
      Object.freeze(object);
    };
    freeze(parameters);
    globalConnect.core.initCCP(document.getElementById("container-div")!, parameters);
    await done;
    return { same: JSON.stringify(parameters) === before, names: names.join() === Object.keys(parameters).join() };
  }, plain.parameters());
  expect(kept).toEqual({ same: true, names: true });
});

test("strings that would end a script are harmless", async ({ plain, world }) => {
  const messages = await recordMessages(plain.page.context());
  const nasty = "</script><script>window.parent.broken = window.top.broken = true</script>\u2028\u2029'\"`${1}\\";
  await plain.ready({ with: { pageOptions: { nasty }, loginUrl: `${world.view.urls.idp}?x=${nasty}` } });
  await plain.expectTold("init", 2);
  for (const region of [FIRST, SECOND]) {
    const configure = await first(messages, plain.ccp(region), "configure");
    expect(configure.data).toMatchObject({ pageOptions: { nasty } });
  }
  expect(await plain.page.evaluate(() => "broken" in window)).toBe(false);
});

test("a ringtone is found beside the page, whichever channel's it is, and one of another host where it is", async ({ plain, world }) => {
  const messages = await recordMessages(plain.page.context());
  const elsewhere = "https://media.example.com/ring.mp3";
  const given = { chat: "tones/chat.mp3", task: "/task.mp3", autoAcceptTone: elsewhere };
  const channels = Object.fromEntries(Object.entries(given).map(([name, ringtoneUrl]) => [name, { ringtoneUrl }]));
  const softphone = { allowFramedSoftphone: true, ringtoneUrl: "ring.mp3" };
  await plain.ready({ with: { softphone, ...channels } });
  const beside = (path: string) => new URL(path, world.view.urls.plain).href;
  for (const region of [FIRST, SECOND]) {
    await plain.ccp(region).expectReady();
    const configure = await first(messages, plain.ccp(region), "configure");
    expect(configure.data).toMatchObject({
      softphone: { ringtoneUrl: beside("ring.mp3") },
      chat: { ringtoneUrl: beside("tones/chat.mp3") },
      task: { ringtoneUrl: beside("/task.mp3") },
      autoAcceptTone: { ringtoneUrl: elsewhere },
    });
  }
});

test.describe("in the managed scheme", { tag: ["@schemes", "@managed"] }, () => {
  test.use({ scheme: "managed" });

  test("each configuration is what Streams would send: at the start, and after a CCP has loaded itself again", async ({ plain, world }) => {
    const messages = await recordMessages(plain.page.context());
    const softphone = { allowFramedSoftphone: true, ringtoneUrl: "ring.mp3" };
    await plain.ready({ with: { softphone, pageOptions: { showInactivityModal: true } } });
    await plain.expectTold("init", 2);
    const absolute = { ...softphone, ringtoneUrl: new URL("ring.mp3", world.view.urls.plain).href };
    const expectConfigured = async (): Promise<void> => {
      for (const region of [FIRST, SECOND]) {
        const configured = async (): Promise<Message[]> => ofKind(await messages(plain.ccp(region)), "configure");
        await expect.poll(async () => (await configured()).length, PATIENTLY).toBeGreaterThan(0);
        for (const { data } of await configured()) {
          expect(data).toMatchObject({ softphone: absolute, showInactivityModal: true });
        }
      }
    };
    await expectConfigured();
    for (const region of [FIRST, SECOND]) {
      await plain.ccp(region).mark();
      await world.reloadCcp(region);
      await expect.poll(() => plain.ccp(region).marked()).toBe(false);
    }
    await expectConfigured();
  });
});

for (const end of ["#", "#/"]) {
  test(`the address of a CCP that ends in ${end} is loaded without it`, async ({ plain, world }) => {
    const { ccpUrl } = world.region(FIRST);
    await plain.ready({ with: { ccpUrl: `${ccpUrl}${end}` } });
    await plain.expectTold("init", 2);
    const loaded = plain.page.frames().map((frame) => frame.url()).filter((url) => url.startsWith(ccpUrl));
    expect(loaded).toEqual([ccpUrl]);
  });
}

test("what the page's object has inherited counts, and what belongs to the other scheme and is switched off does not", async ({ plain }) => {
  const messages = await recordMessages(plain.page.context());
  await plain.open();
  await plain.page.evaluate((given) => {
    const own = { getPrimaryRegion: (callback: () => void) => callback(), enableGlobalResiliency: false, secondaryCCPUrl: null };
    globalConnect.core.initCCP(recorder.container(), Object.assign(Object.create(given), own));
  }, plain.parameters({ ...OPTIONAL }));
  await plain.expectTold("init", 2);
  for (const region of [FIRST, SECOND]) {
    const configure = await first(messages, plain.ccp(region), "configure");
    expect(configure.data).toMatchObject(OPTIONAL);
  }
});

test("a value that can't be sent to a CCP is named", async ({ plain }) => {
  await plain.open();
  const message = await plain.page.evaluate((given) => {
    const circular: Record<string, unknown> = {};
    circular.itself = circular;
    try {
      globalConnect.core.initCCP(recorder.container(), { ...given, getPrimaryRegion() {}, pageOptions: circular } as never);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }, plain.parameters());
  expect(message).toMatch(/^globalConnect\.core\.initCCP: `pageOptions` can't be sent to a CCP: /);
});

test.describe("signed out", () => {
  test.use({ beginning: { signedIn: false }, impatient: true });

  test("a relative sign-in leads from the page's base, as it was when the desk was started", async ({ plain, world }) => {
    await plain.page.context().route("**/sso/connect", (route) => route.fulfill({ contentType: "text/html", body: "<title>Sign-in</title>" }));
    await plain.open();
    await plain.page.evaluate(() => {
      const base = document.createElement("base");
      base.href = document.baseURI;
      document.head.prepend(base);
      history.replaceState(null, "", "elsewhere/page");
    });
    const appearing = plain.page.context().waitForEvent("page", PATIENTLY);
    await plain.start({ with: { loginUrl: "sso/connect" } });
    await plain.page.evaluate(() => document.querySelector("base")!.remove());
    const popup = await appearing;
    await popup.waitForURL("**/sso/connect");
    expect(popup.url()).toBe(new URL("sso/connect", world.view.urls.plain).href);
  });
});
