/**
 * What lets a release outlive its origin, made after a release build: the worker that keeps it, the page's script that
 * registers the worker, the list of what belongs to the release with its digests, and the operator's orders. A
 * development build has none of them.
 */

import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { FluentBundle, FluentResource } from "@fluent/bundle";
import { build } from "esbuild";

import { withDigest } from "../integrity.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const locales = join(here, "../locales");

/** Belongs to a release: its page, what has a digest in its name, and what is loaded by a path that stays. */
const PARTS = /^(index\.html|[^/]+-[0-9a-f]{12,16}(_bg)?\.\w+|(locales|snippets)\/.+)$/;

/** What stands in the words until the page's script knows it. */
const VARIABLES = Object.fromEntries(["age", "files", "why"].map((name) => [name, `{${name}}`]));

/** The words of the page's script by language; their variables stay, as `{name}`. */
function texts() {
  const said = {};
  for (const language of readdirSync(locales, { withFileTypes: true })) {
    if (!language.isDirectory()) continue;
    const bundle = new FluentBundle(language.name, { useIsolating: false });
    const resource = new FluentResource(readFileSync(join(locales, language.name, "shell.ftl"), "utf8"));
    bundle.addResource(resource);
    const text = ({ id }) => [id, bundle.formatPattern(bundle.getMessage(id).value, VARIABLES)];
    said[language.name] = Object.fromEntries(resource.body.filter(({ id }) => id).map(text));
  }
  return said;
}

async function minified(script, format, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(here, script)],
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    format,
    define,
  });
  return outputFiles[0].contents;
}

/** Puts the scripts and the orders into a folder, and the name of the page's script into `index.html`. */
export async function withShell(folder) {
  for (const [script, name] of [["worker.js", "service-worker.js"], ["off.js", "service-worker-off.js"]]) {
    writeFileSync(join(folder, name), await minified(script, "iife"));
  }
  const bytes = await minified("page.js", "esm", { TEXTS: JSON.stringify(texts()) });
  const name = withDigest("shell.js", bytes);
  writeFileSync(join(folder, name), bytes);
  const index = join(folder, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace("data-wasm=", `data-shell=${name} data-wasm=`));
  // What an operator may say, and what holds unless they do: `docs/operations.md`. By its content `crates/deploy` knows it again.
  copyFileSync(join(here, "shell.json"), join(folder, "shell.json"));
}

/** Lists the release in a folder, as it is now: every part with its SHA-256 in hexadecimal digits. */
export function withList(folder) {
  const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
  const paths = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
  const parts = paths.filter((path) => PARTS.test(path)).sort();
  const files = Object.fromEntries(parts.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
  const release = sha256(JSON.stringify(files)).slice(0, 16);
  writeFileSync(join(folder, "release.json"), `${JSON.stringify({ release, files }, null, 1)}\n`);
}
