// After the failover signal has arrived, the new CCP is painted within two frames.

import { FIRST, SECOND, expect, inBothSchemes, test } from "../fixtures";

inBothSchemes((scheme) => {
  test("the new CCP is visible within two animation frames of the signal", async ({ portal, world }) => {
    await portal.ready(FIRST);
    const untouched = await portal.markCcps();
    await portal.page.evaluate(([from, to, signal]) => {
      const frame = (region: string) => document.querySelector<HTMLIFrameElement>(`iframe[data-region="${region}"]`)!;
      const visible = (region: string) => getComputedStyle(frame(region)).visibility === "visible";
      const { connect } = frame(from).contentWindow as any;
      const counted = new Promise<object>((resolve) => {
        connect.core.getEventBus().subscribe(signal, () => {
          let frames = 0;
          const count = () => {
            if (visible(to)) resolve({ frames, hidden: !visible(from), boxes: [from, to].map((region) => frame(region).getBoundingClientRect().toJSON()) });
            else requestAnimationFrame(() => { frames += 1; count(); });
          };
          count();
        });
      });
      Object.assign(window, { counted, before: visible(to) });
    }, [FIRST, SECOND, scheme === "paired" ? "disasterRecovery::failover" : "globalResiliency::failover_initiated"]);
    await world.distribute(SECOND);
    const { before, after } = await portal.page.evaluate(async () => ({ before: (window as any).before, after: await (window as any).counted }));
    expect(before).toBe(false);
    expect(after.frames).toBeLessThanOrEqual(2);
    expect(after.hidden).toBe(true);
    // Both frames keep the same place: showing one needs no layout of its own.
    expect(after.boxes[1]).toEqual(after.boxes[0]);
    await portal.expectSteady(SECOND);
    expect(await untouched()).toBe(true);
  });
});
