// Schedules are drawn from their seed alone.

import { expect, test } from "@playwright/test";

import { draw } from "./draw";
import { percentile } from "./report";
import { DISTURBANCES, MANAGED_ONLY, SHARED, disturbances, schemeOf } from "./schedule";

test("the same seed draws the same schedule, another one another", () => {
  expect(draw(7, 20)).toEqual(draw(7, 20));
  expect(draw(8, 20).rounds).not.toEqual(draw(7, 20).rounds);
});

test("a round is the same, whatever is drawn before it", () => {
  expect(draw(7, 5, {}, 11).rounds).toEqual(draw(7, 15).rounds.slice(10));
});

test("a schedule survives the way through a file", () => {
  const schedule = draw(7, 20);
  expect(JSON.parse(JSON.stringify(schedule))).toEqual(schedule);
});

test("the steps of a round are in the order of time", () => {
  for (const { steps } of draw(1, 200).rounds) {
    const moments = steps.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  }
});

test("everything that can break does in four hundred rounds, and every round breaks something", () => {
  const { rounds } = draw(1, 400);
  expect(rounds.filter((round) => disturbances(round).length === 0)).toEqual([]);
  const broken = new Set(rounds.flatMap(disturbances).map(({ kind }) => kind));
  expect([...broken].sort()).toEqual([...DISTURBANCES].sort());
});

test("fifteen rounds are of both schemes, and what one of them lacks is not broken in it", () => {
  expect(new Set(draw(1, 15).rounds.map(schemeOf))).toEqual(new Set(["paired", "managed"]));
  const kinds = (scheme: "paired" | "managed") => {
    return new Set(draw(1, 400, { scheme }).rounds.flatMap(disturbances).map(({ kind }) => kind));
  };
  expect([...kinds("paired")].sort()).toEqual([...SHARED].sort());
  expect([...kinds("managed")].sort()).toEqual([...DISTURBANCES].sort());
});

test("what only the managed scheme has is played in it", () => {
  for (const only of MANAGED_ONLY) expect(draw(1, 5, { only }).rounds.map(schemeOf)).toEqual(Array(5).fill("managed"));
});

test("with one kind asked for, nothing else breaks but what makes it felt", () => {
  const kinds = new Set(draw(1, 50, { only: "page-down" }).rounds.flatMap(disturbances).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(["crash-worker", "page-down", "reload-ccp"]);
});

test("a percentile is a value that occurs", () => {
  const values = [5, 1, 4, 2, 3];
  expect([0.5, 0.9, 1].map((share) => percentile(values, share))).toEqual([3, 5, 5]);
  expect(percentile([], 0.5)).toBeNaN();
});
