// Two instances of one AWS region, told apart by a suffix after a dot.

import { expect, test } from "../fixtures";

const A = "us-east-1.a";
const B = "us-east-1.b";

test.use({ beginning: { regions: [A, B] } });

test("region strings with a suffix pair two instances of one region", async ({ plain, world }) => {
  const standByRegion = { ...world.view.config.ccp.standByRegion, region: B };
  await plain.ready({ with: { region: A, standByRegion } });
  await plain.expectTold("init", 2);
  await plain.expectActive(A);
  await plain.expectSettled(A);
  await world.distribute(B);
  const [complete] = await plain.expectTold("complete");
  expect(complete.payload).toEqual({ activeRegion: B, activeCcpUrl: world.region(B).ccpUrl });
  await plain.expectActive(B);
});

test("their logs have names of their own", async ({ plain, world }) => {
  const standByRegion = { ...world.view.config.ccp.standByRegion, region: B };
  await plain.ready({ with: { region: A, standByRegion } });
  await plain.expectTold("init", 2);
  const names: string[] = [];
  plain.page.on("download", (download) => names.push(download.suggestedFilename()));
  await plain.page.evaluate(() => globalConnect.core.downloadLogs());
  await expect.poll(() => [...names].sort()).toEqual([`${A}-agent-log.txt`, `${B}-agent-log.txt`]);
});
