/**
 * Joins the files of each language into one, `target/locales/<language>.ftl`, without comments: a desk downloads the
 * language it shows. English is left out, it is a part of the program. Trunk runs this before a build of the portal.
 */

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = fileURLToPath(new URL("../../target/locales/", import.meta.url));

await mkdir(out, { recursive: true });
const languages = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory() && entry.name !== "en");
for (const { name } of languages) {
  const files = (await readdir(here + name)).filter((file) => file.endsWith(".ftl")).sort();
  const texts = await Promise.all(files.map((file) => readFile(`${here}${name}/${file}`, "utf8")));
  const lines = texts.join("\n").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  await writeFile(`${out}${name}.ftl`, `${lines.join("\n")}\n`);
}
