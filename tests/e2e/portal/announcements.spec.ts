// What a screen reader says by itself: one event once, in a place that was there before its words.

import type { CDPSession } from "@playwright/test";

import { FIRST, PATIENTLY, PortalDesk, SECOND, expect, test } from "../fixtures";
import { hear, heard } from "../fixtures/hearing";

test.describe("one event is announced once", () => {
  test.use({ impatient: true });
  test.beforeEach(({ page }) => page.addInitScript(hear));

  test("a start ends with one announcement for each region", async ({ page, portal }) => {
    await portal.ready(FIRST);
    expect((await heard(page)).sort()).toEqual([
      "US East (N. Virginia), Active: Agent ready.",
      "US West (Oregon), Standby: Ready to take over.",
    ]);
  });

  test("regions that are ready before the program are announced when the desk is drawn", async ({ page, portal }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => { release = resolve; });
    await page.route("**/*_bg.wasm", async (route) => {
      await released;
      await route.continue();
    });
    await portal.open();
    for (const region of [FIRST, SECOND]) await portal.ccp(region).expectReady();
    release();
    await portal.expectSteady(FIRST, PATIENTLY);
    const said: string[] = [];
    const allHeard = async () => {
      said.push(...(await heard(page)));
      return said.sort();
    };
    await expect.poll(allHeard).toEqual([
      "US East (N. Virginia), Active: Agent ready.",
      "US West (Oregon), Standby: Ready to take over.",
    ]);
  });

  test("what is good to know is announced when it comes", async ({ context, page, portal, world }) => {
    await portal.ready(FIRST);
    await heard(page);
    await new PortalDesk(await context.newPage(), world).open();
    await expect(page.getByTestId("other-tabs")).toBeVisible();
    expect(await heard(page)).toEqual([expect.stringMatching(/^This desk is open in another tab too\. .*This tab was opened first/)]);
  });

  test("what came of a button is announced", async ({ page, portal }) => {
    await portal.ready(FIRST);
    await page.getByTestId("panel").getByRole("link", { name: "Logs" }).click();
    await heard(page);
    await page.getByTestId("save-incident").click();
    await expect(page.getByTestId("incident-outcome")).toContainText("Saved as");
    expect((await heard(page)).at(-1)).toMatch(/^Saved as .*ambidesk-incident-.*\.zip/);
  });

  test("what an alert says is not repeated by the connection, the status and the cover", async ({ page, portal, world }) => {
    await portal.ready(FIRST);
    await heard(page);
    await world.breakWith(SECOND, "worker-dead", {});
    await expect(portal.status(SECOND)).toHaveAttribute("data-readiness", "not-answering", PATIENTLY);
    expect(await heard(page)).toEqual(["US West (Oregon), Standby: Not answering."]);
    await world.breakWith(FIRST, "worker-dead", {});
    await expect(portal.trouble).toContainText("Neither region", PATIENTLY);
    await expect(portal.cover).toBeVisible();
    expect(await heard(page)).toEqual([expect.stringMatching(/^Neither region has answered since/)]);
    await world.heal(SECOND);
    await world.heal(FIRST);
    await expect(portal.trouble).toHaveCount(0, PATIENTLY);
    await portal.expectSteady(FIRST, PATIENTLY);
    expect(await heard(page)).toContain("US East (N. Virginia), Active: Agent ready.");
  });
});

/** How the browser tells screen readers that something is announced: by itself, or with the nearest thing around it that says so. */
async function liveness(session: CDPSession, selector: string): Promise<unknown> {
  const { result } = await session.send("Runtime.evaluate", { expression: `document.querySelector(${JSON.stringify(selector)})` });
  if (!result.objectId) return "not there";
  const { node } = await session.send("DOM.describeNode", { objectId: result.objectId });
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const found = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  for (let at = found; at; at = nodes.find(({ nodeId }) => nodeId === at!.parentId)) {
    const live = at.properties?.find(({ name }) => name === "live");
    if (live) return live.value.value;
  }
  return "off";
}

/** Whether it is announced politely, as soon as it is there. */
function expectPolite(session: CDPSession, selector: string, message?: string): Promise<void> {
  return expect.poll(() => liveness(session, selector), { message }).toBe("polite");
}

test("what is good to know comes into a place that is live already, and what can be pressed in it is not announced", async ({ context, page, portal, world }) => {
  const session = await context.newCDPSession(page);
  await portal.ready(FIRST);
  await expectPolite(session, "#notes", "before there is anything to know");
  await new PortalDesk(await context.newPage(), world).open();
  await expectPolite(session, "[data-testid=other-tabs] p");
  for (const quiet of ["dismiss-strip", "shortcuts"]) {
    const around = (element: Element) => element.closest("[aria-live], [role=status], [role=alert]")!.getAttribute("aria-live");
    expect(await page.getByTestId(quiet).evaluate(around), quiet).toBe("off");
  }
});

test("a calm message comes into a place that is live already, and what ticks in it is not announced", async ({ page, portal, world }) => {
  const session = await page.context().newCDPSession(page);
  await portal.ready(FIRST);
  await expectPolite(session, "#alerts", "before there is a message");
  const call = await portal.call(FIRST);
  await world.distribute(SECOND);
  await expect(portal.banner).toHaveAttribute("data-tone", "wait");
  await expectPolite(session, "[data-testid=failover-banner] h2");
  // The protocol's accessibility tree does not tell "off" from nothing (Chromium 156): here the attribute is all that can be asked.
  for (const quiet of ["elapsed", "switch-now"]) {
    const around = (element: Element) => element.closest("[aria-live], [role=status], [role=alert]")!.getAttribute("aria-live");
    expect(await page.getByTestId(quiet).evaluate(around), quiet).toBe("off");
  }
  await world.act(call, "end");
  await world.act(call, "clear");
  await portal.expectSteady(SECOND, PATIENTLY);
  await expectPolite(session, "[data-testid=notice] h2");
});
