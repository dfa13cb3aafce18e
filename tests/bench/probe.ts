// What watches inside every document, from before its first script. It listens and takes notes; it asks nothing, and has no
// timer, so that what it measures stays what it was.

/** A document's notes. Moments are in milliseconds since 1970, as `performance.timeOrigin` counts. */
export interface Notes {
  href: string;
  /** When the navigation to this document started. */
  started: number;
  /** When something was first painted in it. */
  painted?: number;
  /** When it first knew the agent of each CCP, by its origin: a host by the CCP's message, a CCP by itself. */
  agents: Record<string, number>;
  /** How long the document's thread was blocked, in milliseconds: what each task took above 50. */
  blocked: number;
  /** The longest task, in milliseconds; 0 when none took 50. */
  longest: number;
  /** What it asked for, itself first. */
  asked: string[];
}

/** Runs in every document before its own scripts. */
export function watch(): void {
  const scope = globalThis as typeof globalThis & { benchNotes?: object };
  if (scope.benchNotes) return;
  const agents: Record<string, number> = {};
  const tasks: number[] = [];
  scope.benchNotes = { agents, tasks };
  const now = () => performance.timeOrigin + performance.now();
  // What a host is told by a CCP of the agent (`AgentEvents.UPDATE` in Streams).
  const listen = (host: Window) => {
    host.addEventListener("message", ({ data, origin }) => {
      if ((data as { event?: string } | null)?.event === "agent::update") agents[origin] ??= now();
    }, true);
  };
  listen(window);
  // A frame that never leaves its first, empty document runs no script of ours, and one that is opened anew forgets who listens.
  const listenIn = (frame: HTMLIFrameElement) => {
    try {
      if (frame.contentDocument) listen(frame.contentWindow!);
    } catch {
      // A frame of another site has a watch of its own.
    }
  };
  new MutationObserver((mutations) => {
    for (const node of mutations.flatMap(({ addedNodes }) => [...addedNodes])) {
      const frames = node instanceof HTMLIFrameElement ? [node] : node instanceof Element ? [...node.querySelectorAll("iframe")] : [];
      for (const frame of frames) {
        listenIn(frame);
        frame.addEventListener("load", () => listenIn(frame));
      }
    }
  }).observe(document, { childList: true, subtree: true });
  // A simulated CCP says when it knows its agent.
  new MutationObserver(() => {
    if (document.body?.dataset.phase === "ready") agents[location.origin] ??= now();
  }).observe(document, { attributeFilter: ["data-phase"], subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
}

/** Takes the notes of a document and of every frame in it that can be looked into from there. */
export function notes(): Notes[] {
  type Scope = Window & typeof globalThis & { benchNotes?: { agents: Record<string, number>; tasks: number[] } };
  const all: Notes[] = [];
  const visit = (scope: Scope) => {
    try {
      const { performance, location, benchNotes } = scope;
      if (benchNotes) {
        const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
        all.push({
          href: location.href,
          started: performance.timeOrigin,
          ...(painted === undefined ? {} : { painted: performance.timeOrigin + painted }),
          agents: benchNotes.agents,
          blocked: benchNotes.tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
          longest: Math.max(0, ...benchNotes.tasks),
          asked: [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)],
        });
      }
    } catch {
      // A frame of another site is asked in its own process.
      return;
    }
    for (let n = 0; n < scope.frames.length; n += 1) visit(scope.frames[n] as Scope);
  };
  visit(window as Scope);
  return all;
}
