// Handlers: late ones, ones that throw, ones that are taken away, things that are none.

import { FIRST, PATIENTLY, SECOND, expect, inBothSchemes, test } from "../fixtures";

test("a late onInit handler is called for both regions", async ({ plain }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  const regions = await plain.page.evaluate(() => {
    const seen: string[] = [];
    return new Promise<string[]>((resolve) => {
      globalConnect.core.onInit((connect, region) => {
        if (recorder.connects.get(region) === connect) seen.push(region);
        if (seen.length === 2) resolve(seen);
      });
    });
  });
  expect(regions.sort()).toEqual([FIRST, SECOND]);
});

test("onInit's connect.contact sees the contacts that exist already", async ({ plain, world }) => {
  const early = await world.offer(FIRST, "voice");
  await plain.open();
  await plain.page.evaluate(() => {
    const contacts: string[] = [];
    Object.assign(window, { contacts });
    globalConnect.core.onInit((connect: any, region) => {
      connect.contact((contact: any) => contacts.push(`${region} ${contact.getContactId()}`));
    });
  });
  const contacts = () => plain.page.evaluate(() => (window as unknown as { contacts: string[] }).contacts);
  await plain.start();
  await plain.expectTold("init", 2);
  await expect.poll(contacts).toEqual([`${FIRST} ${early.contactId}`]);
  const later = await world.offer(FIRST, "chat", "connecting");
  await expect.poll(contacts).toEqual([`${FIRST} ${early.contactId}`, `${FIRST} ${later.contactId}`]);
});

test("a handler that throws stops nobody else, and is reported", async ({ plain, watch, world }) => {
  watch.expectError(/thrown by a handler/);
  await plain.open();
  await plain.page.evaluate(() => {
    const uncaught: string[] = [];
    const after: string[] = [];
    Object.assign(window, { uncaught, after });
    window.addEventListener("error", (event) => uncaught.push(event.message));
    for (const hook of ["onInit", "onFailoverDetected", "onFailoverPending", "onFailoverComplete"] as const) {
      globalConnect.core[hook](() => { throw new Error(`thrown by a handler of ${hook}`); });
      globalConnect.core[hook](() => after.push(hook));
    }
  });
  const noted = (name: "uncaught" | "after") => plain.page.evaluate((key) => (window as any)[key] as string[], name);
  await plain.startIn(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  await world.distribute(SECOND);
  await plain.expectTold("pending");
  await world.act(call, "end");
  await world.act(call, "clear");
  await plain.expectTold("complete");
  expect((await noted("after")).sort()).toEqual(["onFailoverComplete", "onFailoverDetected", "onFailoverPending", "onInit", "onInit"]);
  expect(await noted("uncaught")).toHaveLength(5);
});

test("a handler that was taken away is not called, and the others are", async ({ plain, world }) => {
  await plain.open();
  await plain.page.evaluate(() => {
    const called: string[] = [];
    Object.assign(window, { called });
    for (const hook of ["onInit", "onFailoverDetected", "onFailoverPending", "onFailoverComplete"] as const) {
      const deregister = globalConnect.core[hook](() => called.push(`${hook} that was taken away`));
      globalConnect.core[hook](() => called.push(hook));
      deregister();
      deregister();
    }
  });
  await plain.start();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  const called = await plain.page.evaluate(() => (window as any).called as string[]);
  expect(called.sort()).toEqual(["onFailoverComplete", "onFailoverDetected", "onInit", "onInit"]);
});

test("a handler may take itself away while it is called", async ({ plain }) => {
  await plain.open();
  await plain.page.evaluate(() => {
    const called: string[] = [];
    Object.assign(window, { called });
    const deregister = globalConnect.core.onInit((_, region) => { called.push(region); deregister(); });
  });
  await plain.start();
  await plain.expectTold("init", 2);
  expect(await plain.page.evaluate(() => (window as any).called as string[])).toHaveLength(1);
});

test("what is no function is refused at once", async ({ plain }) => {
  await plain.open();
  const thrown = await plain.page.evaluate(() =>
    (["onInit", "onFailoverDetected", "onFailoverPending", "onFailoverComplete"] as const).map((hook) => {
      try {
        globalConnect.core[hook]("handler" as never);
        return "nothing was thrown";
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
    }),
  );
  expect(thrown).toEqual(
    ["onInit", "onFailoverDetected", "onFailoverPending", "onFailoverComplete"].map(
      (hook) => `TypeError: globalConnect.core.${hook}: expected a function, found "handler"`,
    ),
  );
});

test("a late onInit handler's connect.contact sees the contacts that exist already", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  const call = await world.offer(FIRST, "voice");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toHaveAttribute("data-state", "connected");
  const found = await plain.page.evaluate(
    () => new Promise<string>((resolve) => {
      globalConnect.core.onInit((connect: any, region) => {
        connect.contact((contact: any) => resolve(`${region} ${contact.getContactId()}`));
      });
    }),
  );
  expect(found).toBe(`${FIRST} ${call.contactId}`);
});

test("a handler that is registered in another one is called once for each region, in their order", async ({ plain, world }) => {
  // Both regions' readiness is told in one task.
  await world.breakWith(FIRST, "slow", { ms: 700, kinds: ["api", "ws", "worker", "poll"] });
  await plain.open();
  await plain.page.evaluate(() => {
    const calls: { outer: string[]; inner: string[] } = { outer: [], inner: [] };
    Object.assign(window, { calls });
    globalConnect.core.onInit((_connect, region) => {
      calls.outer.push(region);
      if (calls.outer.length > 1) return;
      globalConnect.core.onInit((_again, inner) => calls.inner.push(inner));
    });
  });
  await plain.start();
  await plain.expectTold("init", 2);
  const { outer, inner } = await plain.page.evaluate(() => (window as any).calls);
  expect(inner).toEqual(outer);
  expect(inner).toHaveLength(2);
});

inBothSchemes(() => {
  test("what is registered when a failover is complete is told of that one, and of no detection or wait that is over", async ({ plain, world }) => {
    await plain.open();
    await plain.page.evaluate(() => {
      const late: string[] = [];
      Object.assign(window, { late });
      const { core } = globalConnect;
      const deregister = core.onFailoverComplete(() => {
        deregister();
        core.onFailoverComplete(({ activeRegion }) => late.push(`complete ${activeRegion}`));
        core.onFailoverDetected(() => late.push("detected"));
        core.onFailoverPending(() => late.push("pending"));
      });
    });
    const late = () => plain.page.evaluate(() => (window as any).late as string[]);
    await plain.startIn(FIRST);
    await world.distribute(SECOND);
    await plain.expectTold("complete");
    expect(await late()).toEqual([`complete ${SECOND}`]);
    await plain.expectSettled(SECOND);
    await world.distribute(FIRST);
    await plain.expectTold("complete", 2);
    expect(await late()).toEqual([`complete ${SECOND}`, "detected", `complete ${FIRST}`]);
  });
});

for (const scheme of ["paired", "managed"] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });

    test("onFailoverComplete that comes while the region can't be worked with yet waits for it", async ({ plain, world }) => {
      test.setTimeout(120_000);
      await world.breakWith(SECOND, "page-down", {});
      await plain.ready();
      await world.distribute(SECOND, "immediate");
      await expect.poll(() => plain.state().then(({ primary }) => primary), PATIENTLY).toBe(SECOND);
      await plain.page.evaluate(() => {
        const late: string[] = [];
        Object.assign(window, { late });
        globalConnect.core.onFailoverComplete(({ activeRegion }) => late.push(activeRegion));
      });
      const late = () => plain.page.evaluate(() => (window as any).late as string[]);
      expect(await plain.told("complete")).toEqual([]);
      expect(await late()).toEqual([]);
      await world.heal(SECOND);
      await expect.poll(() => plain.told("complete").then(({ length }) => length), { timeout: 70_000 }).toBe(1);
      expect(await late()).toEqual([SECOND]);
    });
  });
}
