// How the soak runs: the browser and the simulator of the end-to-end tests, one page that lives for a thousand failovers.

import { defineConfig } from "@playwright/test";

import base from "../chaos/playwright.config";

export default defineConfig({
  ...base,
  outputDir: "../../test-results/soak",
  workers: 1,
  reporter: [["list"]],
});
