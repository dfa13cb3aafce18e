// One look at a desk and at its world, taken in one go: what the rail says, which frame is visible, what the simulator
// knows. And the question that everything waits for: does the desk do what the distribution says?

import type { RegionView, WorldView } from "../e2e/fixtures";
import type { Stage } from "./stage";
import type { Tab } from "./tab";

/** What a desk's page shows. */
export interface DeskLook {
  /** By region: its role and readiness in the rail, the name that people read, and whether its frame is visible. */
  regions: Record<string, { role: string; readiness: string; title: string; visible: boolean }>;
  /** The page was not loaded again since the driver marked it. */
  marked: boolean;
  banner: boolean;
  /** It asks whether a call is over in a region that is not on screen and has fallen silent. */
  asksOfLostCall: boolean;
}

export interface Look {
  desk: DeskLook | undefined;
  world: WorldView;
}

export async function look(stage: Stage): Promise<Look> {
  const [desk, world] = await Promise.all([lookAtDesk(stage.tab), stage.world.look()]);
  return { desk, world };
}

export function lookAtDesk(tab: Tab): Promise<DeskLook | undefined> {
  return tab.evaluate(read);
}

/** Puts the mark on a page that only a reload removes. */
export async function mark(tab: Tab): Promise<void> {
  await tab.evaluate(() => void Object.assign(window, { kept: true }));
}

function read(): DeskLook {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-testid="region-status"]')].map((status) => {
    const { region, role, readiness } = status.dataset;
    const frame = document.querySelector<HTMLElement>(`iframe[data-region="${region}"]`);
    const visible = frame?.checkVisibility({ visibilityProperty: true }) ?? false;
    return [region!, { role: role!, readiness: readiness!, title: status.querySelector("h2")?.textContent ?? "", visible }] as const;
  });
  return {
    regions: Object.fromEntries(entries),
    marked: (window as Window & { kept?: boolean }).kept === true,
    banner: document.querySelector('[data-testid="failover-banner"]') !== null,
    asksOfLostCall: document.querySelector('[data-testid="lost-call"]') !== null,
  };
}

/** Why the desk is not where the distribution wants it yet; empty when it is. */
export function notSteady({ desk, world }: Look): string[] {
  if (!desk) return ["the page does not answer"];
  const problems: string[] = [];
  for (const region of world.regions) {
    const seen = desk.regions[region.name];
    const role = region.active ? "active" : "standby";
    if (!seen) {
      problems.push(`the desk does not show ${region.name}`);
      continue;
    }
    if (seen.role !== role) problems.push(`${region.name} is shown as ${seen.role}, the distribution makes it ${role}`);
    if (seen.readiness !== "ready") problems.push(`${region.name} is ${seen.readiness}, not ready`);
    if (region.workers === 0) problems.push(`the worker of ${region.name} is dead`);
    if (seen.visible !== region.active) problems.push(`the CCP of ${region.name} is ${seen.visible ? "" : "not "}visible`);
    if (region.toldStandby !== !region.active) problems.push(`the worker of ${region.name} has not seen the distribution yet`);
  }
  if (desk.banner) problems.push("a failover is under way");
  return problems;
}

/** The region that the distribution names, and the other one. */
export function roles(world: WorldView): { active: RegionView; standby: RegionView } {
  const active = world.regions.find((region) => region.active)!;
  return { active, standby: world.regions.find((region) => !region.active)! };
}
