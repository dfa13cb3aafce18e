// A CCP reloads itself, its worker dies, its session expires: it is configured again and stays in its role.

import { FIRST, PATIENTLY, SECOND, type PlainDesk, type World, expect, test } from "../fixtures";

test.use({ impatient: true });

async function begin(plain: PlainDesk): Promise<void> {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
}

/** The pair works: a call surfaces in the first region only, and a failover is noticed. */
async function expectPair(plain: PlainDesk, world: World): Promise<void> {
  const call = await world.offer(FIRST, "voice", "connecting");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toBeVisible();
  const hidden = await world.offer(SECOND, "voice", "connecting");
  await world.act(call, "accept");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await expect(plain.ccp(SECOND).contact(hidden.contactId)).toHaveCount(0);
  await world.act(call, "end");
  await world.act(call, "clear");
  await world.act(hidden, "miss");
  await world.act(hidden, "clear");
  await expect(plain.ccp(FIRST).contacts).toHaveCount(0);
  await plain.expectActive(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
}

for (const [role, region] of [["active", FIRST], ["standby", SECOND]] as const) {
  test(`the ${role} region's CCP reloads itself`, async ({ plain, world }) => {
    await begin(plain);
    const { [region]: before } = await world.pageRequests();
    const { journalLast } = await world.look();
    await world.reloadCcp(region);
    await plain.expectLooked(region, journalLast);
    expect((await world.pageRequests())[region]).toBe(before + 1);
    await plain.expectSettled(FIRST);
    await expectPair(plain, world);
    expect((await world.pageRequests())[region]).toBe(before + 1);
    await plain.expectTold("init", 2);
  });

  test(`the ${role} region's worker dies`, async ({ plain, world }) => {
    await begin(plain);
    const { journalLast } = await world.look();
    const workers = async () => (await world.journal({ region, kind: "worker", since: journalLast })).length;
    await world.crashWorker(region);
    await expect.poll(workers, { timeout: 40_000 }).toBeGreaterThan(0);
    await plain.expectLooked(region, journalLast);
    await plain.expectSettled(FIRST);
    await expectPair(plain, world);
  });

  test(`the ${role} region's session expires and is renewed`, async ({ plain, world }) => {
    await begin(plain);
    const { journalLast } = await world.look();
    await world.signOut(region);
    await expect(plain.ccp(region).body).toHaveAttribute("data-phase", "signed-out", { timeout: 30_000 });
    await world.signIn(region);
    await expect(plain.ccp(region).body).toHaveAttribute("data-phase", "ready", { timeout: 30_000 });
    await plain.expectLooked(region, journalLast);
    await plain.expectSettled(FIRST);
    await expectPair(plain, world);
  });
}

test("a CCP that is loaded again adds nothing to the page's history: on the way back it would be loaded once more", async ({ plain, world }) => {
  const { page } = plain;
  await begin(plain);
  await page.evaluate(() => { location.hash = "here"; });
  const entries = await page.evaluate(() => history.length);
  const requests = async () => (await world.pageRequests())[SECOND]!;
  const before = await requests();
  await world.breakWith(SECOND, "worker-dead", {});
  await expect.poll(requests, PATIENTLY).toBeGreaterThan(before);
  await world.heal(SECOND);
  // Its next try comes later and later.
  await expect(plain.ccp(SECOND).body).toHaveAttribute("data-phase", "ready", PATIENTLY);
  await plain.expectSettled(FIRST);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  const after = await requests();
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("");
  expect(await requests()).toBe(after);
});
