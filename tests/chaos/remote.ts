// The browser's debugging protocol beside Playwright's own use of it. Playwright gives a whole page up once the process of
// one of its frames has crashed; the desk does not, and has to be watched on. Deliberately absent: anything that
// Playwright does as well, and does after a crash.

import type { Browser, CDPSession } from "@playwright/test";

/** How long an answer may take, in milliseconds. What has crashed, or is being replaced, gives none. */
const BRIEFLY = 2000;

/** Something that can be debugged: a page, or a frame with a process of its own. */
export class Target {
  private last = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
  ) {
    browser.on("Target.receivedMessageFromTarget", this.receive);
  }

  private readonly receive = (event: { sessionId: string; message: string }): void => {
    if (event.sessionId !== this.sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    if (answer.id === undefined) return;
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  };

  /** The answer to a command, or `undefined` when there is none soon. */
  async send(method: string, params: object = {}, patience = BRIEFLY): Promise<any> {
    const id = ++this.last;
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<Answer>((resolve) => {
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

  close(): void {
    this.browser.off("Target.receivedMessageFromTarget", this.receive);
    this.browser.send("Target.detachFromTarget", { sessionId: this.sessionId }).catch(() => {});
  }
}

interface Answer {
  id?: number;
  result?: any;
}

/** Attaches to targets, each once. */
export class Remote {
  private readonly targets = new Map<string, Promise<Target | undefined>>();

  private constructor(private readonly session: CDPSession) {}

  static async of(browser: Browser): Promise<Remote> {
    return new Remote(await browser.newBrowserCDPSession());
  }

  /** The target of that id; `undefined` when there is none. */
  target(targetId: string): Promise<Target | undefined> {
    let target = this.targets.get(targetId);
    if (!target) {
      const attaching = this.session.send("Target.attachToTarget", { targetId, flatten: false });
      target = attaching.then(
        ({ sessionId }) => new Target(this.session, sessionId),
        () => void this.targets.delete(targetId),
      ) as Promise<Target | undefined>;
      this.targets.set(targetId, target);
    }
    return target;
  }

  async close(): Promise<void> {
    for (const target of this.targets.values()) (await target)?.close();
    await this.session.detach();
  }
}
