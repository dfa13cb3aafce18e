// The page lies in a frame whose sandbox allows less than the desk needs: each of it is named.

import type { Frame, Page } from "@playwright/test";

import { FIRST, type PlainDesk, expect, test } from "../fixtures";

/** The desk's page in a frame with that sandbox, on a page of the same host. */
async function sandboxed({ page, world }: PlainDesk, allowed: string): Promise<Frame> {
  const url = new URL("desk.html", world.view.urls.plain).href;
  await page.goto(url);
  await page.evaluate(([src, allowed]) => new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", allowed!);
    Object.assign(frame, { src, onload: resolve, width: 500, height: 700 });
    document.body.replaceChildren(frame);
  }), [url, allowed] as const);
  return page.frames().find((frame) => frame.parentFrame() === page.mainFrame())!;
}

/** Starts the desk there; what the page was told last. */
async function started(frame: Frame, plain: PlainDesk): Promise<string> {
  await frame.evaluate((parameters) => recorder.start(parameters), plain.parameters());
  const told = () => frame.evaluate(() => recorder.told.filter(({ what }) => what === "resolved" || what === "rejected"));
  await expect.poll(async () => (await told()).length).toBe(1);
  const [{ what, message }] = await told();
  return message ?? what;
}

/** Warnings of the console that name what was not allowed. */
function warnings(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => { if (message.type() === "warning") said.push(message.text()); });
  return said;
}

test("without an origin: the promise is rejected, and says what is missing", async ({ plain, watch }) => {
  watch.expectError(/sandbox|origin/i);
  const frame = await sandboxed(plain, "allow-scripts");
  expect(await started(frame, plain)).toContain("allow-same-origin is missing");
});

test("without downloads: downloadLogs says so, and without such a sandbox it does not", async ({ plain, watch }) => {
  watch.expectError(/sandbox/i);
  const frame = await sandboxed(plain, "allow-scripts allow-same-origin");
  expect(await started(frame, plain)).toBe("resolved");
  const download = () => {
    try {
      return globalConnect.core.downloadLogs();
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(await frame.evaluate(download)).toContain("allow-downloads is missing");
  const able = await sandboxed(plain, "allow-scripts allow-same-origin allow-downloads");
  expect(await started(able, plain)).toBe("resolved");
  expect(await able.evaluate(download)).toBeUndefined();
});

test.describe("signed out", () => {
  test.use({ beginning: { signedIn: false } });

  test("without popups: the sign-in window that was blocked is named", async ({ plain, watch }) => {
    watch.expectError(/sandbox|popup/i);
    const said = warnings(plain.page);
    const frame = await sandboxed(plain, "allow-scripts allow-same-origin");
    await frame.evaluate((parameters) => recorder.start(parameters), plain.parameters());
    await expect.poll(() => said.filter((text) => text.includes(`${FIRST} was blocked; allow popups`)).length).toBeGreaterThan(0);
  });
});
