// One tab with the desk, its world, and the driver's hands on both. Deliberately absent: what is done when.

import type { Browser } from "@playwright/test";

import { type RegionView, type Scheme, World } from "../e2e/fixtures";
import type { Offered } from "../e2e/fixtures/world";
import { Profile } from "../e2e/fixtures/remote";
import { Ledger } from "./ledger";
import { observations } from "./observer";
import { until } from "./patience";
import { Tab } from "./tab";

/** Short time-outs, so that a round takes seconds: what they are in a deployment is only a matter of patience. */
const TIMEOUTS = { ccpSynTimeout: 500, ccpAckTimeout: 1500, ccpLoadTimeout: 4000 };

/** How long a page may take to be there again, in milliseconds; a frozen one waits until it wakes up. */
const RELOADS_WITHIN = 20_000;

/** How a stage is set. */
export interface Setting {
  /** How the regions are coordinated. */
  scheme: Scheme;
  /** The period of the active-region poll, in milliseconds. */
  pollMs: number;
  /** Runs in the desk's page before the page's own scripts. */
  observers: (() => void)[];
}

export class Stage {
  readonly ledger = new Ledger();
  /** A second tab with the same desk, while there is one. */
  second: Tab | undefined;
  /** Since when the active region is silent, as far as an agent has noticed. */
  silentSince: number | undefined;
  /** How often the agent had to give their word. */
  asked = 0;
  /** How often the page was loaded, by the driver's doing. */
  loads = 1;
  private opening: Promise<Tab> | undefined;

  private constructor(
    private readonly profile: Profile,
    readonly scheme: Scheme,
    readonly world: World,
    readonly tab: Tab,
  ) {}

  /** A world of its own, and the desk in a browser of its own. */
  static async open(browser: Browser, control: string, { scheme, pollMs, observers }: Setting): Promise<Stage> {
    const world = await World.create(control, { pollMs });
    if (scheme === "managed") await world.manage();
    const { config, urls } = world.view;
    await world.configure({ ...config, ccp: { ...config.ccp, ...TIMEOUTS } });
    const profile = await Profile.open(browser);
    return new Stage(profile, scheme, world, await Tab.open(profile, urls.portal, observers));
  }

  async close(): Promise<void> {
    await this.profile.close();
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

  /** Reloads the desk, as an agent does who trusts it no more. */
  async reload(): Promise<void> {
    this.loads += 1;
    await this.tab.target.send("Page.reload");
    await until("the page is loaded again", RELOADS_WITHIN, async () => {
      const { loads } = await observations(this.tab);
      return loads === this.loads ? [] : [`it was loaded ${loads} times`];
    });
  }

  /** Ends the process of the page, which the agent loads again. */
  async crash(): Promise<void> {
    await this.tab.crash();
    await this.reload();
  }

  async openTab(): Promise<void> {
    this.opening ??= Tab.open(this.profile, this.world.view.urls.portal, []);
    this.second = await this.opening;
  }

  async closeTab(): Promise<void> {
    const tab = await this.opening;
    this.opening = this.second = undefined;
    await tab?.close();
  }

  /** Puts sign-in windows away that the desk opened. */
  async closePopups(): Promise<void> {
    for (const page of await this.profile.pages()) {
      if (page !== this.tab.target.id && page !== this.second?.target.id) await this.profile.closePage(page);
    }
  }
}

/** Lets time pass because the schedule says so; never in place of a condition. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
