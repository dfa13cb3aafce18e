// The timeline says why the desk moved, survives a reload, and can be taken away.

import { readFile } from "node:fs/promises";

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes(() => {
  test("a failover is told with its reason, kept across a reload, and exported", async ({ portal, world }) => {
    await portal.ready(FIRST);
    await world.distribute(SECOND);
    await portal.expectSteady(SECOND);
    await portal.open("#/timeline");
    const timeline = portal.page.getByTestId("timeline");
    await expect(timeline).toContainText("said that the traffic goes to");
    await portal.page.reload();
    await portal.expectSteady(SECOND);
    const moved = timeline.getByTestId("timeline-entry").filter({ hasText: "said that the traffic goes to" });
    await expect(moved.first()).toBeVisible();
    const chart = portal.page.getByTestId("failover-chart");
    await chart.getByText("As a table").click();
    await expect(chart.getByRole("row")).toHaveCount(2);

    const downloading = portal.page.waitForEvent("download");
    await portal.page.getByTestId("download-timeline").click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^ambidesk-timeline-\d{8}T\d{6}Z\.json$/);
    const file = JSON.parse(await readFile(await download.path(), "utf8"));
    expect(file).toMatchObject({ format: "ambidesk-timeline", version: 2, regions: [FIRST, SECOND] });
    expect(file.records).toContainEqual(expect.objectContaining({ from: { steady: FIRST }, to: { steady: SECOND } }));
  });
});

test("after the last release's text the timeline begins anew, and says so", async ({ portal }) => {
  const kept = [`ambidesk-timeline 1 ${FIRST} ${SECOND}`, "1795383334123\topened\t\t\tidle\tstarting\tshow first\t"].join("\n");
  await portal.page.addInitScript((text) => {
    if (!sessionStorage.getItem("begun")) localStorage.setItem("ambidesk.timeline", text);
    sessionStorage.setItem("begun", "yes");
  }, kept);
  await portal.ready(FIRST);
  await portal.open("#/timeline");
  await expect(portal.page.getByTestId("timeline-begins-anew")).toBeVisible();
  await portal.page.reload();
  await expect(portal.page.getByTestId("timeline-entry").first()).toBeVisible();
  await expect(portal.page.getByTestId("timeline-begins-anew")).toBeVisible();
});

test("what is no timeline is ignored", async ({ portal }) => {
  await portal.page.addInitScript(() => localStorage.setItem("ambidesk.timeline", "{\"rubbish\": 1}\n\t\t"));
  await portal.ready(FIRST);
  await portal.open("#/timeline");
  await expect(portal.page.getByTestId("timeline-entry").first()).toBeVisible();
});

test("a clock that is set while the desk is open is the one that later steps are told by", async ({ portal, world }) => {
  const { page } = portal;
  await page.addInitScript(() => {
    const { now } = Date;
    Object.assign(window, { hoursAhead: 0 });
    Date.now = () => now() + (window as any).hoursAhead * 3_600_000;
  });
  await portal.ready(FIRST);
  await portal.open("#/timeline");
  const seconds = () =>
    page.getByTestId("timeline-entry").locator("time").evaluateAll((times) => times.map((time) => +new Date(`2020-01-01 ${time.textContent}`) / 1000));
  await expect.poll(async () => (await seconds()).length).toBeGreaterThan(0);
  const before = (await seconds()).at(-1)!;
  await page.evaluate(() => { (window as any).hoursAhead = 3; });
  await world.distribute(SECOND);
  await portal.expectSteady(SECOND);
  // What has happened keeps the time that the clock showed then.
  const hoursLater = async () => Math.floor((((await seconds())[0]! - before + 86_400) % 86_400) / 3600);
  await expect.poll(hoursLater).toBe(3);
  expect((await seconds()).at(-1)).toBe(before);
});

test("beside the contacts, what happened on another day has its day", async ({ page, portal, world }) => {
  await page.addInitScript(() => {
    const { now } = Date;
    Object.assign(window, { hoursAhead: 0 });
    Date.now = () => now() + (window as any).hoursAhead * 3_600_000;
  });
  await portal.ready(FIRST);
  const times = page.getByTestId("timeline").locator("time");
  await expect(times.last()).toHaveText(/^\d\d:/);
  await page.evaluate(() => { (window as any).hoursAhead = 24; });
  await world.distribute(SECOND);
  await portal.expectSteady(SECOND);
  await expect(times.first()).toHaveText(/^\d\d:/);
  await expect(times.last()).toHaveText(/^[A-Z][a-z]{2} \d+, \d\d:/);
});

test("while the computer sleeps the page counts no time: what comes afterwards is told by the right one", async ({ page, portal }) => {
  await page.addInitScript(() => {
    const { now } = Performance.prototype;
    Object.assign(window, { slept: 0 });
    Performance.prototype.now = function () { return now.call(this) - (window as any).slept; };
  });
  await portal.ready(FIRST);
  await portal.open("#/regions");
  const readiness = page.getByTestId("standby-readiness");
  await expect(readiness).toContainText("at the latest", PATIENTLY);
  const forecast = await readiness.textContent();
  await page.evaluate(() => { (window as any).slept = 7_200_000; });
  await portal.call(FIRST);
  await portal.open("#/contacts");
  const lasts = page.getByTestId("contact").locator(".number");
  const counted = async () => Number((await lasts.textContent())!.replace(":", ""));
  await expect.poll(counted, "how long it has lasted").toBeGreaterThan(1);
  // Streams tells its lines by the computer's clock.
  await portal.open("#/logs");
  await expect(page.getByTestId("log-line").last()).toBeVisible();
  const times = await page.getByTestId("log-line").evaluateAll((lines) => lines.map((line) => /\d\d:\d\d:\d\d\.\d{3}/.exec(line.textContent!)![0]));
  expect(times.toSorted(), "in order").toEqual(times);
  await portal.open("#/regions");
  await expect(readiness).toHaveText(forecast!);
});

test("a time zone that changes while the desk is open is the one that the log is told in", async ({ page, portal }) => {
  await portal.ready(FIRST);
  await portal.open("#/logs");
  const newest = page.getByTestId("log-line").last();
  // In minutes; midnight may lie between.
  const behind = async () => {
    const time = (await newest.textContent())!.match(/(\d\d):(\d\d):\d\d\.\d{3}/)!;
    const now = await page.evaluate(() => new Date().getHours() * 60 + new Date().getMinutes());
    return (now - Number(time[1]) * 60 - Number(time[2]) + 1440) % 1440;
  };
  await expect.poll(behind).toBeLessThan(2);
  const browser = await page.context().newCDPSession(page);
  await browser.send("Emulation.setTimezoneOverride", { timezoneId: "Asia/Kathmandu" });
  await expect.poll(behind).toBeLessThan(2);
});
