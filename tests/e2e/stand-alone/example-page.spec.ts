// The documentation's own example: only the script's name and the two URLs are changed in `example-page/index.html`.

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { Ccp, FIRST, SECOND, type World, expect, test } from "../fixtures";

/** The ARNs are the example's own: the distribution has to speak of these. */
const arn = (region: string) => `arn:aws:connect:${region}:0123456789:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f`;

async function nameActive(world: World, active: string): Promise<void> {
  for (const region of [FIRST, SECOND]) await world.breakWith(region, "poll-lies", { instanceArn: arn(active) });
}

test("the documented example works with only the script's name and the two URLs changed", async ({ page, simulator, world }) => {
  const example = await readFile(resolve(__dirname, "../example-page/index.html"), "utf8");
  // The file names the demonstration's hosts; this world has its own.
  const here = [FIRST, SECOND].reduce((text, region) => text.replace(`http://${region}.localhost:8790`, world.region(region).origin), example);
  await simulator.publish("example-page.html", here);
  let scripts = 0;
  await page.route("https://example.com/amazon-connect-task.js", (route) => {
    scripts += 1;
    return route.fulfill({ body: "connect.exampleTask = true;", contentType: "text/javascript" });
  });
  const log: string[] = [];
  page.on("console", (message) => log.push(message.text()));
  await nameActive(world, FIRST);
  await page.goto(new URL("example-page.html", world.view.urls.plain).href);
  await expect.poll(() => log).toContain("promise completed");
  // The promise does not wait for the other region.
  await expect.poll(() => scripts).toBe(2);
  const active = () => page.evaluate(() => [globalConnect.core.primaryRegion, globalConnect.core.secondaryRegion]);
  expect(await active()).toEqual([FIRST, SECOND]);
  expect(await page.evaluate(() => (window as any).connect.exampleTask)).toBe(true);
  const [first, second] = [FIRST, SECOND].map((region) => new Ccp(page, world.region(region)));
  await expect(first.frame).toBeVisible();
  expect(await first.frame.boundingBox()).toMatchObject({ width: 400, height: 800 });
  await first.expectReady();
  await second.expectReady();

  await nameActive(world, SECOND);
  await expect.poll(active).toEqual([SECOND, FIRST]);
  await expect(second.frame).toBeVisible();
  await expect(first.frame).toBeHidden();
  expect(scripts).toBe(2);
});
