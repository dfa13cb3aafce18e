// The log download panel.

import type { Page } from "@playwright/test";

import { FIRST, SECOND, expect, test } from "../fixtures";

/** The names of the files that are downloaded from now on. */
function downloads(page: Page): () => string[] {
  const names: string[] = [];
  page.on("download", (download) => names.push(download.suggestedFilename()));
  return () => [...names].sort();
}

test("both regions' logs are downloaded under their documented names", async ({ portal }) => {
  await portal.ready(FIRST);
  await portal.page.getByRole("link", { name: "Logs" }).click();
  const names = downloads(portal.page);
  await portal.page.getByTestId("download-logs").click();
  await expect.poll(names).toEqual([`${FIRST}-agent-log.txt`, `${SECOND}-agent-log.txt`]);
  await expect(portal.page.getByTestId("log-outcome")).toContainText(`${FIRST}-agent-log.txt and ${SECOND}-agent-log.txt`);
});

test("one region's log is downloaded under a name of one's own", async ({ portal }) => {
  await portal.ready(FIRST);
  await portal.page.getByRole("link", { name: "Logs" }).click();
  await portal.page.getByRole("radio", { name: SECOND }).check();
  await portal.page.getByLabel("File name").fill("night-shift");
  const names = downloads(portal.page);
  await portal.page.getByTestId("download-logs").click();
  await expect.poll(names).toEqual([`${SECOND}-night-shift.txt`]);
  await expect(portal.page.getByTestId("log-outcome")).toContainText(`${SECOND}-night-shift.txt`);
});
