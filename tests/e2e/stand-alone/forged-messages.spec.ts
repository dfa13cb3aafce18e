// A frame of another origin on the same page sends what only a CCP may say.

import { FIRST, SECOND, expect, test } from "../fixtures";

test("forged messages from a foreign frame change nothing", async ({ plain, world }) => {
  await plain.ready();
  await plain.expectTold("init", 2);
  await plain.expectSettled(FIRST);
  const foreign = new URL("/", world.view.urls.idp).href;
  await plain.page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.name = "foreign";
    frame.src = src;
    document.body.append(frame);
  }, foreign);
  const frame = plain.page.frameLocator('iframe[name="foreign"]');
  const nextActiveArn = world.region(SECOND).instanceArn;
  await frame.getByTestId("idp-sign-in").evaluate((_, arn) => {
    const messages = [
      { event: "disasterRecovery::failover", data: { isPrimary: false, nextActiveArn: arn } },
      { event: "disasterRecovery::failover_pending", data: { nextActiveArn: arn } },
      { event: "disasterRecovery::set_offline", data: { softFailover: false } },
      { event: "disasterRecovery::suppress", data: { suppress: true } },
      { event: "terminated", data: {} },
      { event: "auth_fail", data: {} },
      { kind: "switched", from: "", to: arn },
    ];
    const windows: Window[] = [];
    const collect = (one: Window): void => {
      windows.push(one);
      for (let index = 0; index < one.frames.length; index += 1) collect(one.frames[index]);
    };
    collect(window.top!);
    for (const target of windows) for (const message of messages) target.postMessage(message, "*");
  }, nextActiveArn);
  // They have arrived when a message that was sent after them has.
  await plain.page.evaluate(() => {
    const answered = new Promise((resolve) => window.addEventListener("message", (event) => event.data === "done" && resolve(null)));
    Object.assign(window, { answered });
  });
  await frame.getByTestId("idp-sign-in").evaluate(() => window.top!.postMessage("done", "*"));
  await plain.page.evaluate(() => (window as any).answered);

  const call = await world.offer(FIRST, "voice", "connecting");
  await expect(plain.ccp(FIRST).contact(call.contactId)).toBeVisible();
  await plain.expectActive(FIRST);
  expect(await plain.told("pending")).toEqual([]);
  expect(await plain.told("complete")).toEqual([]);
  // The pair still works.
  await world.act(call, "accept");
  await world.act(call, "end");
  await world.act(call, "clear");
  await expect(plain.ccp(FIRST).contacts).toHaveCount(0);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});
