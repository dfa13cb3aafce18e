// What operators are told: on the page, and at an endpoint that may be slow, broken or gone.

import type { Page } from "@playwright/test";

import { type Endpoint, FIRST, type Manner, PATIENTLY, SECOND, type Told, type World, expect, test } from "../fixtures";

const NAMES = [
  "failover_readiness", "failover_pending", "failover_called_off", "failover_shown", "failover_completed",
  "region_readiness", "region_impaired", "region_retried", "region_recovered", "region_started",
  "desk_started", "desk_crashed", "desk_left",
];

/** Listens as an operator's script would, from the page's first moment. */
async function listen(page: Page): Promise<(name?: string) => Promise<Told[]>> {
  await page.addInitScript((names) => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const name of names) addEventListener(`ambidesk:${name}`, (event) => told.push((event as CustomEvent).detail));
  }, NAMES);
  return async (name) => {
    const told = await page.evaluate(() => (window as unknown as { told: Told[] }).told);
    return name === undefined ? told : told.filter((event) => event.name === name);
  };
}

async function sendTo(endpoint: Endpoint, world: World): Promise<void> {
  await world.configure({ ...world.view.config, telemetry: { endpoint: endpoint.url, flushSeconds: 1 } });
}

test("a start: both regions, the desk, and that it would survive a failover", async ({ page, portal }) => {
  const told = await listen(page);
  await portal.ready(FIRST);
  await expect.poll(async () => (await told("region_started")).map(({ region }) => region).sort()).toEqual([FIRST, SECOND]);
  await expect.poll(async () => (await told("desk_started")).map(({ active }) => active)).toEqual([FIRST]);
  await expect.poll(async () => (await told("failover_readiness")).at(-1)).toMatchObject({
    version: 1, ready: true, active: FIRST, standby: SECOND, readiness: "ready",
  });
  const all = await told();
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
  for (const { ready_ms } of await told("region_started")) expect(ready_ms).toBeGreaterThan(0);
});

test("a failover during a call: pending, shown, completed, with durations", async ({ page, portal, world }) => {
  const told = await listen(page);
  await portal.ready(FIRST);
  const call = await portal.call(FIRST);
  await world.distribute(SECOND);
  await expect.poll(() => told("failover_pending")).toMatchObject([{ from: FIRST, to: SECOND, target_ready: true }]);
  await world.act(call, "end");
  await world.act(call, "clear");
  await portal.expectSteady(SECOND);
  await expect.poll(() => told("failover_completed")).toMatchObject([{ from: FIRST, to: SECOND, forced: false }]);
  const [pending] = await told("failover_pending");
  const [shown] = await told("failover_shown");
  const [completed] = await told("failover_completed");
  expect(shown.detected_to_shown_ms).toBe(completed.detected_to_shown_ms);
  // The desk was told a moment before it told of it.
  expect(completed.detected_to_shown_ms).toBeGreaterThanOrEqual(shown.at - pending.at);
  expect(completed.detected_to_shown_ms).toBeLessThan(shown.at - pending.at + 1_000);
  expect(completed.shown_to_ready_ms).toBe(completed.at - shown.at);
  expect((await told("failover_readiness")).at(-1)).toMatchObject({ active: SECOND, standby: FIRST });
});

test("a failover that is called off", async ({ page, portal, world }) => {
  const told = await listen(page);
  await portal.ready(FIRST);
  await portal.call(FIRST);
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await world.distribute(FIRST);
  await expect.poll(() => told("failover_called_off"), { timeout: 30_000 }).toMatchObject([{ active: FIRST }]);
  expect(await told("failover_shown")).toEqual([]);
});

test("a standby that is away is told while the agent works, and so is its return", async ({ page, portal, world }) => {
  const told = await listen(page);
  await world.breakWith(SECOND, "page-down", {});
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready");
  await expect.poll(async () => (await told("failover_readiness")).at(-1), PATIENTLY).toMatchObject({ ready: false, standby: SECOND });
  await expect.poll(() => told("region_impaired"), PATIENTLY).toMatchObject([
    { region: SECOND, role: "standby", readiness: "sign_in_or_unreachable" },
  ]);
  await world.heal(SECOND);
  await portal.expectSteady(FIRST, PATIENTLY);
  await expect.poll(() => told("region_recovered")).toMatchObject([{ region: SECOND, role: "standby" }]);
  await expect.poll(async () => (await told("failover_readiness")).at(-1)).toMatchObject({ ready: true });
});

test("without an endpoint nothing leaves the page", async ({ endpoint, page, portal, world }) => {
  const told = await listen(page);
  await world.configure({ ...world.view.config, telemetry: { flushSeconds: 1 } });
  const posted: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.frame() === page.mainFrame()) posted.push(request.url());
  });
  await portal.ready(FIRST);
  await expect.poll(async () => (await told()).length).toBeGreaterThan(3);
  await page.goto("about:blank");
  expect(posted).toEqual([]);
  expect(endpoint.bodies).toEqual([]);
});

test("an endpoint gets every event once, the last ones when the page is left", async ({ endpoint, page, portal, world }) => {
  await sendTo(endpoint, world);
  await portal.ready(FIRST);
  await expect.poll(() => endpoint.events("desk_started")).toHaveLength(1);
  const call = await portal.call(FIRST, { customer: "+493012345417" });
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await world.act(call, "end");
  await world.act(call, "clear");
  await portal.expectSteady(SECOND);
  await page.goto("about:blank");
  await expect.poll(() => endpoint.events("desk_left")).toHaveLength(1);

  const all = endpoint.events();
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
  expect(all.at(-1)!.name).toBe("desk_left");
  expect(endpoint.events("failover_completed")).toHaveLength(1);
  for (const batch of endpoint.batches) {
    expect(batch).toMatchObject({
      schema: "ambidesk.telemetry", version: 1, dropped: 0,
      session: endpoint.batches[0].session, regions: { first: FIRST, second: SECOND },
    });
  }
  const everything = endpoint.bodies.join();
  const { instanceArn, agent } = world.region(FIRST);
  for (const secret of [world.view.agentName, call.contactId, "12345417", instanceArn, agent.state]) {
    expect(everything).not.toContain(secret);
  }
});

test("two pages are two sessions", async ({ endpoint, page, portal, world }) => {
  await sendTo(endpoint, world);
  await portal.ready(FIRST);
  await page.reload();
  await portal.expectSteady(FIRST);
  await expect.poll(() => endpoint.events("desk_started")).toHaveLength(2);
  expect(new Set(endpoint.batches.map(({ session }) => session)).size).toBe(2);
});

const BROKEN: Record<Exclude<Manner, "take">, string> = { hang: "never answers", fail: "answers 500" };

for (const [manner, words] of Object.entries(BROKEN) as [Exclude<Manner, "take">, string][]) {
  test(`an endpoint that ${words} disturbs nothing, and gets everything when it is well again`, async ({ endpoint, portal, watch, world }) => {
    // The browser itself reports what it could not deliver.
    watch.expectError(/\/telemetry: Failed to load resource/, /access control checks/);
    endpoint.behave(manner);
    await sendTo(endpoint, world);
    const untouched = await portal.ready(FIRST).then(() => portal.markCcps());
    await expect.poll(() => endpoint.bodies.length).toBeGreaterThan(0);
    await world.distribute(SECOND, "immediate");
    await portal.expectSteady(SECOND);
    await world.distribute(FIRST, "immediate");
    await portal.expectSteady(FIRST);
    expect(await untouched()).toBe(true);
    expect(endpoint.mostOpen).toBe(1);
    if (manner === "hang") expect(endpoint.bodies, "nothing is sent while something is under way").toHaveLength(1);
    endpoint.behave("take");
    await expect.poll(() => endpoint.events("failover_completed"), { timeout: 30_000 }).toHaveLength(2);
    const all = endpoint.events();
    expect(all.map(({ seq }) => seq), "nothing was lost").toEqual(all.map((_, index) => index + 1));
  });
}

test("a crash is told with its place, and without its words", async ({ endpoint, page, portal, world }) => {
  const told = await listen(page);
  await sendTo(endpoint, world);
  await portal.ready(FIRST);
  // What the panic hook tells the page.
  await page.evaluate(() => dispatchEvent(new CustomEvent("ambidesk:panic", { detail: "panicked at src/app.rs:12:3:\na secret" })));
  await expect(page.getByTestId("crash-screen")).toBeVisible();
  const crash = { name: "desk_crashed", version: 1, seq: 0, location: "src/app.rs:12:3" };
  await expect.poll(() => endpoint.events("desk_crashed")).toMatchObject([crash]);
  await expect.poll(() => endpoint.events("desk_started"), "what was waiting is sent as well").toHaveLength(1);
  expect(await told("desk_crashed")).toMatchObject([crash]);
  expect(endpoint.bodies.join()).not.toContain("a secret");
});
