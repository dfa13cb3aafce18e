// What scripts can throw, without a browser: it is always told in words, so that a region that can't start says so.

import { messageOf } from "../../../crates/global-connect/js/message-of.js";
import { expect, test } from "@playwright/test";

for (const [thrown, message] of [
  [new Error("why"), "why"],
  ["why", "why"],
  [{ message: "why" }, "why"],
  [undefined, "undefined"],
  [null, "null"],
  [7, "7"],
  [Symbol("why"), "Symbol(why)"],
  [{ message: Symbol("why") }, "object"],
  [Object.create(null), "object"],
  [{ toString: () => { throw new Error("no"); } }, "object"],
] as const) {
  test(`${typeof thrown}: ${message}`, () => {
    expect(messageOf(thrown)).toBe(message);
  });
}
