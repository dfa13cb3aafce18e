// The browser's debugging protocol, spoken directly. Playwright starts the browser and would drive its pages more
// conveniently, but gives a page up once the process of one of its frames has crashed; the desk does not, and has to be
// watched on. So these pages are not Playwright's. Deliberately absent: what the pages are for.

import type { Browser, CDPSession } from "@playwright/test";

/** How long an answer may take, in milliseconds. What has crashed, or is being replaced, gives none. */
const BRIEFLY = 5000;

/** What the browser sends: the answer to a command, or an event. */
interface Message {
  id?: number;
  result?: any;
  method?: string;
  params?: any;
}

/** Something that can be debugged: a page, or a frame with a process of its own. */
export class Target {
  private last = 0;
  private readonly waiting = new Map<number, (answer: Message) => void>();
  private readonly listeners = new Map<string, (params: any) => void>();

  constructor(
    private readonly browser: CDPSession,
    readonly id: string,
    readonly sessionId: string,
  ) {
    browser.on("Target.receivedMessageFromTarget", this.receive);
  }

  private readonly receive = (event: { sessionId: string; message: string }): void => {
    if (event.sessionId !== this.sessionId) return;
    const message = JSON.parse(event.message) as Message;
    if (message.id !== undefined) this.waiting.get(message.id)?.(message);
    else if (message.method !== undefined) this.listeners.get(message.method)?.(message.params);
  };

  /** Calls `f` with every event of that name. */
  on(event: string, f: (params: any) => void): void {
    this.listeners.set(event, f);
  }

  /** The answer to a command, or `undefined` when there is none soon. */
  async send(method: string, params: object = {}, patience = BRIEFLY): Promise<any> {
    const id = ++this.last;
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<Message>((resolve) => {
      this.waiting.set(id, resolve);
      timer = setTimeout(() => resolve({}), patience);
    });
    const message = JSON.stringify({ id, method, params });
    await this.browser.send("Target.sendMessageToTarget", { sessionId: this.sessionId, message }).catch(() => {});
    const { result } = await answer;
    clearTimeout(timer);
    this.waiting.delete(id);
    return result;
  }

  /** What a function answers there, or `undefined` when there is no answer soon, or it throws. */
  async evaluate<A, T>(f: (argument: A) => T | Promise<T>, argument: A): Promise<T | undefined> {
    const expression = `(${f.toString()})(${JSON.stringify(argument)})`;
    const outcome = await this.send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    return outcome?.exceptionDetails ? undefined : (outcome?.result?.value as T | undefined);
  }

  detach(): void {
    this.browser.off("Target.receivedMessageFromTarget", this.receive);
  }
}

/** A profile of its own in the browser: its pages share workers and storage with each other, and with nobody else. */
export class Profile {
  private readonly targets = new Map<string, Promise<Target | undefined>>();

  private constructor(
    private readonly session: CDPSession,
    private readonly browserContextId: string,
  ) {
    // A frame that was empty for a while comes back under its old id, as another target.
    session.on("Target.detachedFromTarget", ({ sessionId }) => void this.forget(sessionId));
  }

  private async forget(sessionId: string): Promise<void> {
    for (const [id, attached] of this.targets) {
      const target = await attached;
      if (target?.sessionId !== sessionId) continue;
      target.detach();
      if (this.targets.get(id) === attached) this.targets.delete(id);
    }
  }

  static async open(browser: Browser): Promise<Profile> {
    const session = await browser.newBrowserCDPSession();
    const { browserContextId } = await session.send("Target.createBrowserContext");
    return new Profile(session, browserContextId);
  }

  /** An empty page. */
  async newPage(): Promise<Target> {
    const { browserContextId } = this;
    const { targetId } = await this.session.send("Target.createTarget", { url: "about:blank", browserContextId });
    const target = await this.target(targetId);
    if (!target) throw new Error("the new page can't be debugged");
    return target;
  }

  /** The target of that id; `undefined` when there is none. */
  target(targetId: string): Promise<Target | undefined> {
    let target = this.targets.get(targetId);
    if (!target) {
      const attaching = this.session.send("Target.attachToTarget", { targetId, flatten: false });
      target = attaching.then(
        ({ sessionId }) => new Target(this.session, targetId, sessionId),
        () => void this.targets.delete(targetId),
      ) as Promise<Target | undefined>;
      this.targets.set(targetId, target);
    }
    return target;
  }

  /** The ids of the profile's pages: tabs and windows. */
  async pages(): Promise<string[]> {
    const { targetInfos } = await this.session.send("Target.getTargets");
    const own = targetInfos.filter(({ type, browserContextId }) => type === "page" && browserContextId === this.browserContextId);
    return own.map(({ targetId }) => targetId);
  }

  async closePage(targetId: string): Promise<void> {
    (await this.targets.get(targetId))?.detach();
    this.targets.delete(targetId);
    // It may have closed itself.
    await this.session.send("Target.closeTarget", { targetId }).catch(() => {});
  }

  async close(): Promise<void> {
    for (const target of this.targets.values()) (await target)?.detach();
    await this.session.send("Target.disposeBrowserContext", { browserContextId: this.browserContextId });
    await this.session.detach();
  }
}
