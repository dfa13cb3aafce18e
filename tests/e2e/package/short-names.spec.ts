// The names that a release gives to what WebAssembly imports: both files of the program agree, or there is no release.

import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { root } from "../fixtures/places";
import { expect, test, type TestInfo } from "@playwright/test";

/** A module that imports the functions `__wbg_now_0123456789abcdef` and `__wbg_log_0123456789abcdef` of `./glue.js`. */
function importing(names: string[]): Buffer {
  const counted = (text: string) => [text.length, ...Buffer.from(text)];
  const imports = [names.length, ...names.flatMap((name) => [...counted("./glue.js"), ...counted(name), 0, 0])];
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, imports.length, ...imports]);
}

const NAMES = ["__wbg_now_0123456789abcdef", "__wbg_log_0123456789abcdef"];

async function shortened(info: TestInfo, glue: string): Promise<{ glue: string; imports: string[] }> {
  const files = ["glue.js", "glue_bg.wasm"].map((name) => info.outputPath(name)) as [string, string];
  writeFileSync(files[0], glue);
  writeFileSync(files[1], importing(NAMES));
  await promisify(execFile)(process.execPath, [join(root, "assets/short-names.mjs"), ...files]);
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(files[1])));
  return { glue: readFileSync(files[0], "utf8"), imports: imports.map(({ name }) => name) };
}

test("an import has the same short name in WebAssembly and in its glue", async ({}, info) => {
  const after = await shortened(info, `{${NAMES[0]}:a,${NAMES[1]}:b}`);
  expect(after).toEqual({ glue: "{_0:a,_1:b}", imports: ["_0", "_1"] });
});

test("glue that does not offer an import is no release", async ({}, info) => {
  const failing = shortened(info, `{${NAMES[0]}:a}`);
  await expect(failing).rejects.toThrow(/must hold each import once, but not so __wbg_log_0123456789abcdef/);
});
