// What is kept of a frame's events while nobody listens, without a browser: a whole shift of a desk whose program can't load.

import { keptEvents } from "../../../crates/global-connect/js/kept-events.js";
import { expect, test } from "@playwright/test";

/** All that is kept, which ends it. */
function taken(kept: ReturnType<typeof keptEvents>): [string, unknown][] {
  const events: [string, unknown][] = [];
  for (let event = kept.take(); event; event = kept.take()) events.push(event);
  return events;
}

/** A shift: what comes once, then as many calls of the API as are kept in all. */
function shift(): ReturnType<typeof keptEvents> {
  const kept = keptEvents();
  for (const once of ["ccp_loaded", "streams_started", "acknowledge"]) kept.keep(once, once);
  for (let call = 0; call < 200; call += 1) kept.keep("api_metric", call);
  return kept;
}

test("calls of the API take the place of older ones, and of nothing else", () => {
  const events = taken(shift());
  expect(events).toHaveLength(200);
  expect(events.slice(0, 4).map(([, data]) => data)).toEqual(["ccp_loaded", "streams_started", "acknowledge", 3]);
  expect(events.at(-1)).toEqual(["api_metric", 199]);
});

test("the first event of a kind takes the place of the oldest call of the API, and the next one that of the first", () => {
  const kept = shift();
  kept.keep("auth_fail", "first");
  kept.keep("acknowledge", "second");
  const events = taken(kept);
  expect(events).toHaveLength(200);
  expect(events.slice(0, 3).map(([, data]) => data)).toEqual(["ccp_loaded", "streams_started", 4]);
  expect(events.slice(-3)).toEqual([["api_metric", 199], ["auth_fail", "first"], ["acknowledge", "second"]]);
});

test("what has been taken is kept no longer", () => {
  const kept = shift();
  expect(taken(kept)).toHaveLength(200);
  kept.keep("terminated", undefined);
  expect(taken(kept)).toEqual([["terminated", undefined]]);
  kept.keep("terminated", undefined);
  kept.clear();
  expect(taken(kept)).toEqual([]);
});

test("a minute of acknowledgements takes the place of no port, and the port of a CCP that loads itself again not that of the first one", () => {
  const kept = shift();
  const acknowledged = (): unknown[] => taken(kept).filter(([what]) => what === "acknowledge").map(([, data]) => data);
  kept.keep("acknowledge", { id: "one" });
  for (let beat = 0; beat < 300; beat += 1) kept.keep("acknowledge", {});
  for (const id of ["two", "three"]) kept.keep("acknowledge", { id });
  for (let beat = 0; beat < 300; beat += 1) kept.keep("acknowledge", {});
  const ports = acknowledged().filter((data) => (data as { id?: string }).id);
  expect(ports).toEqual([{ id: "one" }, { id: "three" }]);
});
