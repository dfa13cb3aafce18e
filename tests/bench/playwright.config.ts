// How the benchmark runs: the browser and the simulator of the end-to-end tests, one page at a time.

import { defineConfig } from "@playwright/test";

import base from "../chaos/playwright.config";

export default defineConfig({
  ...base,
  outputDir: "../../test-results/bench",
  workers: 1,
  reporter: [["list"]],
});
