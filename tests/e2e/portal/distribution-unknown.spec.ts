// Static stability: the endpoint that the workers ask for the active region fails in some way, and both regions are
// well. The agent works all the same, the desk says what it rests on, and it corrects itself.

import { FIRST, PATIENTLY, SECOND, type Faults, type World, expect, test } from "../fixtures";

test.setTimeout(120_000);

type Broken = { [F in keyof Faults]: [fault: F, parameters: Faults[F]] }[keyof Faults];

/** The ways in which nothing is told. */
const WAYS: [words: string, broken: Broken][] = [
  ["answers 500", ["poll-down", { status: 500 }]],
  ["is refused by the network", ["poll-down", {}]],
  ["hangs", ["poll-down", { hangs: true }]],
  ["answers nonsense", ["poll-down", { status: 200 }]],
  ["names an instance of nobody's", ["poll-lies", { instanceArn: "arn:aws:connect:us-east-1:123456789012:instance/0" }]],
  ["has no address", ["transport-fail", { status: 500 }]],
];

async function breakIn(world: World, regions: string[], [fault, parameters]: Broken): Promise<void> {
  for (const region of regions) await world.breakWith(region, fault, parameters as never);
}

for (const [words, broken] of WAYS) {
  // A managed CCP says which region is active when it starts: what its worker can't ask for, the desk need not presume.
  test(`the endpoint of both regions ${words} from the start`, { tag: "@paired" }, async ({ portal, world }) => {
    await breakIn(world, [FIRST, SECOND], broken);
    await portal.open();
    await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
    await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
    await portal.expectShown(FIRST);
    await expect(portal.trouble).toContainText("Neither region says which one is active");
    await expect(portal.trouble).toContainText("the first region of its configuration");
    const call = await world.offer(FIRST, "voice", "connecting");
    await expect(portal.ccp(FIRST).contact(call.contactId)).toBeVisible(PATIENTLY);
    await world.act(call, "end");
    await world.act(call, "clear");
    for (const region of [FIRST, SECOND]) await world.heal(region);
    await expect(portal.trouble).toHaveCount(0, { timeout: 60_000 });
    // Whichever region told it: the other one's worker is asked when that matters.
    const told = async () => (await Promise.all([FIRST, SECOND].map((region) => world.lookAt(region)))).map(({ toldStandby }) => toldStandby);
    expect(await told()).toContainEqual(expect.any(Boolean));
    await portal.expectRegion(FIRST, "active", "ready");
    await portal.expectShown(FIRST);
  });
}

test("a session that ends is told of all the same, and so is the softphone", { tag: "@paired" }, async ({ page, portal, world }) => {
  await breakIn(world, [FIRST, SECOND], ["poll-down", { status: 500 }]);
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
  await expect(portal.trouble).toBeVisible();
  await world.limitSession(FIRST, { idleMs: 60_000, warningMs: 55_000 });
  const ends = page.getByTestId("session-ends");
  await expect(ends).toContainText("You will be signed out of", PATIENTLY);
  await expect(portal.trouble).toHaveCount(0);
  // From now on it lasts.
  await world.limitSession(FIRST, { idleMs: 3_600_000, warningMs: 55_000 });
  await page.keyboard.press("a");
  await expect(ends).toBeHidden(PATIENTLY);
  await expect(portal.trouble).toBeVisible();
  await world.sayInCcp(FIRST, "microphone_not_shared");
  const softphone = page.getByTestId("softphone");
  await expect(softphone).toContainText("allow it for this page");
  await softphone.getByTestId("dismiss").click();
  await expect(portal.trouble).toBeVisible();
});

test("one region's endpoint fails, and the other one tells", async ({ portal, world }) => {
  await breakIn(world, [FIRST], ["poll-down", { status: 500 }]);
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
  await expect.poll(async () => (await world.lookAt(SECOND)).toldStandby, PATIENTLY).toBe(true);
  await expect(portal.trouble).toHaveCount(0);
});

test("after a reload the desk goes on with the region that was active when it was last told", async ({ portal, world }) => {
  await world.distribute(SECOND);
  await portal.ready(SECOND);
  await breakIn(world, [FIRST, SECOND], ["poll-down", { status: 500 }]);
  await portal.page.reload();
  await portal.expectRegion(SECOND, "active", "ready", PATIENTLY);
  await portal.expectShown(SECOND);
  await expect(portal.trouble).toContainText("which was active when last known");
  const call = await world.offer(SECOND, "voice", "connecting");
  await expect(portal.ccp(SECOND).contact(call.contactId)).toBeVisible(PATIENTLY);
});

test("a desk that went on with the wrong region moves as soon as one tells", async ({ portal, world }) => {
  await breakIn(world, [FIRST, SECOND], ["poll-down", { status: 500 }]);
  await world.distribute(SECOND);
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
  for (const region of [FIRST, SECOND]) await world.heal(region);
  await expect(portal.status(SECOND)).toHaveAttribute("data-role", "active", { timeout: 60_000 });
  await portal.expectSteady(SECOND, PATIENTLY);
  await expect(portal.trouble).toHaveCount(0);
});

test("an endpoint that fails later leaves the desk where it is", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const since = (await world.look()).journalLast;
  await breakIn(world, [FIRST, SECOND], ["poll-down", { status: 500 }]);
  // Each worker has found out.
  for (const region of [FIRST, SECOND]) {
    await expect
      .poll(async () => (await world.journal({ region, kind: "poll", since })).filter((entry) => entry.status === 500).length, PATIENTLY)
      .toBeGreaterThan(1);
  }
  const call = await world.offer(FIRST, "voice", "connecting");
  await expect(portal.ccp(FIRST).contact(call.contactId)).toBeVisible(PATIENTLY);
  await portal.expectRegion(FIRST, "active", "ready");
});

test("the active region gets no address at the start: a call is surfaced soon after the healing", async ({ portal, world }) => {
  await breakIn(world, [FIRST], ["transport-fail", { status: 500 }]);
  await portal.open();
  // Its worker has asked, in vain, and suppresses itself.
  await expect
    .poll(async () => (await world.journal({ region: FIRST, kind: "api" })).some(({ operation, status }) => operation === "CreateTransport" && status === 500), PATIENTLY)
    .toBe(true);
  await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
  await world.heal(FIRST);
  const call = await world.offer(FIRST, "voice", "connecting");
  // Five seconds on a machine that has nothing else to do; with the agent's next snapshot it would be twenty-two.
  await expect(portal.ccp(FIRST).contact(call.contactId)).toBeVisible();
});
