/**
 * Bundles the two entries into `target/global-connect/`: the classic script and the ES module. Trunk runs it before a
 * build of the portal, xtask before a build of the stand-alone desk.
 */

import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const shared = { bundle: true, minify: true, target: "es2022", charset: "utf8", legalComments: "none", logLevel: "warning" };

await Promise.all([
  build({ ...shared, entryPoints: [here("classic.js")], format: "iife", outfile: here("../../../target/global-connect/global-connect.js") }),
  build({
    ...shared,
    entryPoints: [here("module.js")],
    format: "esm",
    external: ["./global-connect-engine.js"],
    outfile: here("../../../target/global-connect/global-connect.mjs"),
  }),
]);
