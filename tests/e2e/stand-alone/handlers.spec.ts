// Handlers: late ones, ones that throw, ones that are taken away, things that are none.

import { FIRST, SECOND, expect, test } from "../fixtures";

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
