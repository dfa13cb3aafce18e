// `downloadLogs`: a file for each region, named by the region.

import { readFile } from "node:fs/promises";

import type { Download, Page } from "@playwright/test";

import { FIRST, SECOND, expect, test } from "../fixtures";

/** The files that this makes the browser save, by their names. */
async function saved(page: Page, count: number, act: () => Promise<void>): Promise<Map<string, string>> {
  const downloads: Download[] = [];
  const note = (one: Download) => downloads.push(one);
  page.on("download", note);
  await act();
  await expect.poll(() => downloads.length).toBe(count);
  page.off("download", note);
  const files = downloads.map(async (one) => [one.suggestedFilename(), await readFile(await one.path(), "utf8")] as const);
  return new Map(await Promise.all(files));
}

/** Downloads the logs, and answers the two files by their names. */
function download(page: Page, options?: object): Promise<Map<string, string>> {
  return saved(page, 2, () => page.evaluate((given) => globalConnect.core.downloadLogs(given), options));
}

test("each region's log is downloaded under its documented name", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  const files = await download(plain.page);
  expect([...files.keys()].sort()).toEqual([`${FIRST}-agent-log.txt`, `${SECOND}-agent-log.txt`]);
  for (const [own, other] of [[FIRST, SECOND], [SECOND, FIRST]]) {
    const log = files.get(`${own}-agent-log.txt`);
    expect(log, "each file is the log of its own region").toContain(world.region(own).origin);
    expect(log).not.toContain(world.region(other).origin);
  }
});

test("the log's name and the filter are options", async ({ plain }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  // Whatever the level is: the filter leaves entries out, nothing else does.
  await plain.page.evaluate(() => {
    for (const connect of recorder.connects.values() as Iterable<any>) {
      connect.getLog().setLogLevel(connect.LogLevel.ERROR);
      connect.getLog().info("an entry below the level");
    }
  });
  const all = await download(plain.page, { logName: "shift" });
  expect([...all.keys()].sort()).toEqual([`${FIRST}-shift.txt`, `${SECOND}-shift.txt`]);
  // As the browser would write it.
  const odd = await download(plain.page, { logName: 5 });
  expect([...odd.keys()].sort()).toEqual([`${FIRST}-5.txt`, `${SECOND}-5.txt`]);
  const filtered = await download(plain.page, { logName: "errors", filterByLogLevel: true });
  for (const region of [FIRST, SECOND]) {
    expect(all.get(`${region}-shift.txt`)).toContain("an entry below the level");
    expect(filtered.get(`${region}-errors.txt`)).not.toContain("an entry below the level");
  }
});

test("on a page with a policy for its frames the logs are saved, whoever asks for them", async ({ plain, world }) => {
  const instances = world.view.regions.map(({ origin }) => origin).join(" ");
  await world.plainHeaders({ "content-security-policy": `frame-src ${instances}` });
  await plain.ready();
  await plain.expectTold("init", 2);
  const files = await download(plain.page);
  expect([...files.keys()].sort()).toEqual([`${FIRST}-agent-log.txt`, `${SECOND}-agent-log.txt`]);
  const own = await saved(plain.page, 1, () => plain.page.evaluate(() => (window as any).connect.getLog().download("own")));
  expect(own.get("own.txt")).toContain(world.region(FIRST).origin);
});
