// The order that a release gives to functions: those that are alike stand beside each other, and the program stays what it was.

import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "@playwright/test";

import { root } from "../fixtures/places";

const sums = (seed: number) => `(i32.add (i32.mul (local.get 0) (i32.const ${seed})) (i32.add (local.get 0) (i32.const 1000001)))`;
const shifts = (seed: number) => `(i32.xor (i32.shl (local.get 0) (i32.const 3)) (i32.rotl (i32.const 7000007) (i32.const ${seed})))`;

/** Functions of two kinds, in turns. */
const KINDS = [sums, shifts, sums, shifts, sums, shifts];
const TEXT = `(module ${KINDS.map((body, i) => `(func (export "f${i}") (param i32) (result i32) ${body(i + 1)})`).join("")})`;

test("functions that are alike stand beside each other, and answer as before", async ({}, info) => {
  const { default: binaryen } = await import("binaryen");
  const module = binaryen.parseText(TEXT);
  const [glue, wasm] = ["glue.js", "glue_bg.wasm"].map((name) => info.outputPath(name)) as [string, string];
  writeFileSync(glue, "");
  writeFileSync(wasm, module.emitBinary());
  const answers = async () => {
    const { instance } = await WebAssembly.instantiate(readFileSync(wasm));
    return KINDS.map((_, i) => (instance.exports[`f${i}`] as (value: number) => number)(12345));
  };
  const before = await answers();
  await promisify(execFile)(process.execPath, [join(root, "assets/short-names.mjs"), glue, wasm]);
  expect(await answers()).toEqual(before);
  const after = binaryen.readBinary(readFileSync(wasm));
  const bodies = Array.from({ length: after.getNumFunctions() }, (_, i) => {
    return binaryen.emitText(binaryen.getFunctionInfo(after.getFunctionByIndex(i)).body).includes("rotl");
  });
  // One change of kind, whichever comes first.
  expect(bodies.filter((kind, i) => i > 0 && kind !== bodies[i - 1])).toHaveLength(1);
});
