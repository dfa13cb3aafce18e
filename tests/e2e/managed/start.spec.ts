// The vendor's host code starts with two CCPs that speak the managed scheme.

import { FIRST, SECOND } from "../fixtures";
import { expect, test } from "../fixtures/managed";

test("the first region is active: it is shown, and speaks alone", async ({ managed }) => {
  await managed.ready();
  await managed.expectActive(FIRST);
  await managed.ccp(SECOND).expectReady();
  const inits = await managed.heard("raw init");
  const says = (region: string, instanceState: string) => ({ instanceRegion: region, instanceState, activeRegion: FIRST });
  expect(inits.map(({ data }) => data)).toEqual(expect.arrayContaining([says(FIRST, "active"), says(SECOND, "inactive")]));
  await managed.expectHeard("raw global_signin_valid", 2);
  expect(await managed.order()).toEqual(["initialized", "agent"]);
});

test("each region's word names the agent's region", async ({ managed, world }) => {
  await managed.ready();
  const [agent] = await managed.heard("agent");
  expect(agent.data).toContain(`:${FIRST}:`);
  // Replicas have one instance id.
  const [first, second] = world.view.regions.map(({ instanceArn }) => instanceArn.split("/").pop());
  expect(first).toBe(second);
});

test("contacts of the region that is not active stay in its CCP", async ({ managed, world }) => {
  await managed.ready();
  await managed.expectActive(FIRST);
  const hidden = await world.offer(SECOND, "voice", "connecting");
  const seen = await world.offer(FIRST, "voice", "connecting");
  await managed.expectHeard("contact");
  await expect(managed.ccp(SECOND).body.getByTestId("ccp-contact")).toHaveAttribute("data-contact-id", hidden.contactId);
  expect((await managed.heard("contact")).map(({ data }) => data)).toEqual([seen.contactId]);
});

test("a page that configures nothing is told about both regions all the same", async ({ managed }) => {
  await managed.ready({ softphone: undefined, pageOptions: undefined });
  expect(await managed.activeRegion()).toBe(FIRST);
  // Until then the hidden CCP is not held back, and the agent that the page has may be its own.
  await managed.ccp(FIRST).expectInstance("active");
  await managed.ccp(SECOND).expectInstance("inactive");
});

test("one download makes three files", async ({ managed, page }) => {
  await managed.ready();
  const names: string[] = [];
  page.on("download", (download) => names.push(download.suggestedFilename()));
  await page.evaluate(() => connect.getLog().download());
  const expected = [`ccp-${FIRST}-agent-log.txt`, `ccp-${SECOND}-agent-log.txt`, "crm-agent-log.txt"];
  await expect.poll(() => [...names].sort()).toEqual(expected);
});

test("the SDK's channel says at once where a contact lives, before and after a failover", async ({ managed, world, page }) => {
  await managed.ready();
  const details = () => page.evaluate(() => managedPage.instanceDetails("of none"));
  expect(await details()).toMatchObject({ region: FIRST });
  await world.distribute(SECOND);
  await managed.expectCompleted(SECOND);
  expect(await details()).toMatchObject({ region: SECOND });
});

test.describe("the second region is active at the start", () => {
  test.use({ beginning: { active: SECOND } });

  test("it is shown, and that is no failover", async ({ managed }) => {
    await managed.ready();
    await managed.expectActive(SECOND);
    expect(await managed.order()).toEqual(["initialized", "agent"]);
  });
});
