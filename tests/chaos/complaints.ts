// What no round may let pass: a violation of the content security policy, an uncaught error, an error on the console that
// is the desk's own. The same judgement as in the end-to-end tests (`Watch`), for pages that are not Playwright's.

import { OWN_HOST, STREAMS, VIOLATION } from "../e2e/fixtures/watch";
import type { Target } from "../e2e/fixtures/remote";

/** What a CCP's own policy refuses, when a round blocks it. Whether it can be framed again afterwards shows by itself. */
const REFUSED_BY_CCP = /^Framing '[^']*' violates [^:]*: "frame-ancestors/;

/** Leaving during a call asks the person, and a browser asks nobody who never touched the page. */
const NOBODY_ASKED = /^Blocked attempt to show a 'beforeunload' confirmation panel/;

interface Stack {
  callFrames?: { url: string }[];
}

export class Complaints {
  readonly found: string[] = [];
  /** Called when the page's process ends, by the driver's doing. */
  onCrash: (() => void) | undefined;

  /** Listens to a page from now on. */
  async listenTo(page: Target): Promise<void> {
    page.on("Runtime.exceptionThrown", ({ exceptionDetails }) => this.uncaught(exceptionDetails));
    page.on("Runtime.consoleAPICalled", ({ type, args, stackTrace }) => {
      const text = (args as { value?: unknown; description?: string }[]).map((one) => String(one.value ?? one.description)).join(" ");
      this.judge(type, text, (stackTrace as Stack | undefined)?.callFrames?.[0]?.url ?? "");
    });
    page.on("Inspector.targetCrashed", () => {
      if (!this.onCrash) this.found.push("the page's process has crashed");
      this.onCrash?.();
      this.onCrash = undefined;
    });
    page.on("Log.entryAdded", ({ entry }) => this.judge(entry.level, entry.text, entry.url ?? ""));
    await page.send("Inspector.enable");
    await page.send("Runtime.enable");
    await page.send("Log.enable");
  }

  private uncaught(details: { text: string; url?: string; exception?: { description?: string }; stackTrace?: Stack }): void {
    const stack = details.exception?.description ?? details.text;
    const places = [stack, ...(details.stackTrace?.callFrames ?? []).map(({ url }) => url), details.url ?? ""].join("\n");
    if (!STREAMS.test(places)) this.found.push(`uncaught: ${stack}`);
  }

  private judge(type: string, message: string, url: string): void {
    const text = `${type} at ${url}: ${message}`;
    if (REFUSED_BY_CCP.test(message) || NOBODY_ASKED.test(message)) return;
    if (VIOLATION.test(message)) this.found.push(text);
    else if (type === "error" && OWN_HOST.test(url) && !STREAMS.test(url)) this.found.push(text);
  }
}
