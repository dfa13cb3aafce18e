// One start of one page, from the navigation to both agents: the moments, in milliseconds after the navigation.

import { until } from "../chaos/patience";
import { pause } from "../chaos/stage";
import type { World } from "../e2e/fixtures";
import type { Notes } from "./probe";
import type { Subject } from "./subjects";
import type { ThrottledPage } from "./throttled";

/** How long a start may take, in milliseconds. */
const PATIENCE = 60_000;

/** How long a page is watched after both agents are known, in milliseconds: its last tasks belong to its start. */
const AFTERWARDS = 1000;

export interface Start {
  /** The navigation to the active region's CCP starts. */
  navigation: number;
  /** The active region's CCP has painted something. */
  painted: number;
  /** Both CCPs know their agents. */
  ccps: number;
  /** The page has heard of both agents; beside bare frames nobody there acts on it. */
  agents?: number;
  /** The page itself has painted something, if that is before the CCP. */
  page?: number;
  /** How long the page's own thread was blocked, in milliseconds, and by what at most. */
  blocked: number;
  longest: number;
  /** What the page's own documents asked for. */
  requests: number;
}

/** Opens the page and waits until both agents are known. */
export async function start(page: ThrottledPage, url: string, world: World, subject: Subject): Promise<Start> {
  const origins = world.view.regions.map(({ origin }) => origin);
  await page.navigate(url);
  const read = async () => take(await page.notes(), url, origins);
  let last: Partial<Start> | undefined;
  await until(`${subject} knows both agents`, PATIENCE, async () => {
    last = await read();
    const wanted: (keyof Start)[] = ["navigation", "painted", "ccps"];
    if (subject !== "bare") wanted.push("agents");
    return wanted.filter((what) => last?.[what] === undefined);
  });
  await pause(AFTERWARDS);
  return (await read()) as Start;
}

/** What the notes say. Pure. */
export function take(notes: Notes[], url: string, origins: string[]): Partial<Start> | undefined {
  const address = new URL(url);
  const top = notes.find(({ href }) => href.startsWith(address.origin) && new URL(href).pathname === address.pathname);
  if (!top) return undefined;
  const since = (moment: number | undefined) => (moment === undefined ? undefined : moment - top.started);
  const ccps = origins.map((origin) => notes.find(({ href }) => href.startsWith(`${origin}/`)));
  const own = notes.filter(({ href }) => !origins.some((origin) => href.startsWith(`${origin}/`)));
  const known = (of: (origin: string, index: number) => number | undefined) => {
    const moments = origins.map(of);
    return moments.some((moment) => moment === undefined) ? undefined : since(Math.max(...(moments as number[])));
  };
  const first = (moments: (number | undefined)[]) => {
    const found = moments.filter((moment) => moment !== undefined);
    return found.length > 0 ? Math.min(...found) : undefined;
  };
  const found: Record<keyof Start, number | undefined> = {
    navigation: since(ccps[0]?.started),
    painted: since(ccps[0]?.painted),
    ccps: known((origin, index) => ccps[index]?.agents[origin]),
    agents: known((origin) => first(own.map(({ agents }) => agents[origin]))),
    page: since(top.painted),
    // The frames that Streams runs in share the page's thread, and see each other's tasks: the most that one saw.
    blocked: Math.max(...own.map(({ blocked }) => blocked)),
    longest: Math.max(...own.map(({ longest }) => longest)),
    requests: own.reduce((sum, { asked }) => sum + asked.length - 1, 1),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<Start>;
}
