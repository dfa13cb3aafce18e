// The four ways to have two CCPs in a page, each as a page's author would write it. Deliberately absent: measuring.

import type { World } from "../e2e/fixtures";
import type { Simulator } from "../e2e/fixtures/simulator";

export const SUBJECTS = ["bare", "vendor", "stand-alone", "portal"] as const;

export type Subject = (typeof SUBJECTS)[number];

/** A page's address for each subject, in this world. */
export async function publish(simulator: Simulator, world: World): Promise<Record<Subject, string>> {
  const at = async (name: string, text: string) => {
    const file = `bench-${world.view.name}-${name}.html`;
    await simulator.publish(file, text);
    return new URL(file, world.view.urls.plain).href;
  };
  return {
    bare: await at("bare", bare(world)),
    vendor: await at("vendor", scripted(world, "connect-streams-dr-min.js")),
    "stand-alone": await at("stand-alone", scripted(world, "global-connect.js")),
    portal: world.view.urls.portal,
  };
}

const LOOK = `<style>html, body { height: 100%; margin: 0 } #ccps, iframe { width: 400px; height: 600px; border: 0 }</style>`;

/** Nothing but two frames: what no script can be faster than. */
function bare(world: World): string {
  const [active, standby] = world.view.regions;
  const frame = (url: string, style: string) =>
    `<iframe src="${url}" allow="microphone; camera; autoplay; clipboard-write; identity-credentials-get" style="${style}"></iframe>`;
  return document(`${frame(active!.ccpUrl, "")}${frame(standby!.ccpUrl, "position: absolute; visibility: hidden")}`);
}

/** The documented call at the end of the body, with the script before it. */
function scripted(world: World, script: string): string {
  const parameters = JSON.stringify(world.view.config.ccp).replaceAll("<", "\\u003c");
  return document(`<div id="ccps"></div><script src="${script}"></script><script>
    const parameters = ${parameters};
    parameters.getPrimaryRegion = (callback) => { callback().then(() => {}, console.error); };
    globalConnect.core.initCCP(document.getElementById("ccps"), parameters);
  </script>`);
}

function document(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two CCPs</title><link rel="icon" href="data:,">${LOOK}</head><body>${body}</body></html>`;
}
