// With global routing the agent is given contacts that live in the other region: two facts, and the desk shows both.

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

test.use({ scheme: "managed", beginning: { globalRouting: true } });

test("a contact of the other region is listed with its region, and the banner says so, too", async ({ page, portal, world }) => {
  await portal.ready(FIRST);
  const foreign = await world.offer(SECOND, "voice");
  expect(foreign).toMatchObject({ region: SECOND, handledIn: FIRST });
  await world.offer(FIRST, "chat");
  const contacts = page.getByTestId("contact");
  await expect(contacts).toHaveCount(2);
  const home = page.getByTestId("contacts").getByTestId("contact-home");
  await expect(home).toHaveText(/lives in .*Oregon/);
  // Before it happens.
  await expect(page.getByTestId("contact-home-help")).toContainText("fail");
  // Its CCP speaks, and the contact can be worked with.
  await expect(portal.ccp(FIRST).body).toHaveAttribute("data-instance", "active");
  await world.distribute(SECOND);
  await expect(portal.banner.getByTestId("contact-home")).toHaveCount(1);
  await portal.expectShown(FIRST);
});

test("the region that it lives in fails: the agent stays where they are, and the desk says what can't be done", async ({ page, portal, world }) => {
  test.setTimeout(90_000);
  await portal.ready(FIRST);
  await world.offer(SECOND, "voice");
  await expect(page.getByTestId("contacts").getByTestId("contact-home")).toHaveCount(1);
  await world.breakWith(SECOND, "worker-dead", {});
  await expect(page.getByTestId("contact-home-help")).toContainText("does not work at the moment", PATIENTLY);
  await portal.expectShown(FIRST);
  await expect(page.getByTestId("contact")).toHaveCount(1);
});
