// One tab with the desk, its world, and the driver's hands on both. Deliberately absent: what is done when.

import type { Browser, BrowserContext } from "@playwright/test";

import { type RegionView, World } from "../e2e/fixtures";
import type { Offered } from "../e2e/fixtures/world";
import { Watch } from "../e2e/fixtures/watch";
import { Ledger } from "./ledger";
import { mark } from "./look";
import { observe } from "./observer";
import { Remote } from "./remote";
import { Tab } from "./tab";

/** Short time-outs, so that a round takes seconds: what they are in a deployment is only a matter of patience. */
const TIMEOUTS = { ccpSynTimeout: 500, ccpAckTimeout: 1500, ccpLoadTimeout: 4000 };

/** The period of the active-region poll, in milliseconds. */
const POLL_MS = 300;

export class Stage {
  readonly ledger = new Ledger();
  /** A second tab with the same desk, while there is one. */
  second: Tab | undefined;

  private constructor(
    readonly context: BrowserContext,
    readonly watch: Watch,
    readonly remote: Remote,
    readonly world: World,
    readonly tab: Tab,
  ) {}

  /** A world of its own, and the desk in a browser of its own. */
  static async open(browser: Browser, control: string): Promise<Stage> {
    const world = await World.create(control, { pollMs: POLL_MS });
    const { config, urls } = world.view;
    await world.configure({ ...config, ccp: { ...config.ccp, ...TIMEOUTS } });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const watch = new Watch(context);
    await observe(context);
    const remote = await Remote.of(browser);
    const tab = await Tab.open(context, remote, urls.portal);
    await mark(tab);
    return new Stage(context, watch, remote, world, tab);
  }

  async close(): Promise<void> {
    await this.remote.close();
    await this.context.close();
    await this.world.remove();
  }

  get regions(): RegionView[] {
    return this.world.view.regions;
  }

  /** Ends and clears a contact, as both sides would; the desk may have been quicker with either. */
  async end(contact: Offered): Promise<void> {
    const entry = this.ledger.of(contact.contactId);
    if (entry) entry.over = true;
    for (const action of ["end", "clear"] as const) await this.world.act(contact, action).catch(() => {});
  }

  /** Freezes the page for a while: no timer of its own runs and no message arrives, as when a laptop sleeps. */
  async sleep(ms: number): Promise<void> {
    const { target } = this.tab;
    await target.send("Page.setWebLifecycleState", { state: "frozen" });
    await pause(ms);
    await target.send("Page.setWebLifecycleState", { state: "active" });
  }

  async openTab(): Promise<void> {
    this.second ??= await Tab.open(this.context, this.remote, this.world.view.urls.portal);
  }

  async closeTab(): Promise<void> {
    await this.second?.page.close();
    this.second = undefined;
  }

  /** Puts sign-in windows away that the desk opened. */
  async closePopups(): Promise<void> {
    for (const popup of this.context.pages()) {
      if (popup !== this.tab.page && popup !== this.second?.page) await popup.close();
    }
  }
}

/** Lets time pass because the schedule says so; never in place of a condition. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
