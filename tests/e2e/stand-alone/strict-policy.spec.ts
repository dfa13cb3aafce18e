// The plain page sends a strict content security policy. The watch fails every test on a violation.

import { createHash } from "node:crypto";

import { FIRST, SECOND, expect, test } from "../fixtures";

const INLINE = "window.inline = true";

test("the desk works under a strict policy without a violation", async ({ plain, watch, world }) => {
  const instances = world.view.regions.map(({ origin }) => origin).join(" ");
  await world.plainHeaders({
    "content-security-policy": [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data:",
      `frame-src ${instances}`,
      "base-uri 'self'",
      "form-action 'none'",
    ].join("; "),
  });
  await plain.open();
  // The policy is in force: what is inline does not run. This one violation, known by its hash, is the test's own.
  const hash = createHash("sha256").update(INLINE).digest("base64");
  watch.expectError(new RegExp(`inline script.*${hash.replace(/[+/=]/g, "\\$&")}`));
  const ran = await plain.page.evaluate((text) => {
    const script = document.createElement("script");
    const blocked = new Promise((resolve) => document.addEventListener("securitypolicyviolation", resolve, { once: true }));
    script.textContent = text;
    document.body.append(script);
    return blocked.then(() => "inline" in window);
  }, INLINE);
  expect(ran).toBe(false);
  await plain.startIn(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});

test("the desk works where scripts have to be trusted", async ({ plain, world }) => {
  await world.plainHeaders({ "content-security-policy": "require-trusted-types-for 'script'; trusted-types ambidesk" });
  await plain.open();
  await plain.startIn(FIRST);
  await world.distribute(SECOND);
  await plain.expectTold("complete");
  await plain.expectActive(SECOND);
});

test("a page that trusts no policy of ours hears why the desk can't start", async ({ plain, watch, world }) => {
  watch.expectError(/trusted|Trusted/);
  await world.plainHeaders({ "content-security-policy": "require-trusted-types-for 'script'; trusted-types none" });
  await plain.open();
  await plain.start();
  const [rejected] = await plain.expectTold("rejected");
  expect(rejected.message).toContain("`ambidesk`");
});
