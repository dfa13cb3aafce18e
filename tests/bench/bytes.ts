// What a page's own documents load until both agents are known, in bytes: as it is, and as a host compresses it once for all.

import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import type { ThrottledPage } from "./throttled";

export interface Bytes {
  /** How many files. */
  files: number;
  /** Uncompressed. */
  raw: number;
  /** Each file by itself, at the highest level. */
  gzip: number;
  brotli: number;
}

/** Takes what the documents of a started page have asked for, each address once, and the page itself. */
export async function bytes(page: ThrottledPage): Promise<Bytes> {
  const asked = (await page.notes()).flatMap((document) => document.asked);
  const origin = new URL(asked[0]!).origin;
  const total: Bytes = { files: 0, raw: 0, gzip: 0, brotli: 0 };
  for (const url of new Set(asked.filter((url) => new URL(url).origin === origin))) {
    const text = await page.target.evaluate(read, url);
    if (text === undefined) throw new Error(`${url} could not be read again`);
    const body = Buffer.from(text, "base64");
    total.files += 1;
    total.raw += body.length;
    total.gzip += gzipSync(body, { level: constants.Z_BEST_COMPRESSION }).length;
    total.brotli += brotliCompressSync(body).length;
  }
  return total;
}

/** Runs in the page. */
async function read(url: string): Promise<string> {
  const blob = await (await fetch(url, { cache: "force-cache" })).blob();
  const reader = new FileReader();
  await new Promise((resolve) => {
    reader.onload = resolve;
    reader.readAsDataURL(blob);
  });
  return (reader.result as string).split(",", 2)[1] ?? "";
}
