/**
 * Puts the functions of a program into the order in which it compresses best: those that are alike beside each other. A compressor
 * refers to what is near with fewer bits, and the components of the desk are alike in kind, not in where their crates lie. 2% of
 * what a desk downloads. Deterministic: the same program is given the same order.
 *
 * The order is found here; Binaryen, which knows every place that names a function by its number, carries it out.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Reader, counted, number } from "./wasm-format.mjs";

/** Sections of a module. */
const CUSTOM = 0;
const IMPORTS = 2;
const CODE = 10;
/** The part of the section `name` that names functions. */
const FUNCTION_NAMES = 1;

/** How much of two functions is alike is estimated by so many values, each the least of the hashes of all runs of so many bytes. */
const VALUES = 128;
const RUN = 5;

/** Binaryen's program, as npm installs it. */
const WASM_OPT = fileURLToPath(new URL("../node_modules/binaryen/bin/wasm-opt", import.meta.url));

/** What Binaryen has to be told because the names of the features are stripped; as in `index.html`. */
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

/** How many functions a module imports, and the bodies of its own. All its imports are functions (`short-names.mjs`). */
function functions(wasm) {
  const reader = new Reader(wasm);
  reader.take(8);
  let imported = 0;
  const bodies = [];
  while (reader.at < wasm.length) {
    const [id] = reader.take(1);
    const section = new Reader(reader.take(reader.number()));
    if (id === IMPORTS) imported = section.number();
    if (id === CODE) for (let left = section.number(); left > 0; left--) bodies.push(section.take(section.number()));
  }
  return { imported, bodies };
}

/** The values by which a function is compared (MinHash). */
function signature(body) {
  const least = new Uint32Array(VALUES).fill(0xffffffff);
  for (let at = 0; at <= Math.max(0, body.length - RUN); at++) {
    let hash = 2166136261;
    for (let i = at; i < at + RUN; i++) hash = Math.imul(hash ^ (body[i] ?? 0), 16777619);
    hash ^= hash >>> 15;
    for (let i = 0; i < VALUES; i++) {
      const value = (Math.imul(hash, (0x9e3779b1 * (2 * i + 1)) | 1) ^ (hash >>> (i % 13))) >>> 0;
      if (value < least[i]) least[i] = value;
    }
  }
  return least;
}

/** The numbers of the functions: behind each the one, of those that are left, that is most like it, then in length. */
function byLikeness(bodies) {
  const signatures = bodies.map(signature);
  const left = bodies.map((_, index) => index);
  const order = left.splice(0, 1);
  while (left.length > 0) {
    const last = order.at(-1);
    const length = bodies[last].length;
    let [best, most] = [0, -Infinity];
    for (let at = 0; at < left.length; at++) {
      const other = signatures[left[at]];
      let alike = 0;
      for (let i = 0; i < VALUES; i++) if (signatures[last][i] === other[i]) alike += 1;
      const apart = Math.min(0.9, Math.abs(bodies[left[at]].length - length) / (10 * (length + 1)));
      if (alike - apart > most) [best, most] = [at, alike - apart];
    }
    order.push(...left.splice(best, 1));
  }
  return order;
}

/** The section that names each function by its place, so that Binaryen can sort them by their names. */
function names(imported, order) {
  const padded = (value) => String(value).padStart(6, "0");
  const places = new Map(order.map((index, place) => [index, place]));
  const entry = (index, name) => Buffer.concat([number(index), counted(Buffer.from(name))]);
  const entries = [
    ...Array.from({ length: imported }, (_, index) => entry(index, `import ${padded(index)}`)),
    ...order.map((_, index) => entry(imported + index, `own ${padded(places.get(index))}`)),
  ];
  const part = counted(Buffer.concat([number(entries.length), ...entries]));
  const section = Buffer.concat([counted(Buffer.from("name")), Buffer.from([FUNCTION_NAMES]), part]);
  return Buffer.concat([Buffer.from([CUSTOM]), counted(section)]);
}

/** The same program, its functions in the order in which it compresses best. */
export function ordered(wasm) {
  const { imported, bodies } = functions(wasm);
  const folder = mkdtempSync(join(tmpdir(), "ambidesk-order-"));
  try {
    const [named, sorted] = ["named.wasm", "sorted.wasm"].map((name) => join(folder, name));
    writeFileSync(named, Buffer.concat([wasm, names(imported, byLikeness(bodies))]));
    // Without `-g` the names are not written.
    const enabled = FEATURES.map((one) => `--enable-${one}`);
    execFileSync(process.execPath, [WASM_OPT, named, ...enabled, "--reorder-functions-by-name", "-o", sorted]);
    return readFileSync(sorted);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
