// How the chaos runs: the browser and the simulator of the end-to-end tests, pages that live for many rounds.
// Deliberately absent: traces, which would hold minutes of polling; a failing round keeps its own evidence.

import { defineConfig } from "@playwright/test";

import base from "../e2e/playwright.config";
import { options } from "./options";

export default defineConfig({
  ...base,
  globalSetup: "../e2e/fixtures/prepare.ts",
  outputDir: "../../test-results/chaos",
  timeout: 0,
  workers: options.workers,
  reporter: [["list"], ["./reporter.ts"]],
  use: { ...base.use, trace: "off", screenshot: "off" },
});
