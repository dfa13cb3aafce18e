// What scripts can throw, without a browser: it is always told in words, so that a region that can't start says so.

import { messageOf } from "../../../crates/global-connect/js/message-of.js";
import { expect, test } from "@playwright/test";

for (const [what, thrown, message] of [
  ["an error", new Error("why"), "why"],
  ["a text", "why", "why"],
  ["an object with a message", { message: "why" }, "why"],
  ["undefined", undefined, "undefined"],
  ["null", null, "null"],
  ["a number", 7, "7"],
  ["a symbol", Symbol("why"), "Symbol(why)"],
  ["an object whose message is a symbol", { message: Symbol("why") }, "object"],
  ["an object without a prototype", Object.create(null), "object"],
  ["an object that is no text", { toString: () => { throw new Error("no"); } }, "object"],
] as const) {
  test(`${what} is told as "${message}"`, () => {
    expect(messageOf(thrown)).toBe(message);
  });
}
