// What only a region's CCP knows: that its softphone fails, that it has no network, and which state the agent gets next.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes((scheme) => {
  test("a softphone that fails is said with the cure, until it is put away", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    const said = page.getByTestId("softphone");
    await world.sayInCcp(FIRST, "microphone_not_shared");
    await expect(said.getByRole("alert")).toContainText("trouble with your calls’ sound");
    await expect(said).toContainText("allow it for this page");
    await said.getByTestId("dismiss").click();
    await expect(said).toBeHidden();
    await world.sayInCcp(FIRST, "ice_collection_timeout");
    await expect(said).toContainText("Check VPN, proxy and firewall");
    await portal.call(FIRST);
    await expect(said, "a call that is connected has its sound").toBeHidden();
  });

  test("what fails in the standby is said once the agent works there", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    const said = page.getByTestId("softphone");
    await world.sayInCcp(SECOND, "webrtc_error");
    await world.sayInCcp(FIRST, "microphone_not_shared");
    await expect(said).toContainText("allow it for this page");
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    // A managed CCP that may not speak keeps its softphone's trouble to itself, and does not say it again.
    if (scheme === "paired") await expect(said).toContainText("restart the browser");
    else await expect(said).toBeHidden();
  });

  test("a CCP that has no network makes its region impaired, and a healthy one again", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await world.sayInCcp(SECOND, "failed");
    await expect(portal.status(SECOND)).toHaveAttribute("data-health", "impaired");
    await expect(portal.status(SECOND)).toContainText("no network since");
    await expect(portal.status(FIRST)).toHaveAttribute("data-health", "healthy");
    await world.sayInCcp(SECOND, "connected");
    // It has to last for ten seconds.
    await expect(portal.status(SECOND)).toHaveAttribute("data-health", "healthy", PATIENTLY);
  });

  test("the state that the agent has chosen for later is shown beside the one that they are in", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    const call = await portal.call(FIRST);
    const next = page.getByTestId("next-state");
    await expect(portal.agentState).toContainText("Busy");
    await expect(next).toBeHidden();
    const select = portal.ccp(FIRST).document.locator("#state-select");
    await select.selectOption("Break");
    await expect(next).toHaveText("then Break");
    await select.selectOption("Available");
    await expect(next, "taken back").toBeHidden();
    await select.selectOption("Training");
    await expect(next).toHaveText("then Training");
    for (const action of ["end", "clear"] as const) await world.act(call, action);
    await expect(portal.agentState).toContainText("Training");
    await expect(next).toBeHidden();
  });
});
