/**
 * Gives what WebAssembly imports from its glue short names, in both files. wasm-bindgen names each import by what it does
 * and a hash of 16 digits: some 350 names that are written twice and compress badly, 3% of what a desk downloads. They
 * mean something to a linker only. Then it puts the functions into another order (`function-order.mjs`). Trunk runs this after a release build; a development build keeps the long names.
 *
 * `node short-names.mjs GLUE WASM` changes two files in place. Without arguments it changes those of the portal in Trunk's
 * folder, gives them the names and integrity of what they hold now, writes both into `index.html`, and lists the release (`shell`).
 *
 * Deliberately absent: exports, which the glue calls by name from many places and which have no hash.
 */

import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ordered } from "./function-order.mjs";
import { withIntegrity } from "./integrity.mjs";
import { withList, withShell } from "./shell/build.mjs";
import { Reader, counted, number } from "./wasm-format.mjs";

/** The section of a module that lists its imports, and the kind of an import that is a function. */
const IMPORTS = 2;
const FUNCTION = 0;

/** The module with every import renamed by `rename(name)`. */
function withImports(wasm, rename) {
  const reader = new Reader(wasm);
  const parts = [reader.take(8)];
  while (reader.at < wasm.length) {
    const id = reader.take(1);
    const body = reader.take(reader.number());
    parts.push(id, counted(id[0] === IMPORTS ? imports(new Reader(body), rename) : body));
  }
  return Buffer.concat(parts);
}

function imports(reader, rename) {
  const count = reader.number();
  const parts = [number(count)];
  for (let i = 0; i < count; i++) {
    const module = reader.take(reader.number());
    const name = reader.take(reader.number()).toString();
    const [kind] = reader.take(1);
    if (kind !== FUNCTION) throw new Error(`${name} is imported as kind ${kind}; only functions are known`);
    parts.push(counted(module), counted(Buffer.from(rename(name))), Buffer.from([kind]), number(reader.number()));
  }
  return Buffer.concat(parts);
}

/** Both files with short names, and functions in the order that compresses best; throws where the glue does not offer each import exactly once. */
function shortened({ glue, wasm }) {
  const short = new Map();
  const renamed = withImports(wasm, (name) => {
    if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
    return short.get(name);
  });
  const seen = new Map();
  const text = glue.toString().replace(/[\w$]+/g, (word) => {
    if (short.has(word)) seen.set(word, (seen.get(word) ?? 0) + 1);
    return short.get(word) ?? word;
  });
  const wrong = [...short.keys()].filter((name) => seen.get(name) !== 1);
  if (wrong.length > 0) throw new Error(`the glue must hold each import once, but not so ${wrong.join(", ")}`);
  return { glue: Buffer.from(text), wasm: ordered(renamed) };
}

function digest(kind, bytes, encoding) {
  return createHash(kind).update(bytes).digest(encoding);
}

/** The portal's two files in Trunk's folder, and what `index.html` says of them. */
function portal(folder) {
  const index = join(folder, "index.html");
  let page = readFileSync(index, "utf8");
  const [, glue] = /data-js="?([^\s">]+)/.exec(page) ?? [];
  const [, wasm] = /data-wasm="?([^\s">]+)/.exec(page) ?? [];
  if (!glue || !wasm) throw new Error("index.html names no data-js and data-wasm");
  const file = (address) => address.slice(address.lastIndexOf("/") + 1);
  const files = { glue: file(glue), wasm: file(wasm) };
  const before = Object.fromEntries(Object.entries(files).map(([kind, name]) => [kind, readFileSync(join(folder, name))]));
  const after = shortened(before);
  for (const [kind, name] of Object.entries(files)) {
    const now = name.replace(/-[0-9a-f]{12,16}/, `-${digest("sha256", after[kind], "hex").slice(0, 16)}`);
    writeFileSync(join(folder, name), after[kind]);
    renameSync(join(folder, name), join(folder, now));
    const integrity = (bytes) => `sha384-${digest("sha384", bytes, "base64")}`;
    page = page.replaceAll(name, now).replaceAll(integrity(before[kind]), integrity(after[kind]));
  }
  writeFileSync(index, page);
}

const [glue, wasm] = process.argv.slice(2);
if (glue && wasm) {
  const after = shortened({ glue: readFileSync(glue), wasm: readFileSync(wasm) });
  writeFileSync(glue, after.glue);
  writeFileSync(wasm, after.wasm);
} else if (process.env.TRUNK_PROFILE === "release") {
  const folder = process.env.TRUNK_STAGING_DIR;
  portal(folder);
  await withShell(folder);
  withIntegrity(folder);
  withList(folder);
}
