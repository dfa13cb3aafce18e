// The active region breaks during a call, so that the call can't be ended and cleared there. The document sends the
// agent to the browser's reload button; this desk does not.

import { FIRST, PATIENTLY, type PortalDesk, SECOND, type Scheme, type World, expect, inBothSchemes, test } from "../fixtures";

test.use({ impatient: true });
test.setTimeout(120_000);

async function switchNow(portal: PortalDesk): Promise<void> {
  await expect(portal.banner).toBeVisible(PATIENTLY);
  await portal.banner.getByTestId("switch-now").click();
  await portal.page.getByTestId("confirm-switch").getByTestId("confirm").click();
  await portal.expectRegion(SECOND, "active", "ready");
  await portal.expectShown(SECOND);
}

/** Nothing of the old region is left: no contact there, none in the desk, its agent offline. */
async function expectCleanedUp(portal: PortalDesk, world: World, scheme: Scheme): Promise<void> {
  await portal.expectSteady(SECOND, PATIENTLY);
  await expect.poll(async () => (await world.lookAt(FIRST)).agent.state, PATIENTLY).toBe("Offline");
  await expect.poll(async () => (await world.lookAt(FIRST)).contacts, PATIENTLY).toEqual([]);
  await expect(portal.page.getByTestId("contact")).toHaveCount(0);
  await world.offer(FIRST, "voice", "incoming");
  const call = await world.offer(SECOND, "voice", "incoming");
  await expect(portal.ccp(SECOND).contact(call.contactId)).toBeVisible();
  // The worker of the paired scheme hides it in its CCP; in the managed one the CCP keeps silent about it.
  if (scheme === "paired") await expect(portal.ccp(FIRST).contacts).toHaveCount(0);
  await expect(portal.page.getByTestId("contact")).toHaveCount(1);
  await portal.expectShown(SECOND);
}

// In the managed scheme the other region takes over from one that says nothing. That is no reason to give its call up.
inBothSchemes((scheme) => {
  test("its worker dies: the agent is told, moves on their own word, and leaves nothing behind", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const pages = await world.pageRequests();
    await portal.call(FIRST);
    await world.breakWith(FIRST, "worker-dead", {});
    await world.crashWorker(FIRST);
    await expect(portal.trouble).toContainText("has not answered since", PATIENTLY);
    await expect(portal.trouble).toContainText("may still be connected");
    await world.distribute(SECOND);
    await switchNow(portal);
    expect((await world.pageRequests())[FIRST], "the panel with the call was not loaded again").toBe(pages[FIRST]);
    await world.heal(FIRST);
    await expectCleanedUp(portal, world, scheme);
  });

  test("its API hangs: switching now works, and the call ends when the API is back", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    await world.breakWith(FIRST, "api-down", { how: "hang" });
    await switchNow(portal);
    await world.heal(FIRST);
    await expectCleanedUp(portal, world, scheme);
  });

  test("its panel hangs: switching now works without it, and it is cleaned up when it comes round", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST);
    await world.distribute(SECOND);
    await expect(portal.banner).toBeVisible();
    const cameRound = portal.ccp(FIRST).hang(20_000);
    await expect(portal.status(FIRST)).toHaveAttribute("data-readiness", "not-answering", PATIENTLY);
    await switchNow(portal);
    await cameRound;
    await expectCleanedUp(portal, world, scheme);
  });

  test("a panel that is lost for good with a call is loaded again when the agent says so, and not before", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const pages = await world.pageRequests();
    await portal.call(FIRST);
    await world.crashWorker(FIRST);
    await expect(portal.trouble).toContainText("has not answered since", PATIENTLY);
    await portal.trouble.getByTestId("retry").click();
    const question = portal.page.getByTestId("confirm-retry");
    await question.getByTestId("keep").click();
    await expect(question).toBeHidden();
    expect((await world.pageRequests())[FIRST]).toBe(pages[FIRST]);
    await portal.trouble.getByTestId("retry").click();
    await question.getByTestId("confirm").click();
    await portal.expectSteady(FIRST, PATIENTLY);
    await expect(portal.trouble).toHaveCount(0);
  });
});
