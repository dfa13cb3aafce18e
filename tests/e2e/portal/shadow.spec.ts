// Where the managed scheme would have decided otherwise than the paired one, which decides, is on the timeline and in telemetry; where
// it would have done the same nothing is said.

import { FIRST, type PortalDesk, SECOND, type Told, type World, expect, test } from "../fixtures";

// Only the paired scheme has a shadow.
type Differing = () => Promise<Told[]>;

/** Opens a desk with a shadow; gives what it tells of differences. */
async function shadowed(portal: PortalDesk, world: World): Promise<Differing> {
  const { ccp } = world.view.config;
  await world.configure({ ...world.view.config, ccp: { ...ccp, coordination: { decide: "paired", shadow: "managed" } } });
  await portal.page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener("ambidesk:schemes_differ", (event) => told.push((event as CustomEvent).detail));
  });
  await portal.ready(FIRST);
  return () => portal.page.evaluate(() => (window as unknown as { told: Told[] }).told);
}

test("a chat that the paired scheme ends: the managed one would have waited for it", { tag: "@paired" }, async ({ portal, world }) => {
  const differing = await shadowed(portal, world);
  const chat = await world.offer(FIRST, "chat");
  await expect(portal.ccp(FIRST).contact(chat.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await portal.expectSteady(SECOND);
  await expect.poll(differing).toMatchObject([{ version: 1, region: FIRST, contacts: 1 }]);
  await portal.open("#/timeline");
  const said = portal.page.getByTestId("timeline-entry").filter({ hasText: "The managed scheme would still be in" });
  await expect(said).toHaveCount(1);
  await expect(said).toContainText("For one contact");
});

test("a call, a call-off, a way back: both schemes do the same, and nothing is said", { tag: "@paired" }, async ({ portal, world }) => {
  const differing = await shadowed(portal, world);
  const call = await portal.call(FIRST);
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await world.distribute(FIRST);
  await expect(portal.banner).toHaveCount(0, { timeout: 30_000 });
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible({ timeout: 30_000 });
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  await portal.expectSteady(SECOND);
  await world.distribute(FIRST);
  await portal.expectSteady(FIRST);
  expect(await differing()).toEqual([]);
  await portal.open("#/timeline");
  await expect(portal.page.getByTestId("timeline-entry").first()).toBeVisible();
  await expect(portal.page.getByTestId("timeline")).not.toContainText("The managed scheme");
});
