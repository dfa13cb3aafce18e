// How the chaos runs: the browser and the simulator of the end-to-end tests, pages that live for many rounds.
// Deliberately absent: traces, which would hold minutes of polling; a failing round keeps its own evidence.

import { defineConfig } from "@playwright/test";

import base from "../e2e/playwright.config";

export default defineConfig({
  ...base,
  globalSetup: "../e2e/fixtures/prepare.ts",
  outputDir: "../../test-results/chaos",
  timeout: 0,
  workers: 3,
  reporter: [["list"], ["./reporter.ts"]],
  use: { ...base.use, trace: "off", screenshot: "off" },
});
