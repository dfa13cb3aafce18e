// What `initCCP` refuses, at once and by the parameter's path. Nothing is created then.

import { type Page } from "@playwright/test";

import { FIRST, SECOND, expect, test } from "../fixtures";

type Change = { path: string; to?: unknown };
interface Row {
  change: Change;
  /** The path that the message names, where it is another than the one that was changed. */
  named?: string;
  expected: RegExp;
}

const URL_EXPECTED = /absolute URL such as/;
const REGION_EXPECTED = /a region such as "us-(east-1|west-2)"/;
const ARN_EXPECTED = /an instance ARN such as "arn:aws:connect:/;

/** Missing, and of the wrong type. */
const bad = (path: string, expected: RegExp, ...wrong: unknown[]): Row[] =>
  [undefined, ...wrong].map((to) => ({ change: { path, to }, expected }));

const rows: Row[] = [
  ...bad("ccpUrl", URL_EXPECTED, 7, "ccp-v2", "ftp://example.com/ccp-v2/", "https://"),
  ...bad("standByRegion.ccpUrl", URL_EXPECTED, null, "/ccp-v2/"),
  { change: { path: "ccpUrl", to: "https://mine.awsapps.com/connect/ccp#/" }, expected: /works with CCPv2 only/ },
  { change: { path: "standByRegion.ccpUrl", to: "https://my.connect.aws/ccp/" }, expected: /works with CCPv2 only/ },
  ...bad("region", REGION_EXPECTED, 1, "us-east-1 "),
  ...bad("standByRegion.region", REGION_EXPECTED, {}, "us-west-2.\tb"),
  ...bad("instanceArn", ARN_EXPECTED, 5, "17ac6c89-91e1-4b3f-86b0-40e5ed67971f"),
  ...bad("standByRegion.instanceArn", ARN_EXPECTED, [], "arn:aws:lambda:us-west-2:1:function/f"),
  ...bad("standByRegion", /an object with `ccpUrl`, `instanceArn` and `region`/, "us-west-2"),
  ...bad("pollForFailover", /expected true/, false, "true"),
  ...bad("loginUrl", /URL of your identity provider/, 3),
  ...["one.js", { 0: "one.js" }].map((to) => ({ change: { path: "additionalScripts", to }, expected: /an array of scripts' addresses/ })),
  { change: { path: "additionalScripts", to: ["one.js", null] }, named: "additionalScripts[1]", expected: /a script's address/ },
  { change: { path: "region", to: "eu-central-1" }, named: "instanceArn", expected: /ARN of the region "eu-central-1"/ },
  { change: { path: "standByRegion.region", to: "eu-west-2" }, named: "standByRegion.instanceArn", expected: /ARN of the region/ },
];

function changed(parameters: Record<string, unknown>, { path, to }: Change): Record<string, unknown> {
  const copy = structuredClone(parameters);
  const parts = path.split(".");
  const last = parts.pop()!;
  const owner = parts.reduce<any>((object, part) => object[part], copy);
  if (to === undefined) delete owner[last];
  else owner[last] = to;
  return copy;
}

/** Calls `initCCP`, and says what it threw before it returned. */
function refusal(page: Page, parameters: unknown): Promise<{ typeError: boolean; message: string } | null> {
  return page.evaluate((given) => {
    try {
      recorder.start(given as never);
      return null;
    } catch (error) {
      return { typeError: error instanceof TypeError, message: (error as Error).message };
    }
  }, parameters);
}

const title = ({ change }: Row) => `${change.path} = ${change.to === undefined ? "(missing)" : JSON.stringify(change.to)}`;

test("each required parameter that is missing or wrong is a TypeError that names its path", async ({ plain }) => {
  await plain.open();
  const good = plain.parameters();
  for (const row of rows) {
    const thrown = await refusal(plain.page, changed(good, row.change));
    expect.soft(thrown, title(row)).toEqual({ typeError: true, message: expect.stringMatching(row.expected) });
    expect.soft(thrown?.message, title(row)).toContain(`\`${row.named ?? row.change.path}\``);
  }
  await expect(plain.page.locator("iframe")).toHaveCount(0);
});

test("an optional parameter that is odd is named in the console, and the CCPs start", async ({ plain }) => {
  const warnings: string[] = [];
  plain.page.on("console", (message) => { if (message.type() === "warning") warnings.push(message.text()); });
  const odd = { loginPopup: "false", softphone: { allowFramedSoftphone: "false" }, ccpSynTimeout: "soon", ccpAckTimeout: -1 };
  await plain.ready({ with: { ...odd, ccpLoadTimeout: "5000", additionalScripts: undefined } });
  const words = "initCCP: ";
  expect(warnings.filter((text) => text.includes(words)).map((text) => text.slice(text.indexOf(words) + words.length))).toEqual([
    '`loginPopup` is "false"; a text counts as true; write false without quotes',
    '`softphone.allowFramedSoftphone` is "false"; a text counts as true; write false without quotes',
    "`ccpAckTimeout` is -1; expected milliseconds such as 5000; it is left out",
    '`ccpSynTimeout` is "soon"; expected milliseconds such as 5000; it is left out',
  ]);
});

test("the message says what was found", async ({ plain }) => {
  await plain.open();
  const given = plain.parameters();
  expect((await refusal(plain.page, changed(given, { path: "ccpUrl", to: "ccp-v2" })))?.message).toContain('is "ccp-v2"');
  expect((await refusal(plain.page, changed(given, { path: "ccpUrl" })))?.message).toContain("is missing");
  expect((await refusal(plain.page, changed(given, { path: "standByRegion", to: [1] })))?.message).toContain("is an array");
});

test("two equal addresses are refused, whatever ends them", async ({ plain, world }) => {
  await plain.open();
  const { ccpUrl } = world.region(FIRST);
  for (const to of [ccpUrl, ccpUrl.replace(/\/$/, "#/")]) {
    const addresses = await refusal(plain.page, changed(plain.parameters(), { path: "standByRegion.ccpUrl", to }));
    expect(addresses?.message).toMatch(/`standByRegion\.ccpUrl` is .* expected the CCP of another instance/);
  }
});

test("two equal region strings and two equal ARNs are refused", async ({ plain, world }) => {
  await plain.open();
  const { instanceArn } = world.region(FIRST);
  const same = changed(plain.parameters(), { path: "standByRegion.region", to: FIRST });
  const regions = await refusal(plain.page, changed(same, { path: "standByRegion.instanceArn", to: `${instanceArn}0` }));
  expect(regions?.message).toMatch(/`standByRegion\.region` is "us-east-1"; expected another region string/);
  const suffixed = changed(plain.parameters(), { path: "standByRegion.region", to: `${FIRST}.b` });
  const arns = await refusal(plain.page, changed(suffixed, { path: "standByRegion.instanceArn", to: instanceArn }));
  expect(arns?.message).toMatch(/`standByRegion\.instanceArn` .* expected another instance/);
});

test("a container that is no element, parameters that are none, and a getPrimaryRegion that is none", async ({ plain }) => {
  await plain.open();
  const thrown = await plain.page.evaluate((parameters) => {
    const attempt = (container: unknown, given: unknown) => {
      try {
        globalConnect.core.initCCP(container as never, given as never);
        return "nothing was thrown";
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
    };
    const getPrimaryRegion = () => {};
    const room = document.getElementById("container-div");
    return [
      attempt(null, { ...parameters, getPrimaryRegion }),
      attempt("#container-div", { ...parameters, getPrimaryRegion }),
      attempt(room, undefined),
      attempt(room, parameters),
      attempt(room, { ...parameters, getPrimaryRegion: "us-east-1" }),
    ];
  }, plain.parameters());
  expect(thrown).toEqual([
    expect.stringMatching(/^TypeError: .*`containerDiv` is missing/),
    expect.stringMatching(/^TypeError: .*`containerDiv` is "#container-div"/),
    expect.stringMatching(/^TypeError: .*`params` is missing/),
    expect.stringMatching(/^TypeError: .*`getPrimaryRegion` is missing/),
    expect.stringMatching(/^TypeError: .*`getPrimaryRegion` is "us-east-1"/),
  ]);
  await expect(plain.page.locator("iframe")).toHaveCount(0);
});

test("a page can call again with good parameters after a refusal", async ({ plain }) => {
  await plain.open();
  expect(await refusal(plain.page, changed(plain.parameters(), { path: "ccpUrl" }))).not.toBeNull();
  await plain.start();
  await plain.expectTold("resolved");
  await plain.expectActive(FIRST);
});

test("a primary region that is neither of the two rejects the promise", async ({ plain }) => {
  await plain.open();
  await plain.start({ primary: "eu-central-1" });
  const [rejected] = await plain.expectTold("rejected");
  expect(rejected.message).toContain('"eu-central-1" is neither of the two regions');
  expect(rejected.message).toContain(SECOND);
});
