// A second `initCCP` is refused; `terminate` takes everything down and makes room for it.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("a second initCCP is refused and embeds nothing", async ({ plain }) => {
  await plain.ready();
  const message = await plain.page.evaluate((parameters) => {
    try {
      recorder.start(parameters);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }, plain.parameters());
  expect(message).toMatch(/initialised already; call globalConnect\.core\.terminate\(\) first/);
  await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
  await plain.expectActive(FIRST);
});

test("terminate removes the frames and every binding", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.page.evaluate(() => globalConnect.core.terminate());
  await expect(plain.page.locator("iframe")).toHaveCount(0);
  expect(await plain.page.evaluate(() => document.getElementById("container-div")!.childElementCount)).toBe(0);
  expect(await plain.state()).toEqual({});
  for (const region of [FIRST, SECOND]) {
    await expect.poll(async () => (await world.lookAt(region)).ccpPages).toBe(0);
    await expect.poll(async () => (await world.lookAt(region)).workers).toBe(0);
  }
});

test("nothing is told after terminate, and a second run works as the first", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  await plain.page.evaluate(() => globalConnect.core.terminate());
  for (const region of [FIRST, SECOND]) await expect.poll(async () => (await world.lookAt(region)).workers).toBe(0);
  await world.distribute(SECOND);
  await plain.start();
  await plain.expectTold("resolved", 2);
  await plain.expectTold("init", 4);
  await plain.expectTold("complete", 1);
  await plain.expectActive(SECOND);
  await plain.expectSettled(SECOND);
  await world.distribute(FIRST);
  await plain.expectTold("complete", 2);
  await plain.expectActive(FIRST);
});

test("terminate before the desk has loaded rejects the promise", async ({ plain }) => {
  await plain.open();
  await plain.page.evaluate((parameters) => {
    recorder.start(parameters);
    globalConnect.core.terminate();
  }, plain.parameters());
  const [rejected] = await plain.expectTold("rejected");
  expect(rejected.message).toContain("terminated");
  await plain.start();
  await plain.expectTold("resolved");
  await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
});

test("terminate without a desk does nothing", async ({ plain }) => {
  await plain.open();
  expect(await plain.page.evaluate(() => globalConnect.core.terminate())).toBeUndefined();
});

test("functions that need a desk say so", async ({ plain }) => {
  await plain.open();
  const thrown = await plain.page.evaluate(() =>
    [() => globalConnect.core.downloadLogs(), () => globalConnect.core.failover(), () => globalConnect.core.failoverTo("us-west-2")].map((f) => {
      try {
        f();
        return "nothing was thrown";
      } catch (error) {
        return (error as Error).message;
      }
    }),
  );
  expect(thrown).toEqual(Array(3).fill(expect.stringContaining("the CCPs are not initialised yet; call initCCP")));
});

test("a region whose own connect the page terminates gets one new frame, and the failover comes as ever", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  const before = await world.pageRequests();
  for (const region of [FIRST, SECOND]) {
    const { body, frame } = plain.ccp(region);
    await frame.evaluate((old: HTMLElement) => { old.dataset.old = ""; });
    await plain.page.evaluate((name) => (recorder.connects.get(name) as any).core.terminate(), region);
    await expect(frame).not.toHaveAttribute("data-old", { timeout: 60_000 });
    await expect(body).toHaveAttribute("data-phase", "ready", { timeout: 60_000 });
  }
  await plain.expectSettled(FIRST);
  await expect.poll(() => plain.page.evaluate(() => (window as any).connect.core.initialized)).toBe(true);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectShown(SECOND);
  const after = Object.fromEntries(Object.entries(before).map(([region, count]) => [region, count + 1]));
  expect(await world.pageRequests()).toEqual(after);
});

test("during a call, a region whose own connect the page terminates is heard again, and its CCP is not loaded anew", async ({ plain, world }) => {
  test.setTimeout(120_000);
  await plain.open();
  await plain.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    globalConnect.core.onInit((connect, region) => {
      connect.contact((contact) => { heard.push(`${region} ${contact.getContactId()}`); });
    });
  });
  const heard = () => plain.page.evaluate(() => (window as any).heard as string[]);
  await plain.startIn(FIRST);
  const call = await world.offer(FIRST, "voice", "connected");
  const there = plain.ccp(FIRST).contact(call.contactId);
  await expect(there).toHaveAttribute("data-state", "connected");
  const before = await world.pageRequests();
  await expect.poll(heard).toEqual([`${FIRST} ${call.contactId}`]);
  await plain.page.evaluate((name) => (recorder.connects.get(name) as any).core.terminate(), FIRST);
  const knows = () => plain.page.evaluate(() => [(window as any).connect.core.initialized, (window as any).connect.agent.initialized]);
  await expect.poll(knows, { timeout: 60_000 }).toEqual([true, true]);
  // The same `connect` is handed out again, and its handlers are told once of the call.
  const [, , again] = await plain.expectTold("init", 3);
  expect(again).toMatchObject({ region: FIRST, connect: FIRST });
  await expect.poll(heard).toEqual(Array(2).fill(`${FIRST} ${call.contactId}`));
  await expect(there).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  await world.act(call, "end");
  await world.act(call, "clear");
  await plain.expectTold("complete");
  await plain.expectShown(SECOND);
  expect(await world.pageRequests()).toEqual(before);
  expect(await heard()).toHaveLength(2);
  await plain.expectTold("init", 3);
});

test("that is so where the page may keep nothing, and after the CCP has loaded itself again", async ({ plain, world }) => {
  test.setTimeout(120_000);
  await plain.page.addInitScript(() => {
    if (window !== top) return;
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...given) {
      if (this === sessionStorage) throw new DOMException("forbidden", "SecurityError");
      setItem.apply(this, given);
    };
  });
  await plain.open();
  await plain.startIn(FIRST);
  await plain.ccp(FIRST).mark();
  await world.reloadCcp(FIRST);
  await expect.poll(() => plain.ccp(FIRST).marked()).toBe(false);
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice", "connected");
  const there = plain.ccp(FIRST).contact(call.contactId);
  await expect(there).toHaveAttribute("data-state", "connected");
  // The page knows of it, too: that is what the region is given no other frame for.
  const known = () => plain.page.evaluate((name) => new (recorder.connects.get(name) as any).Agent().getContacts().length as number, FIRST);
  await expect.poll(known).toBe(1);
  await plain.ccp(FIRST).mark();
  const port = () => plain.page.evaluate((name) => (recorder.connects.get(name) as any).core.portStreamId as string, FIRST);
  const first = await port();
  await plain.page.evaluate((name) => (recorder.connects.get(name) as any).core.terminate(), FIRST);
  const again = () => plain.page.evaluate(() => [(window as any).connect.core.initialized, (window as any).connect.agent.initialized]);
  await expect.poll(again, { timeout: 60_000 }).toEqual([true, true]);
  expect(await plain.ccp(FIRST).marked()).toBe(true);
  await expect(there).toHaveAttribute("data-state", "connected");
  expect(await port(), "the connection that it has now").not.toBe(first);
});

test("a page that terminates each connect and empties its container may begin anew", async ({ plain }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.page.evaluate(() => {
    for (const connect of recorder.connects.values()) (connect as any).core.terminate();
    document.getElementById("container-div")!.replaceChildren();
  });
  await plain.start();
  await plain.expectTold("resolved", 2);
  await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
  await plain.expectTold("init", 4);
  await plain.expectActive(FIRST);
});

test("a container that has left the document is a desk taken down", async ({ plain }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.page.evaluate(() => {
    const old = document.getElementById("container-div")!;
    old.replaceWith(old.cloneNode(false));
  });
  await plain.start();
  await plain.expectTold("resolved", 2);
  await plain.expectTold("init", 4);
  await plain.expectActive(FIRST);
});

test("a container that is put into the document after initCCP, and taken out of it later, is a desk taken down as well", async ({ plain }) => {
  await plain.open();
  await plain.page.evaluate((parameters) => {
    const container = recorder.container();
    const { container: found } = recorder;
    container.remove();
    recorder.container = () => container;
    recorder.start(parameters);
    recorder.container = found;
    Object.assign(window, { container });
  }, plain.parameters());
  const frames = () => plain.page.evaluate(() => (window as any).container.querySelectorAll("iframe").length as number);
  await expect.poll(frames).toBe(2);
  await plain.page.evaluate(() => document.body.append((window as any).container));
  await plain.expectTold("init", 2);
  await plain.page.evaluate(() => {
    const old = recorder.container();
    old.replaceWith(old.cloneNode(false));
  });
  await plain.start();
  await plain.expectTold("resolved", 2);
  await plain.expectTold("init", 4);
  await plain.expectActive(FIRST);
});

for (const page of ["desk.html", "module.html"]) {
  test(`what ${page} has in window.connect by itself is put back`, async ({ plain }) => {
    await plain.open(page);
    await plain.page.waitForFunction(() => "recorder" in window);
    // As `var connect = …` in a classic script: it can't be deleted.
    await plain.page.evaluate(() => {
      Object.defineProperty(window, "connect", { value: { own: true }, writable: true, enumerable: true, configurable: false });
    });
    await plain.start();
    await plain.expectTold("resolved");
    await plain.expectTold("init", 2);
    await plain.expectActive(FIRST);
    await plain.page.evaluate(() => globalConnect.core.terminate());
    expect(await plain.page.evaluate(() => (window as any).connect)).toEqual({ own: true });
  });
}

test("a page that took its container away before it called the callback begins anew", async ({ plain }) => {
  await plain.open();
  const outcome = await plain.page.evaluate(async (parameters) => {
    const old = recorder.container();
    let first: (() => Promise<unknown>) | undefined;
    globalConnect.core.initCCP(old, { ...parameters, getPrimaryRegion: (callback) => { first = callback; } });
    const fresh = document.createElement("div");
    fresh.id = old.id;
    old.replaceWith(fresh);
    recorder.start(parameters);
    return first!().then(() => "started", (error: Error) => error.message);
  }, plain.parameters());
  expect(outcome, "of the callback that nobody waits for any more").toContain("terminated");
  await plain.expectTold("resolved");
  await expect(plain.page.locator("#container-div iframe")).toHaveCount(2);
});

test("a getPrimaryRegion that fails later, without a start, makes room as well", async ({ plain, watch }) => {
  watch.expectError(/no answer from the page's own server/);
  await plain.open();
  await plain.page.evaluate((parameters) => {
    const reported = new Promise((resolve) => { window.addEventListener("unhandledrejection", resolve, { once: true }); });
    globalConnect.core.initCCP(recorder.container(), {
      ...parameters,
      getPrimaryRegion: async () => { throw new Error("no answer from the page's own server"); },
    });
    return reported.then(() => recorder.start(parameters));
  }, plain.parameters());
  await plain.expectTold("resolved");
});

test("a handler that terminates is the last one that is told", async ({ plain }) => {
  await plain.open();
  const told = await plain.page.evaluate(async (parameters) => {
    const told: string[] = [];
    const ended = new Promise<void>((resolve) => {
      globalConnect.core.onInit((_, region) => {
        told.push(region);
        globalConnect.core.terminate();
        resolve();
      });
    });
    globalConnect.core.onInit((_, region) => { told.push(`afterwards ${region}`); });
    recorder.start(parameters);
    await ended;
    await new Promise((resolve) => { setTimeout(resolve); });
    return told;
  }, plain.parameters());
  expect(told).toHaveLength(1);
  expect(told[0]).not.toContain("afterwards");
});

const ALIKE = [
  ["onFailoverDetected", "onFailoverDetected"],
  ["onFailoverPending", "onFailoverPending"],
  ["onFailoverComplete", "onFailoverCompleted"],
] as const;
for (const names of ALIKE) {
  const [name] = names;
  test(`so is one of ${name}, whether it is the documented one or that of globalResiliency`, async ({ plain, world }) => {
    await plain.open();
    await plain.page.evaluate(([name, other]) => {
      const told: string[] = [];
      Object.assign(window, { told });
      const { core, globalResiliency } = globalConnect;
      // What ends the desk, where the test says so.
      const end = (who: string) => {
        told.push(who);
        if ((window as any).ends === who) core.terminate();
      };
      core[name](() => end("documented"));
      globalResiliency[other](() => end("first"));
      globalResiliency[other](() => end("second"));
    }, names);
    for (const [ends, expected] of [["documented", ["documented"]], ["first", ["documented", "first"]]] as const) {
      await world.distribute(FIRST);
      await plain.page.evaluate((ends) => {
        const { told } = Object.assign(window, { ends }) as any;
        told.splice(0);
        recorder.told.splice(0);
      }, ends);
      await plain.startIn(FIRST);
      const call = name === "onFailoverPending" ? await world.offer(FIRST, "voice") : null;
      if (call) await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
      await world.distribute(SECOND);
      await expect(plain.page.locator("iframe")).toHaveCount(0);
      expect(await plain.page.evaluate(() => (window as any).told)).toEqual(expected);
      if (call) for (const action of ["end", "clear"] as const) await world.act(call, action);
      for (const region of [FIRST, SECOND]) await expect.poll(async () => (await world.lookAt(region)).workers).toBe(0);
    }
  });
}

test("who registers and terminates in one task is told nothing", async ({ plain }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  const told = await plain.page.evaluate(async () => {
    const told: string[] = [];
    globalConnect.core.onInit((_, region) => { told.push(region); });
    globalConnect.core.terminate();
    await new Promise((resolve) => { setTimeout(resolve); });
    return told;
  });
  expect(told).toEqual([]);
});

test("what getPrimaryRegion reports may be an error as well as a function", async ({ plain, watch }) => {
  watch.expectError(/could not determine its primary region/);
  await plain.open();
  const logged: string[] = [];
  plain.page.on("console", (message) => logged.push(message.text()));
  await plain.page.evaluate((parameters) => {
    globalConnect.core.initCCP(recorder.container(), {
      ...parameters,
      getPrimaryRegion: (_: unknown, report: (what: unknown) => void) => {
        report(new Error("the page's own server does not answer"));
        report(() => console.log("reported"));
      },
    } as never);
  }, plain.parameters());
  await expect.poll(() => logged).toContain("reported");
  expect(logged.some((text) => text.includes("the page's own server does not answer"))).toBe(true);
});
