// How long a switch takes: from the worker's word that another region is active, as it reaches the page, to the frame in
// which that region's CCP is painted.

import { until } from "../chaos/patience";
import type { World } from "../e2e/fixtures";
import type { ThrottledPage } from "./throttled";

/** How long one switch may take, in milliseconds. */
const PATIENCE = 30_000;

export interface Switch {
  /** In milliseconds. */
  took: number;
  /** How many frames of the screen that was. */
  frames: number;
}

type Watched = Window & { benchSwitches?: Switch[] };

/** Moves the traffic to and fro, and times each switch. */
export async function switches(page: ThrottledPage, world: World, count: number): Promise<Switch[]> {
  const regions = world.view.regions.map(({ name, origin }) => ({ name, origin }));
  await page.target.evaluate(watchSwitches, regions.map(({ origin }) => origin));
  let active = 0;
  for (let n = 1; n <= count; n += 1) {
    active = 1 - active;
    await world.distribute(regions[active]!.name);
    await until(`switch ${n}`, PATIENCE, async () => {
      const seen = await page.target.evaluate(() => (window as Watched).benchSwitches?.length ?? 0, undefined);
      return seen === n ? [] : [`${seen} switches seen`];
    });
    // Both workers have to know it before the next move.
    await until(`both regions know of switch ${n}`, PATIENCE, async () => {
      const known = await Promise.all(regions.map(async ({ name }, index) => (await world.lookAt(name)).toldStandby === (index !== active)));
      return known.every(Boolean) ? [] : ["a worker has not looked yet"];
    });
  }
  return (await page.target.evaluate(() => (window as Watched).benchSwitches, undefined)) ?? [];
}

/** Runs in the page. */
function watchSwitches(origins: string[]): void {
  const seen: Switch[] = [];
  (window as Watched).benchSwitches = seen;
  /** The frames that a region's CCP is in, from the page to itself: each of them may be what hides it. */
  const places = new Map<string, Element[]>();
  const scopes: Window[] = [];
  const visit = (scope: Window, around: Element[]) => {
    try {
      void scope.document.title;
    } catch {
      return;
    }
    scopes.push(scope);
    for (const frame of scope.document.querySelectorAll("iframe")) {
      const origin = origins.find((one) => frame.src.startsWith(`${one}/`));
      if (origin) places.set(origin, [...around, frame]);
      if (frame.contentWindow) visit(frame.contentWindow, [...around, frame]);
    }
  };
  visit(window, []);
  const drawn = (place: Element) => {
    const { visibility, display, opacity } = getComputedStyle(place);
    const { width, height } = place.getBoundingClientRect();
    return visibility !== "hidden" && display !== "none" && opacity !== "0" && width > 0 && height > 0;
  };
  const visible = (origin: string) => places.get(origin)?.every(drawn) ?? false;
  let shown = origins.find(visible);
  let begun: { at: number; frames: number } | undefined;
  const look = () => {
    if (!begun) return;
    begun.frames += 1;
    // What is visible when a frame begins is in the frame before it.
    const now = origins.find((origin) => origin !== shown && visible(origin));
    const still = shown !== undefined && visible(shown);
    if (now && !still) {
      seen.push({ took: performance.now() - begun.at, frames: begun.frames });
      shown = now;
      begun = undefined;
    } else {
      requestAnimationFrame(look);
    }
  };
  for (const scope of scopes) {
    scope.addEventListener("message", ({ data }) => {
      if ((data as { event?: string } | null)?.event !== "disasterRecovery::failover" || begun) return;
      begun = { at: performance.now(), frames: 0 };
      requestAnimationFrame(look);
    }, true);
  }
}
