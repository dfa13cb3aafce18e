// A tab with the desk, and the CCPs in it, as they can be seen and touched even after one of them has crashed.

import type { Profile, Target } from "../e2e/fixtures/remote";

import { Complaints } from "./complaints";

/** A contact in a CCP page. */
export interface CcpContact {
  id: string;
  state: string;
}

export class Tab {
  readonly complaints = new Complaints();

  private constructor(
    readonly target: Target,
    private readonly profile: Profile,
  ) {}

  /** Opens the desk in a tab of its own, and does not wait for it. Only a schedule loads it again. */
  static async open(profile: Profile, url: string, observers: (() => void)[]): Promise<Tab> {
    const target = await profile.newPage();
    const tab = new Tab(target, profile);
    await tab.complaints.listenTo(target);
    await target.send("Page.enable");
    for (const observer of observers) {
      await target.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${observer.toString()})()` });
    }
    await target.send("Emulation.setDeviceMetricsOverride", { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false });
    await target.send("Page.navigate", { url });
    return tab;
  }

  async close(): Promise<void> {
    await this.profile.closePage(this.target.id);
  }

  /** What a function answers in the page, or `undefined` when the page does not answer. */
  evaluate<A, T>(f: (argument: A) => T | Promise<T>, argument?: A): Promise<T | undefined> {
    return this.target.evaluate(f, argument as A);
  }

  /** The CCP's frame of a region, while it has a process. */
  async ccp(region: string): Promise<Target | undefined> {
    const expression = `document.querySelector('iframe[data-region="${region}"]')?.contentDocument?.querySelector("iframe")`;
    const element = await this.target.send("Runtime.evaluate", { expression });
    const objectId = element?.result?.objectId as string | undefined;
    if (!objectId) return undefined;
    const described = await this.target.send("DOM.describeNode", { objectId });
    await this.target.send("Runtime.releaseObject", { objectId });
    const frameId = described?.node?.frameId as string | undefined;
    return frameId ? this.profile.target(frameId) : undefined;
  }

  /** What the CCP page of a region shows; `undefined` where it can't be seen. */
  async ccpShows(region: string): Promise<CcpContact[] | undefined> {
    return (await this.ccp(region))?.evaluate(lookAtCcp, undefined);
  }

  /** Clicks a contact's button in the CCP page, where there is one. Says whether there was. */
  async click(region: string, contactId: string, button: string): Promise<boolean> {
    return (await (await this.ccp(region))?.evaluate(clickInCcp, [contactId, button] as const)) ?? false;
  }

  /** Ends the process of the page itself. */
  async crash(): Promise<void> {
    const crashed = new Promise<void>((resolve) => {
      this.complaints.onCrash = resolve;
    });
    await this.target.send("Page.crash", {}, 0);
    await crashed;
  }

  /** Ends the process that draws a region's CCP. Nobody is left to answer. */
  async crashCcp(region: string): Promise<void> {
    await (await this.ccp(region))?.send("Page.crash", {}, 0);
  }
}

/** Where a page is that does not answer, as the names of functions; empty when it waits for something to do. */
export async function whereabouts({ target }: Tab): Promise<string[]> {
  const paused = new Promise<string[]>((resolve) => {
    setTimeout(() => resolve([]), 3000);
    target.on("Debugger.paused", ({ callFrames }: { callFrames: { functionName: string; url: string }[] }) => {
      resolve(callFrames.map(({ functionName, url }) => `${functionName} in ${url}`));
    });
  });
  await target.send("Debugger.enable");
  await target.send("Debugger.pause");
  const found = await paused;
  await target.send("Debugger.disable");
  return found;
}

function lookAtCcp(): CcpContact[] {
  const items = document.querySelectorAll<HTMLElement>('[data-testid="ccp-contact"]');
  return [...items].map(({ dataset }) => ({ id: dataset.contactId!, state: dataset.state! }));
}

function clickInCcp([contactId, button]: readonly [string, string]): boolean {
  const item = document.querySelector(`[data-testid="ccp-contact"][data-contact-id="${contactId}"]`);
  const found = item?.querySelector<HTMLElement>(`[data-testid="ccp-${button}"]`);
  found?.click();
  return found !== null && found !== undefined;
}
