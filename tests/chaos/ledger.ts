// The contacts that a page's rounds offered, as the driver knows them: what became of each, and by whose doing.

import type { Channel, Offered } from "../e2e/fixtures/world";

export interface Entry extends Offered {
  round: number;
  channel: Channel;
  /** How the desk writes the customer: enough to tell every contact of a page from the others. */
  customer: string;
  /** The driver, or the agent in the CCP page, ended it or let it go. */
  over: boolean;
  /** The region has confirmed that the agent took it. */
  accepted: boolean;
}

export class Ledger {
  private readonly entries: Entry[] = [];
  private readonly numbered = new Map<string, Entry>();

  /** A customer that no other contact of this page has. */
  nextCustomer(channel: Channel): string {
    const serial = String(this.entries.length).padStart(4, "0");
    return channel === "voice" || channel === "queue_callback" ? `+1206555${serial}` : `Customer ${serial}`;
  }

  add(offered: Offered, round: number, channel: Channel, customer: string, contact?: number): void {
    const entry = { ...offered, round, channel, customer, over: false, accepted: false };
    this.entries.push(entry);
    if (contact !== undefined) this.numbered.set(`${round}/${contact}`, entry);
  }

  /** The contact of that number in that round, if it could be offered. */
  at(round: number, contact: number): Entry | undefined {
    return this.numbered.get(`${round}/${contact}`);
  }

  of(contactId: string): Entry | undefined {
    return this.entries.find((entry) => entry.contactId === contactId);
  }

  /** Those of a round that nobody ended. */
  unended(round: number): Entry[] {
    return this.entries.filter((entry) => entry.round === round && !entry.over);
  }

  get offered(): number {
    return this.entries.length;
  }
}
