/**
 * Gives every script that `index.html` names an address with a digest of what it holds, and its integrity: a browser runs
 * no other content, and as no address ever gets another one, a page never meets the scripts of another release, also
 * while one is uploaded. So does Streams, without integrity: the page's script loads it. `short-names.mjs` calls it after a release build; a development build keeps the plain names.
 *
 * Deliberately absent: what scripts load by themselves, and the configuration, which nobody builds.
 */

import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Scripts that pages of one's own load by their plain names as well. */
const SHARED = ["global-connect.js"];

const digest = (kind, bytes, encoding) => createHash(kind).update(bytes).digest(encoding);

/** The name of a script with a digest of what it holds. */
export const withDigest = (name, bytes) =>
  name.replace(/\.m?js$/, (ending) => `-${digest("sha256", bytes, "hex").slice(0, 16)}${ending}`);

/** The vendor's artifact, which pages of one's own and the portal's region frames load by themselves. */
const STREAMS = "connect-streams-min.js";

/** Changes the page and its scripts in a folder; throws where a script is not there, or another site's. */
export function withIntegrity(folder) {
  const index = join(folder, "index.html");
  const streams = readFileSync(join(folder, STREAMS));
  const named = withDigest(STREAMS, streams);
  writeFileSync(join(folder, named), streams);
  const page = readFileSync(index, "utf8").replaceAll(STREAMS, named);
  const sealed = page.replace(/<script\b[^>]*?\ssrc="?([^\s">]+)[^>]*>/g, (tag, address) => {
    const name = address.replace(/^\//, "");
    const bytes = readFileSync(join(folder, name));
    const now = withDigest(name, bytes);
    if (SHARED.includes(name)) writeFileSync(join(folder, now), bytes);
    else renameSync(join(folder, name), join(folder, now));
    const integrity = `<script integrity="sha384-${digest("sha384", bytes, "base64")}"`;
    return tag.replace(address, address.replace(name, now)).replace("<script", integrity);
  });
  writeFileSync(index, sealed);
}
