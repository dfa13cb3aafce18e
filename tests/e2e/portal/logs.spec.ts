// The log download panel.

import { readFile } from "node:fs/promises";

import type { Download, Page } from "@playwright/test";
import { TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";

import { FIRST, PATIENTLY, SECOND, expect, test } from "../fixtures";

/** The files that are saved from now on, by their names. */
function saved(page: Page): () => Promise<Map<string, string>> {
  const downloads: Download[] = [];
  page.on("download", (download) => downloads.push(download));
  return async () => {
    const files = downloads.map(async (one) => [one.suggestedFilename(), await readFile(await one.path(), "utf8")] as const);
    return new Map((await Promise.all(files)).sort(([one], [other]) => one.localeCompare(other)));
  };
}

test("both regions' logs are saved under their documented names, as Streams writes them", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await portal.page.getByRole("link", { name: "Logs" }).click();
  const files = saved(portal.page);
  await portal.page.getByTestId("download-logs").click();
  const names = [FIRST, SECOND].map((region) => `${region}-agent-log.txt`);
  await expect.poll(async () => [...(await files()).keys()]).toEqual(names);
  await expect(portal.page.getByTestId("log-outcome")).toContainText(names.join(" and "));
  for (const region of [FIRST, SECOND]) {
    const log = (await files()).get(`${region}-agent-log.txt`)!;
    expect(log).toContain(world.region(region).origin);
    expect(JSON.parse(log)[0], "an entry of Streams").toMatchObject({ component: expect.any(String), text: expect.any(String) });
  }
});

test("one region's log is saved under a name of one's own", async ({ portal }) => {
  await portal.ready(FIRST);
  await portal.page.getByRole("link", { name: "Logs" }).click();
  await portal.page.getByRole("radio", { name: SECOND }).check();
  await portal.page.getByLabel("File name").fill("night-shift");
  const files = saved(portal.page);
  await portal.page.getByTestId("download-logs").click();
  await expect.poll(async () => [...(await files()).keys()]).toEqual([`${SECOND}-night-shift.txt`]);
  await expect(portal.page.getByTestId("log-outcome")).toContainText(`${SECOND}-night-shift.txt`);
});

test("a Streams that makes no file: the desk does not say that one was saved", async ({ portal }) => {
  await portal.ready(FIRST);
  await portal.ccp(SECOND).frame.contentFrame().locator("body").evaluate(() => {
    (window as any).connect.getLog().download = () => {};
  });
  await portal.page.getByRole("link", { name: "Logs" }).click();
  await portal.page.getByTestId("download-logs").click();
  await expect(portal.page.getByTestId("log-outcome")).toContainText("made no file");
  await expect(portal.page.getByTestId("log-outcome")).not.toContainText("Saved");
});

test("what both regions and the desk log is shown as it happens, and can be filtered", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await portal.page.getByRole("link", { name: "Logs" }).click();
  const log = portal.page.getByTestId("log-tail");
  const find = log.getByRole("searchbox");
  const lines = log.getByTestId("log-line");
  for (const region of [FIRST, SECOND]) {
    await log.getByRole("checkbox", { name: region, exact: true }).uncheck();
  }
  await find.fill("failover_pending");
  await expect(lines).toHaveCount(0);
  await portal.call(FIRST);
  await world.distribute(SECOND);
  // A transition's line is its record as it is in every file.
  const pending = JSON.stringify({ pending: { from: FIRST, to: SECOND } }).slice(1, -1);
  await expect(lines.filter({ hasText: pending })).not.toHaveCount(0);

  await log.getByRole("checkbox", { name: SECOND, exact: true }).check();
  await log.getByRole("checkbox", { name: "Desk" }).uncheck();
  await find.fill("");
  await expect(lines.first()).toContainText(SECOND);
  // It moves on while the button is down.
  await lines.last().hover();
  await portal.page.mouse.down();
  const count = await lines.last().getAttribute("aria-posinset");
  await expect(lines.last()).not.toHaveAttribute("aria-posinset", count!);
  await portal.page.mouse.up();
  await expect(log.getByTestId("log-detail")).toContainText(SECOND);

  // Each worker hands its lines on once a second, behind later ones of other places.
  await log.getByRole("checkbox", { name: FIRST, exact: true }).check();
  for (const region of [FIRST, SECOND]) {
    await expect(lines.filter({ hasText: `${region} worker` })).not.toHaveCount(0);
  }
  const times = await lines.locator("time").allTextContents();
  expect(times, "in the order of their times").toEqual(times.toSorted());
});

test("the incident bundle unpacks, and names nobody", async ({ portal, world }) => {
  await portal.ready(FIRST);
  await portal.call(FIRST, { customer: "+493012345417", attributes: { tier: "platinum-member" } });
  await world.distribute(SECOND);
  await expect(portal.banner).toBeVisible();
  await portal.page.getByRole("link", { name: "Logs" }).click();
  // A worker hands its lines on once a second: one that has just started has said nothing yet.
  const log = portal.page.getByTestId("log-tail");
  const heard = "GET_AGENT_SNAPSHOT succeeded";
  await log.getByRole("searchbox").fill(heard);
  for (const region of [FIRST, SECOND]) {
    await expect(log.getByTestId("log-line").filter({ hasText: region })).not.toHaveCount(0);
  }
  const archive = await bundle(portal.page);
  expect(archive.suggestedFilename()).toMatch(/^ambidesk-incident-\d{8}T\d{6}Z\.zip$/);
  await expect(portal.page.getByTestId("incident-outcome")).toContainText(archive.suggestedFilename());

  const files = await unzip(archive);
  expect([...files.keys()]).toEqual([
    "README.txt", "facts.json", "configuration.json", "timeline.json", "desk.log", `streams-${FIRST}.log`, `streams-${SECOND}.log`,
  ]);
  expect(JSON.parse(files.get("facts.json")!)).toMatchObject({ secureContext: true });
  expect(JSON.parse(files.get("configuration.json")!)).toHaveProperty("ccp.region", FIRST);
  const timeline = JSON.parse(files.get("timeline.json")!);
  expect(timeline).toMatchObject({ format: "ambidesk-timeline", version: 2 });
  expect(timeline.records.map(({ to }: { to: object }) => to)).toContainEqual({ pending: { from: FIRST, to: SECOND } });
  for (const region of [FIRST, SECOND]) {
    const streams = files.get(`streams-${region}.log`)!;
    expect(streams, "the frame's own lines").toContain("Acknowledged by the CCP!");
    expect(streams, "the lines of its worker").toContain(heard);
    const times = streams.match(/^\d\S+Z/gm)!;
    expect(times, "in the order of their times").toEqual(times.toSorted());
  }
  for (const [name, text] of files) {
    for (const secret of ["12345417", "platinum-member", world.view.agentName, "Bearer ey"]) {
      expect(text.includes(secret), `${secret} is in ${name}`).toBe(false);
    }
  }
});

test("the incident bundle has what happened before a reload", async ({ portal, world }) => {
  const { page } = portal;
  await portal.ready(FIRST);
  await world.distribute(SECOND);
  await portal.expectSteady(SECOND, PATIENTLY);
  await page.reload();
  await portal.expectSteady(SECOND, PATIENTLY);
  await page.getByRole("link", { name: "Logs" }).click();
  const files = await unzip(await bundle(page));
  const { records } = JSON.parse(files.get("timeline.json")!);
  expect(records.map(({ to }: { to: object }) => to)).toContainEqual({ steady: FIRST });
});

/** Saves an incident bundle. */
async function bundle(page: Page): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByTestId("save-incident").click();
  return download;
}

/** The files of an archive in the order of its table, each compared with its checksum. */
async function unzip(archive: Download): Promise<Map<string, string>> {
  const content = new Uint8Array(await readFile(await archive.path()));
  const reader = new ZipReader(new Uint8ArrayReader(content), { checkSignature: true, useWebWorkers: false });
  const files = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  }
  await reader.close();
  return files;
}
