// The desk as an ES module.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { FIRST, SECOND, expect, test } from "../fixtures";
import { dist } from "../fixtures/places";

test("importing the module makes globalConnect available, and the desk works", async ({ plain, world }) => {
  await plain.open("module.html");
  await plain.page.waitForFunction(() => "recorder" in window);
  expect(await plain.page.evaluate(() => (window as any).imported)).toEqual({ same: true });
  await plain.startIn(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});

test("on a server, where there is no page, the module can be imported, and says so when it is used", () => {
  const program = `
    const { default: globalConnect } = await import(process.argv[1]);
    globalConnect.core.onInit(() => {});
    globalConnect.core.terminate();
    try {
      globalConnect.core.initCCP({ nodeType: 1 }, {});
    } catch ({ message }) {
      console.log(message);
    }`;
  const module = pathToFileURL(join(dist, "global-connect.mjs")).href;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", program, module], { encoding: "utf8", stdio: "pipe" });
  expect(said).toContain("there is no page here; call it in a browser");
});

test("a script that is in the page twice, and the module beside it: the first one goes on", async ({ plain }) => {
  const warnings: string[] = [];
  plain.page.on("console", (message) => { if (message.type() === "warning") warnings.push(message.text()); });
  await plain.ready();
  const same = await plain.page.evaluate(async () => {
    const first = globalConnect;
    const script = document.createElement("script");
    script.src = "global-connect.js";
    const ran = new Promise((resolve) => { script.onload = resolve; });
    document.head.append(script);
    await ran;
    const module = await import(new URL("global-connect.mjs", location.href).href);
    return [globalConnect === first, module.default === first];
  });
  expect(same).toEqual([true, true]);
  expect(warnings.filter((text) => text.includes("in this page more than once"))).toHaveLength(2);
  await plain.expectActive(FIRST);
});

test("an engine that did not come is imported when the page asks again", async ({ plain, watch }) => {
  watch.expectError(/global-connect-engine/);
  let broken = true;
  await plain.page.route("**/global-connect-engine.js", (route) => (broken ? route.abort() : route.continue()));
  await plain.open("module.html");
  await plain.page.waitForFunction(() => "recorder" in window);
  await plain.start();
  const [rejected] = await plain.expectTold("rejected");
  expect(rejected!.message).toContain("could not load its WebAssembly");
  broken = false;
  await plain.page.evaluate(() => recorder.ask());
  await plain.expectTold("resolved");
  await plain.expectActive(FIRST);
});
