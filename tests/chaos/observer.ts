// What watches the desk from inside its page, by other ways than the desk's own: which frame is visible, what the pages
// of `globalConnect` are told, and what passes over the event buses of the regions' frames.

import type { Tab } from "./tab";

/** A change of the region on screen, or a wait that the page was told of. */
export interface Sighting {
  /** In milliseconds since the page was loaded. */
  at: number;
  what: "shown" | "pending";
  /** The region shown, or the region that becomes active after the wait. */
  region: string;
}

/** An event on the bus of a region's frame. */
export type BusEvent = [at: number, region: string, event: string, about: unknown];

export interface Observations {
  sightings: Sighting[];
  bus: BusEvent[];
  /** How often the page was loaded, as far as this window remembers. The rest is of the last time. */
  loads: number;
}

type Observed = Window & { observations: Observations };

/** What was seen so far. */
export async function observations(tab: Tab): Promise<Observations> {
  const seen = await tab.evaluate(() => (window as unknown as Observed).observations);
  return seen ?? { sightings: [], bus: [], loads: 0 };
}

/** Runs in the desk's page before the page's own scripts. */
export function watch(): void {
  if (!location.hostname.startsWith("portal") || window !== window.top) return;
  const LONGEST = 4000;
  const loads = Number(sessionStorage.getItem("loads") ?? 0) + 1;
  sessionStorage.setItem("loads", String(loads));
  const seen: Observations = { sightings: [], bus: [], loads };
  (window as unknown as Observed).observations = seen;
  const now = () => Math.round(performance.now());

  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-region]")];
  const visible = () => {
    const shown = frames().filter((frame) => frame.style.visibility !== "hidden");
    return shown.map((frame) => frame.dataset.region!).join(" and ");
  };
  let last = "";
  new MutationObserver(() => {
    const region = visible();
    if (region !== last && region !== "") seen.sightings.push({ at: now(), what: "shown", region });
    last = region;
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["style", "inert"] });

  // The buses exist when Streams is loaded, and new ones when a frame is made anew.
  const NOISE = /log|api_metric|softphone_rep|ringtone|configure|synchronize|::update_tracked|monitor/i;
  const followed = new WeakSet<object>();
  setInterval(() => {
    for (const frame of frames()) {
      const connect = (frame.contentWindow as any)?.connect;
      if (!connect?.core?.getEventBus || followed.has(connect)) continue;
      let bus;
      try {
        bus = connect.core.getEventBus();
      } catch {
        continue;
      }
      followed.add(connect);
      const region = frame.dataset.region!;
      bus.subscribeAll((data: any, name: unknown) => {
        if (typeof name !== "string" || NOISE.test(name)) return;
        if (name === "acknowledge" && !data?.id) return;
        seen.bus.push([now(), region, name, data?.nextActiveArn ?? data?.id ?? data?.isPrimary ?? null]);
        if (seen.bus.length > LONGEST) seen.bus.splice(0, LONGEST / 2);
      });
    }
  }, 20);

  const waits = setInterval(() => {
    const core = (window as any).globalConnect?.core;
    if (!core?.onFailoverPending) return;
    clearInterval(waits);
    core.onFailoverPending(({ nextActiveArn }: { nextActiveArn: string }) => {
      seen.sightings.push({ at: now(), what: "pending", region: nextActiveArn });
    });
  }, 20);
}
