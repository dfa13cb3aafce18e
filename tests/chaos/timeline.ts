// The timeline that a person reads, against what an observer in the page has seen: every change of the region on screen
// and every wait has its line, in order, and there is no line without one.

import { lookAtDesk } from "./look";
import { type Sighting, observations } from "./observer";
import { until } from "./patience";
import { SOON } from "./settle";
import type { Stage } from "./stage";

/** A line of the timeline. */
export interface Line {
  time: string;
  title: string;
  detail: string;
}

/** The timeline, oldest first. */
export async function readTimeline(stage: Stage): Promise<Line[]> {
  const lines = await stage.tab.evaluate(async () => {
    location.hash = "#/timeline";
    // The page is drawn in a later task.
    for (let n = 0; n < 100 && !document.querySelector('[data-testid="timeline"]'); n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const text = (entry: Element, name: string) => entry.querySelector(name)?.textContent ?? "";
    return [...document.querySelectorAll('[data-testid="timeline-entry"]')].map((entry) => ({
      time: text(entry, "time"),
      title: entry.querySelector("div")?.firstChild?.textContent ?? "",
      detail: text(entry, "small"),
    }));
  });
  return (lines ?? []).reverse();
}

/** Compares the timeline since the page was loaded with everything that was seen since; returns the number of switches. */
export async function everyStepIsTold(stage: Stage): Promise<number> {
  let switches = 0;
  await until("the timeline tells what was seen", SOON, async () => {
    const [all, { sightings }, desk] = [await readTimeline(stage), await observations(stage.tab), await lookAtDesk(stage.tab)];
    const lines = all.slice(all.findLastIndex(({ title }) => title === "Desk opened") + 1);
    const names = new Map(Object.entries(desk?.regions ?? {}).map(([name, { title }]) => [title, name]));
    // In the managed scheme an instance is known by its origin until its agent has named it.
    const arns = new Map(stage.regions.flatMap(({ name, instanceArn, origin }) => [[instanceArn, name], [origin, name]]));
    const region = (sighting: Sighting) => arns.get(sighting.region) ?? sighting.region;
    const shown = sightings.filter(({ what }) => what === "shown").map(region);
    const waits = sightings.filter(({ what }) => what === "pending").map(region);
    switches = shown.length - 1;
    const named = (match: RegExpExecArray | null) => names.get(match?.slice(1).find(Boolean) ?? "");
    const told = (pattern: RegExp) => lines.flatMap(({ title }) => named(pattern.exec(title)) ?? []);
    const moves = told(/^(?:Moved to|You switched to) (.+)$|^(.+) is active$|^Back in (.+): the move to .+ waits$/);
    // The region that a page begins with is on screen before anything is known of it. Where it waits, its line says that.
    if (stage.loads > 1 && moves[0] !== shown[0]) shown.shift();
    return [...compare("shown", shown, moves), ...compare("waited for", waits, told(/^Move to (.+) waits$|^Back in .+: the move to (.+) waits$/))];
  });
  return switches;
}

function compare(what: string, seen: string[], told: string[]): string[] {
  const written = (regions: string[]) => regions.slice(-8).join(" → ");
  if (seen.length === told.length && seen.every((region, index) => region === told[index])) return [];
  return [`${what}: ${seen.length} seen (… ${written(seen)}), ${told.length} told (… ${written(told)})`];
}
