/**
 * Makes of the files of each language what the page needs. Trunk runs this before a build of the portal.
 *
 * - `target/locales/<language>.ftl`: all files in one, without comments. A desk downloads the language it shows; English is
 *   left out, it is a part of the program.
 * - `target/crash-screen/texts.html`: the words of the crash screen (`crash.ftl`) in every language, for `index.html`.
 * - `target/crash-screen/blank.html`: what the page says by itself where nothing comes, one sentence after the other.
 */

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { FluentBundle, FluentResource } from "@fluent/bundle";

const CRASH = "crash.ftl";
/** What the program does not say: the crash screen, and the page on releases (`assets/shell`). */
const APART = [CRASH, "shell.ftl"];
const here = fileURLToPath(new URL(".", import.meta.url));
const target = fileURLToPath(new URL("../../target/", import.meta.url));

/** The texts of a file by their keys. They have no variables: `crates/fluent-codegen` has read them before. */
function texts(language, source) {
  const bundle = new FluentBundle(language);
  const resource = new FluentResource(source);
  const errors = bundle.addResource(resource);
  const text = ({ id }) => [id, bundle.formatPattern(bundle.getMessage(id).value, {}, errors)];
  const all = Object.fromEntries(resource.body.map(text));
  if (errors.length > 0) throw new Error(`${language}/${CRASH}: ${errors.join("; ")}`);
  return all;
}

await mkdir(`${target}locales`, { recursive: true });
await mkdir(`${target}crash-screen`, { recursive: true });
const crash = {};
const languages = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
for (const { name } of languages) {
  const read = (file) => readFile(`${here}${name}/${file}`, "utf8");
  crash[name] = texts(name, await read(CRASH));
  if (name === "en") continue;
  const files = (await readdir(here + name)).filter((file) => file.endsWith(".ftl") && !APART.includes(file)).sort();
  const lines = (await Promise.all(files.map(read))).join("\n").split("\n");
  const said = lines.filter((line) => line !== "" && !line.startsWith("#"));
  await writeFile(`${target}locales/${name}.ftl`, `${said.join("\n")}\n`);
}
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const blank = Object.entries(crash).map(([name, texts]) => `<p lang="${name}">${escaped(texts["crash-blank"])}</p>`);
for (const texts of Object.values(crash)) delete texts["crash-blank"];
await writeFile(`${target}crash-screen/blank.html`, `<div id="blank">${blank.join("")}</div>\n`);
// A block of data: the policy on scripts does not concern it. It must not end where a text has a tag.
const json = JSON.stringify(crash).replaceAll("<", "\\u003c");
await writeFile(`${target}crash-screen/texts.html`, `<script type="application/json" id="crash-texts">${json}</script>\n`);
