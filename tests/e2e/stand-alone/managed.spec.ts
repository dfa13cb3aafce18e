// A page whose parameters are those of the managed scheme, as the vendor documents them for `initCCP` of Streams.

import type { ManagedInitCcpParameters } from "../../../crates/global-connect/js/global-connect";

import { FIRST, SECOND, expect, test } from "../fixtures";
import { Ccp } from "../fixtures/ccp";

test.use({ scheme: "managed" });

test("without `getPrimaryRegion` and names of regions, the desk starts all the same", async ({ plain, world }) => {
  await plain.open();
  const { region: _, secondaryRegion: __, ...parameters } = plain.parameters();
  await plain.page.evaluate((parameters) => {
    globalConnect.core.initCCP(document.getElementById("container-div")!, parameters as unknown as ManagedInitCcpParameters);
  }, parameters);
  const names = world.view.regions.map(({ ccpUrl }) => new URL(ccpUrl).hostname);
  await expect.poll(() => plain.page.evaluate(() => globalConnect.core.primaryRegion)).toBe(names[0]);
  await world.distribute(SECOND);
  await expect.poll(() => plain.page.evaluate(() => globalConnect.core.primaryRegion)).toBe(names[1]);
});

test("a call holds the failover up, the page is told the ARN, and the switch is complete once it is cleared", async ({ plain, world }) => {
  await plain.open();
  await plain.startIn(FIRST);
  const call = await world.offer(FIRST, "chat");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  const [pending] = await plain.expectTold("pending");
  expect(pending.payload).toEqual({ nextActiveArn: world.region(SECOND).instanceArn });
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});

test("a request to the region that is not active is answered, with what to ask instead, and the same one there is carried out", async ({ plain, world }) => {
  await plain.open();
  await plain.startIn(FIRST);
  const choose = (region: string, name: string) =>
    plain.page.evaluate(([region, name]) => new Promise<string>((answered) => {
      const { agents } = Object.assign(window, { agents: (window as any).agents ?? {} }) as any;
      // An agent that is kept, as pages do.
      agents[region!] ??= new (recorder.connects.get(region!) as any).Agent();
      const state = agents[region!].getAgentStates().find((state: any) => state.name === name);
      agents[region!].setState(state, { success: () => answered("done"), failure: (error: string) => answered(JSON.parse(error).message) });
    }), [region, name]);
  expect(await choose(SECOND, "Break")).toContain("This region is not active");
  expect(await choose(FIRST, "Break")).toBe("done");
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
  expect(await choose(FIRST, "Training")).toContain("`connect` of the active region");
  expect(await choose(SECOND, "Training")).toBe("done");
  await expect.poll(async () => (await world.lookAt(SECOND)).agent.state).toBe("Training");
});

test("what belongs to the other scheme is refused with the names of both", async ({ plain }) => {
  await plain.open();
  const start = plain.start({ with: { standByRegion: {} } });
  await expect(start).rejects.toThrow(/`standByRegion` belongs to the paired scheme and `secondaryCCPUrl` to the managed one/);
});

test("a region's name that is none, and one name for both, given or read off the addresses, are refused", async ({ plain }) => {
  await plain.open();
  const hosts = (region: string, other: string) => ({
    ccpUrl: `https://${region}.mine.my.connect.aws/ccp-v2/`,
    secondaryCCPUrl: `https://${other}.replica.my.connect.aws/ccp-v2/`,
  });
  const unnamed = { region: undefined, secondaryRegion: undefined };
  const rows: [Record<string, unknown>, RegExp][] = [
    [{ region: 5 }, /`region` is 5; expected a region such as/],
    [{ secondaryRegion: "us-west-2 " }, /`secondaryRegion` is "us-west-2 "; expected a region such as/],
    [{ secondaryRegion: FIRST }, /`secondaryRegion` is "us-east-1"; expected another name than `region`/],
    [{ ...unnamed, ...hosts(FIRST, FIRST) }, /`secondaryRegion` is "us-east-1"; expected another name/],
    [{ ...unnamed, ...hosts(FIRST, SECOND), region: SECOND }, /`secondaryRegion` is "us-west-2"; expected another name/],
  ];
  for (const [changes, message] of rows) {
    await expect(plain.start({ with: changes }), JSON.stringify(changes)).rejects.toThrow(message);
  }
  await expect(plain.page.locator("iframe")).toHaveCount(0);
});

test("a CCP that has not introduced itself is known by its agent, whatever its address is called: it calls a failover off", async ({ plain, world }) => {
  await world.breakManaged(FIRST, "no-init");
  await plain.open();
  const { region: _, secondaryRegion: __, ...parameters } = plain.parameters();
  await plain.page.evaluate((parameters) => { recorder.start(parameters as never); }, parameters);
  await plain.expectTold("resolved");
  await plain.expectTold("init", 2);
  const call = await world.offer(FIRST, "voice");
  const first = world.region(FIRST);
  const ccp = new Ccp(plain.page, first, new URL(first.ccpUrl).hostname);
  // A worker that sees the move before the call waits for nothing.
  await expect(ccp.contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  await world.distribute(FIRST);
  await expect.poll(() => plain.waits()).toBe(false);
  for (const action of ["end", "clear"] as const) await world.act(call, action);
  await expect(ccp.contacts).toHaveCount(0);
  expect(await plain.told("complete")).toEqual([]);
});
