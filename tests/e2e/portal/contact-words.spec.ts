// Who is at the other end, and what becomes of the contact, in words that fit it.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("a number that comes as a SIP address is shown as a number, and masked", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await portal.call(FIRST, { customer: "sip:+12065550177@sbc.example.com:5061;transport=tls" });
  await world.distribute(SECOND);
  await expect(portal.banner.getByRole("status")).toContainText("+12 ··· 177");
  const contact = portal.page.getByTestId("contact");
  await expect(contact).toContainText("+12 ··· 177");
  await expect(portal.page.locator("body")).not.toContainText(/sip:|example\.com|5550177/);
  await contact.getByTestId("contact-details").click();
  await expect(portal.page.getByTestId("contact-attributes")).toContainText("+12065550177");
  await expect(portal.page.locator("body")).not.toContainText(/sip:|example\.com/);
});

// The banner says what has been ended at once, as in the paired scheme alone.
test("an e-mail has a customer, who is masked", { tag: "@paired" }, async ({ portal, world }) => {
  await portal.ready(FIRST);
  await world.offer(FIRST, "email", "connected", { customer: "anna.smith@mail.example" });
  const contact = portal.page.getByTestId("contact");
  await expect(contact).toContainText("a···@mail.example");
  await expect(portal.page.locator("body")).not.toContainText("anna.smith");
  await portal.call(FIRST);
  await world.distribute(SECOND);
  await expect(portal.banner.getByRole("status")).toContainText("Chats, tasks and e-mails in");
});

for (const monitoring of ["SILENT_MONITOR", "BARGE"] as const) {
  test(`a supervisor's call (${monitoring}) goes on without them, and nothing says that it ends`, async ({ portal, world }) => {
    await portal.ready(FIRST);
    await portal.call(FIRST, { monitoring });
    await world.distribute(SECOND);
    await expect(portal.banner.getByRole("status")).toContainText("Finish the monitoring of the call with");
    await portal.banner.getByTestId("switch-now").click();
    const question = portal.page.getByTestId("confirm-switch");
    await expect(question).toContainText("it goes on without you");
    await expect(question).not.toContainText(/ends at once|End the call/);
  });
}

test("a consultation names whom the agent talks to, and not the customer who has left", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await portal.call(FIRST, { customer: "+12065550177", thirdParty: "+12065550288", customerLeft: true });
  await world.distribute(SECOND);
  await expect(portal.banner.getByRole("status")).toContainText("the call with +12 ··· 288");
  await expect(portal.page.locator("body")).not.toContainText("··· 177");
});

test("a consultation names the customer while they are there", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await portal.call(FIRST, { customer: "+12065550177", thirdParty: "+12065550288" });
  await world.distribute(SECOND);
  await expect(portal.banner.getByRole("status")).toContainText("the call with +12 ··· 177");
});
