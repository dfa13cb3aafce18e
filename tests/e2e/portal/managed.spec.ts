// What only the managed scheme has: CCPs that say who is active, a sign-in with a scope, chats that hold a failover up. None of these
// situations needs the page to be loaded again.

import { FIRST, PATIENTLY, PortalDesk, SECOND, expect, test } from "../fixtures";
import { recordMessages } from "../fixtures/messages";

test.use({ scheme: "managed" });

test("a chat holds the failover up, and its row says so", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const chat = await world.offer(FIRST, "chat");
  await expect(portal.ccp(FIRST).contact(chat.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await expect(portal.page.locator('[data-testid="contact"][data-holds="true"]')).toHaveCount(1);
  // Nobody is on a call, and nothing on screen says so.
  for (const part of [portal.banner, portal.page.getByTestId("region-link"), portal.page.getByTestId("panel")]) {
    await expect(part).not.toContainText(/\bcall\b|\bvoice\b/i);
  }
  await portal.expectShown(FIRST);
  for (const action of ["end", "clear"] as const) await world.act(chat, action);
  await portal.expectSteady(SECOND);
});

test("a task is not waited for, which is said before the move and before it is made", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  await world.offer(FIRST, "task", "connected");
  await portal.call(FIRST);
  await world.distribute(SECOND);
  await expect(portal.banner).toContainText("may end with the move");
  await portal.banner.getByTestId("switch-now").click();
  await expect(page.getByTestId("confirm-switch")).toContainText("Tasks and e-mails in US East (N. Virginia) may end with the move.");
});

for (const silent of [FIRST, SECOND]) {
  test(`${silent} never says its first word: the other one's is enough, there and back`, async ({ context, portal, world }) => {
    const received = await recordMessages(context);
    const told = async (region: string) =>
      (await received(portal.ccp(region))).findLast(({ event }) => event === "globalResiliency::failover_complete")?.data?.activeRegion;
    await world.breakManaged(silent, "no-init");
    await portal.ready(FIRST);
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    // A worker that is told of a region without a name does not move back.
    for (const region of [FIRST, SECOND]) await expect.poll(() => told(region)).toBe(SECOND);
    await world.distribute(FIRST);
    await portal.expectSteady(FIRST);
  });
}

test("neither says it: the desk goes on with the first one, and says so", async ({ portal, world }) => {
  for (const region of [FIRST, SECOND]) await world.breakManaged(region, "no-init");
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
  await expect(portal.trouble).toBeVisible();
});

test("both say that they are active: the first word counts, and one CCP speaks", async ({ portal, world }) => {
  // Which of two CCPs that start at once says its word first is chance.
  await world.breakManaged(SECOND, "no-init");
  await portal.open();
  await portal.expectRegion(FIRST, "active", "ready", PATIENTLY);
  await world.breakManaged(SECOND, "init-active");
  const untouched = await portal.markCcps();
  await world.reloadCcp(SECOND);
  await expect.poll(untouched).toBe(false);
  await portal.expectRegion(SECOND, "standby", "ready", PATIENTLY);
  await portal.expectShown(FIRST);
  await expect(portal.ccp(SECOND).body).toHaveAttribute("data-instance", "inactive");
});

test("a second wait after a call-off is shown like the first", async ({ portal, world }) => {
  await portal.ready(FIRST);
  const call = await portal.call(FIRST);
  for (const round of [1, 2]) {
    await world.distribute(SECOND);
    await expect(portal.banner, `wait ${round}`).toBeVisible();
    if (round === 2) break;
    await world.distribute(FIRST);
    await expect(portal.banner).toHaveCount(0);
  }
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  await portal.expectSteady(SECOND);
});

test.describe("polls that leave a CCP the time to come back", () => {
  // The other region's worker takes over after three of them without an answer, which a loaded machine may need for a reload.
  test.use({ beginning: { pollMs: 6000 } });

  test("the CCP reloads itself while it waits, and its worker is new: the desk waits for the call, and moves", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const call = await portal.call(FIRST);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    await portal.ccp(FIRST).body.evaluate(() => location.reload());
    await portal.ccp(FIRST).expectReady();
    await expect(portal.banner).toBeVisible();
    await portal.expectShown(FIRST);
    for (const action of ["end", "clear"] as const) await world.act(call, action);
    await portal.expectSteady(SECOND, PATIENTLY);
  });
});

test("the standby is signed out when the traffic moves: the desk offers a sign-in there, and goes on", async ({ context, page, portal, world }) => {
  test.setTimeout(180_000);
  await portal.ready(FIRST);
  await world.signOut(SECOND);
  await portal.ccp(SECOND).body.evaluate(() => location.reload());
  await expect(portal.status(SECOND)).not.toHaveAttribute("data-readiness", "ready", PATIENTLY);
  // It refuses the agent where nobody hears it: once it was loaded again in vain, that may be the reason.
  await expect(portal.status(SECOND).getByTestId("sign-in")).toBeVisible({ timeout: 80_000 });
  await world.distribute(SECOND);
  await expect(portal.status(SECOND)).toHaveAttribute("data-role", "active", PATIENTLY);
  await expect(portal.banner).toContainText("you’re not signed in there, or it can’t be reached", PATIENTLY);
  await expect(portal.banner.getByTestId("retry")).toBeVisible();
  expect(context.pages(), "no window opens by itself").toEqual([page]);
  const appearing = context.waitForEvent("page");
  await portal.banner.getByTestId("sign-in").click();
  await (await appearing).getByTestId("idp-sign-in").click();
  await portal.expectSteady(SECOND, PATIENTLY);
  await expect(portal.banner).toHaveCount(0);
});

test("a regional sign-in is told apart, and a global one puts it right", async ({ portal, world }) => {
  await world.signIn(SECOND, "regional");
  await portal.open();
  await portal.expectRegion(SECOND, "standby", "sign-in-required", PATIENTLY);
  await portal.expectRegion(FIRST, "active", "ready");
  await world.signIn(SECOND);
  await portal.expectSteady(FIRST, PATIENTLY);
});

test("two windows wait and move together", async ({ context, portal, world }) => {
  await portal.ready(FIRST);
  const second = await new PortalDesk(await context.newPage(), world).ready(FIRST);
  const call = await portal.call(FIRST);
  await world.distribute(SECOND);
  for (const desk of [portal, second]) await expect(desk.banner).toBeVisible();
  const late = await new PortalDesk(await context.newPage(), world).open();
  await expect(late.banner).toBeVisible(PATIENTLY);
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  for (const desk of [portal, second, late]) await desk.expectSteady(SECOND, PATIENTLY);
});
