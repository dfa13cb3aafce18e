// A page whose computer and network are slower than this machine: it, and every frame with a process of its own, from
// before the first of their bytes. Deliberately absent: workers' threads, which the browser does not slow down.

import type { Browser } from "@playwright/test";

import { rememberMemories } from "../e2e/fixtures/memories";
import { Profile, Target } from "../e2e/fixtures/remote";
import type { Condition } from "./options";
import { type Notes, notes, watch } from "./probe";

export class ThrottledPage {
  private readonly frames: Child[] = [];

  private constructor(
    private readonly profile: Profile,
    readonly target: Target,
    private readonly condition: Condition,
  ) {}

  /** A new profile with an empty page. */
  static async open(browser: Browser, condition: Condition): Promise<ThrottledPage> {
    const profile = await Profile.open(browser);
    const page = new ThrottledPage(profile, await profile.newPage(), condition);
    await page.prepare(page.target);
    await page.target.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${rememberMemories.toString()})()` });
    await page.target.send("Emulation.setDeviceMetricsOverride", { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false });
    return page;
  }

  async close(): Promise<void> {
    await this.profile.close();
  }

  /** Opens an address; does not wait for it. */
  async navigate(url: string): Promise<void> {
    await this.target.send("Page.navigate", { url });
  }

  /** The notes of every document that is there, frames included. */
  async notes(): Promise<Notes[]> {
    const own = await this.target.evaluate(notes, undefined);
    const others = await Promise.all(this.frames.map((frame) => frame.evaluate(notes, undefined)));
    return [own, ...others].flatMap((some) => some ?? []);
  }

  private async prepare(target: Sender, cpu = this.condition.cpu): Promise<void> {
    const { network } = this.condition;
    target.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      const child = new Child(target, sessionId);
      if (targetInfo.type === "iframe") this.frames.push(child);
      // It waits for this.
      void this.prepare(child, this.condition.frames ?? this.condition.cpu).then(() => child.send("Runtime.runIfWaitingForDebugger"));
    });
    target.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => Child.receive(sessionId, message));
    target.on("Target.detachedFromTarget", ({ sessionId }) => {
      const index = this.frames.findIndex((frame) => frame.sessionId === sessionId);
      if (index >= 0) this.frames.splice(index, 1);
    });
    const commands: [string, object?][] = [
      ["Page.enable"],
      ["Page.addScriptToEvaluateOnNewDocument", { source: `(${watch.toString()})()`, runImmediately: true }],
      ["Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false }],
      ["Emulation.setCPUThrottlingRate", { rate: cpu }],
    ];
    if (network) {
      const throughput = network.bits / 8;
      const rate = { offline: false, latency: network.latency, downloadThroughput: throughput, uploadThroughput: throughput };
      commands.push(["Network.enable"], ["Network.emulateNetworkConditions", rate]);
    }
    await Promise.all(commands.map(([method, params]) => target.send(method, params)));
  }
}

/** What a page and a frame have in common. */
interface Sender {
  on(event: string, f: (params: any) => void): void;
  send(method: string, params?: object): Promise<any>;
}

/** A frame with a process of its own, reached through the page that it is in. */
class Child implements Sender {
  private static readonly all = new Map<string, Child>();

  private last = 0;
  private readonly waiting = new Map<number, (result: any) => void>();
  private readonly listeners = new Map<string, (params: any) => void>();

  constructor(
    private readonly parent: Sender,
    readonly sessionId: string,
  ) {
    Child.all.set(sessionId, this);
  }

  static receive(sessionId: string, text: string): void {
    const child = Child.all.get(sessionId);
    const message = JSON.parse(text);
    if (message.id !== undefined) child?.waiting.get(message.id)?.(message.result);
    else child?.listeners.get(message.method)?.(message.params);
  }

  on(event: string, f: (params: any) => void): void {
    this.listeners.set(event, f);
  }

  async send(method: string, params: object = {}): Promise<any> {
    const id = ++this.last;
    const answer = new Promise((resolve) => {
      this.waiting.set(id, resolve);
      // A frame that goes away answers nothing.
      setTimeout(() => resolve(undefined), 5000).unref();
    });
    await this.parent.send("Target.sendMessageToTarget", { sessionId: this.sessionId, message: JSON.stringify({ id, method, params }) });
    return answer;
  }

  async evaluate<A, T>(f: (argument: A) => T, argument: A): Promise<T | undefined> {
    const expression = `(${f.toString()})(${JSON.stringify(argument)})`;
    const outcome = await this.send("Runtime.evaluate", { expression, returnByValue: true });
    return outcome?.exceptionDetails ? undefined : (outcome?.result?.value as T | undefined);
  }
}
