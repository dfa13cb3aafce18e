// How the end-to-end tests run: a real browser, the built desk, the simulator. Deliberately absent: retries. What fails
// once in ten is a defect of the desk or of the test.
//
// Where it makes no difference, Chromium is its headless shell: the same engine without the windows and profiles around it, which
// cost a fifth of a test's whole work (docs/decisions/0024-the-headless-shell.md).

import { defineConfig } from "@playwright/test";

import { chromium, firefox, firefoxBridge, headlessShell, scheme } from "./fixtures/places";

/** The situations in which a browser makes a difference: frames, windows, workers, files, what is kept. */
const WHERE_BROWSERS_DIFFER = [
  "portal/{start,start-standby-active,sign-in,sign-out,session-renewal,popup-blocked,cookies,storage-access,two-tabs,logs,crash,keyboard,shell-origin-down}.spec.ts",
  "portal/{failover-idle,failover-during-call,immediate,failback,standby-down,ccp-recovers}.spec.ts",
  "stand-alone/{start,start-standby-active,pending,immediate,failover,windows,logs,strict-policy}.spec.ts",
].map((specs) => `**/${specs}`);

/** And those for which Chromium's own parts are asked: permissions, notifications, cookies of other sites, a worker that outlives its page. */
const IN_CHROMIUM_ITSELF = ["**/portal/{cookies,habits,permissions,shell-*}.spec.ts", "**/stand-alone/{storage-access,sign-in,strict-policy}.spec.ts", ...WHERE_BROWSERS_DIFFER];

/** What `cargo xtask edge` plays: every situation of the portal, and times for the documentation. */
const BEHIND_EDGE: Record<string, string> = { portal: "portal/**/*.spec.ts", times: "times/**/*.spec.ts" };

/** What `cargo xtask schemes` plays: the situations of the portal that do not say in which scheme they are, in the managed one. */
const IN_THE_OTHER_SCHEME = scheme === "managed";

/** What is played in the headless shell is not played in Chromium itself; where there is none, and in the longer commands, all of it is. */
const IN_THE_SHELL = headlessShell !== undefined && !IN_THE_OTHER_SCHEME && !process.env.AMBIDESK_EDGE;

/** Of Chromium itself and of its shell. */
const CHROMIUM_ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  // The tab search and the address bar's popup that are loaded ahead for every window cost as much as a page of the desk, and so does a
  // process that is started ahead of the next site and ends unused with every test.
  // A later list replaces Playwright's, which switches third-party storage partitioning off: without it, shared
  // workers in cross-site frames fail silently.
  "--disable-features=Translate,MediaRouter,PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess",
];

/** What only Firefox does; what is played in both schemes anyway, or has no counterpart in the other one. */
const NOT_IN_CHROMIUM = IN_THE_OTHER_SCHEME ? /@firefox|@schemes|@paired\b/ : /@firefox/;

export default defineConfig({
  testDir: ".",
  testMatch: IN_THE_OTHER_SCHEME ? "portal/**/*.spec.ts" : (BEHIND_EDGE[process.env.AMBIDESK_EDGE ?? ""] ?? "**/*.spec.ts"),
  testIgnore: process.env.AMBIDESK_EDGE === "times" ? [] : "**/times/**",
  globalSetup: "./fixtures/prepare.ts",
  // Beside the sources' own folder, where git does not look.
  outputDir: "../../test-results",
  fullyParallel: true,
  // Two cores are busy with two desks, each with two CCPs and their workers; a third one runs while those wait.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["./fixtures/failures.ts"]],
  use: {
    viewport: { width: 1280, height: 900 },
    // What was done, said and requested. Snapshots of every step would cost a seventh of the whole run's time:
    // `--trace on` takes them where one test has to be looked at.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false, sources: false, attachments: true },
    screenshot: "only-on-failure",
    // A worker that keeps the release asks for files on its own account, which a test that counts or breaks requests would
    // see. The situations of the worker are in `portal/shell-*.spec.ts`, which allow it.
    serviceWorkers: "block",
  },
  projects: [
    {
      name: "chromium",
      ...(IN_THE_SHELL && { testMatch: IN_CHROMIUM_ITSELF }),
      grepInvert: NOT_IN_CHROMIUM,
      use: { browserName: "chromium", launchOptions: { executablePath: chromium, args: CHROMIUM_ARGUMENTS } },
    },
    {
      name: "headless-shell",
      testMatch: IN_THE_SHELL ? "**/*.spec.ts" : [],
      testIgnore: ["**/times/**", ...IN_CHROMIUM_ITSELF],
      grepInvert: NOT_IN_CHROMIUM,
      // Each site's frames in a process of their own, as Chromium has it, and the shell only where it is told.
      use: { browserName: "chromium", launchOptions: { executablePath: headlessShell, args: [...CHROMIUM_ARGUMENTS, "--site-per-process"] } },
    },
    {
      name: "firefox",
      testMatch: WHERE_BROWSERS_DIFFER,
      // What needs more of Playwright than it can do there; and of what takes long, the scheme in which the browser does the same.
      grepInvert: /@chromium|(session-renewal|sign-out|standby-down|ccp-recovers|storage-access)\.spec\.ts .*@managed/,
      use: {
        browserName: "firefox",
        channel: "moz-firefox",
        // Firefox ESR 153 can't be told which one to show.
        colorScheme: null,
        // What Playwright adds to the page for a picture is a violation of its policy there.
        screenshot: "off",
        launchOptions: {
          executablePath: firefoxBridge,
          env: { ...process.env, FIREFOX: firefox },
          // A process that is started ahead of the next page takes the processor from the one that is looked at, and is one
          // more that ends unused with every test.
          firefoxUserPrefs: { "dom.ipc.processPrelaunch.enabled": false },
        },
      },
    },
  ],
});
