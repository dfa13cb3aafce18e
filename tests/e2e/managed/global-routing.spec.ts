// With global routing the agent is given contacts that live in the other region.

import { FIRST, SECOND } from "../fixtures";
import { expect, test } from "../fixtures/managed";

test.use({ beginning: { globalRouting: true } });

test("a call of the other region is told by the active CCP, which says where it lives", async ({ managed, world, page }) => {
  await managed.ready();
  const foreign = await world.offer(SECOND, "voice", "connecting");
  expect(foreign).toMatchObject({ region: SECOND, handledIn: FIRST });
  await managed.expectHeard("contact");
  const contact = managed.ccp(FIRST).body.getByTestId("ccp-contact");
  await expect(contact).toHaveAttribute("data-contact-id", foreign.contactId);
  const details = await page.evaluate((id) => managedPage.instanceDetails(id), foreign.contactId);
  expect(details).toMatchObject({ region: SECOND });
  await contact.getByTestId("ccp-accept").click();
  await expect(contact).toHaveAttribute("data-state", "connected");
});

test("the region that it lives in dies under it: the call stays, nothing can be done to it, and the agent is not touched", async ({
  managed,
  world,
}) => {
  await managed.ready();
  await world.offer(SECOND, "voice");
  const contact = managed.ccp(FIRST).body.getByTestId("ccp-contact");
  await expect(contact).toHaveAttribute("data-state", "connected");
  await world.breakWith(SECOND, "api-down", {});
  await contact.getByTestId("ccp-end").click();
  await expect(managed.ccp(FIRST).body.getByTestId("ccp-problem")).toHaveText("The instance did not end the contact.");
  await expect(contact).toHaveAttribute("data-state", "connected");
  await managed.expectActive(FIRST);
  await world.heal(SECOND);
  await contact.getByTestId("ccp-end").click();
  await expect(contact).toHaveAttribute("data-state", "ended");
});

test("it holds a move of the agent up, as a call of the agent's region does", async ({ managed, world }) => {
  await managed.ready();
  const foreign = await world.offer(SECOND, "voice");
  const own = await world.offer(FIRST, "voice");
  await managed.expectHeard("contact", 2);
  await world.distribute(SECOND);
  const [raw] = await managed.expectHeard("raw failover_pending");
  expect((raw.data as { contactIds: string[] }).contactIds.sort()).toEqual([foreign.contactId, own.contactId].sort());
  for (const contact of [own, foreign]) for (const action of ["end", "clear"] as const) await world.act(contact, action);
  await managed.expectCompleted(SECOND);
});

test("the console shows where contacts arrive and live, and offers what is special", async ({ world, page }) => {
  await page.goto(world.view.urls.console);
  const first = page.locator(`[data-testid="console-region"][data-region="${FIRST}"]`);
  const second = page.locator(`[data-testid="console-region"][data-region="${SECOND}"]`);
  await second.getByTestId("console-offer-monitored-call").click();
  await expect(first.getByTestId("console-contact")).toContainText(`monitored: connected, lives in ${SECOND}`);
  await page.getByTestId("console-global-routing").click();
  await expect(page.getByTestId("console-global-routing")).toHaveAttribute("aria-pressed", "false");
  await page.getByTestId("console-share-0").click();
  await expect(page.getByTestId("console-share-0")).toHaveAttribute("aria-pressed", "true");
  await page.getByTestId("console-offer-task").first().click();
  await expect(second.getByTestId("console-contact")).toContainText("Task");
  await second.getByTestId("console-fault-managed-scheme-no-init").click();
  await expect.poll(async () => (await world.lookAt(SECOND)).faults).toHaveProperty("managed-scheme", { how: ["no-init"] });
});
