// What watches a soaking page from inside. It keeps one figure, so that it does not grow itself.

interface Probe {
  /** When the last word of a worker that names another active region passed over a frame's bus. */
  signalled: number;
  /** When another frame became visible, in milliseconds after that. */
  latency: number | null;
}

type Probed = Window & { probe: Probe };

/** Runs in the desk's page before the page's own scripts. */
export function watch(): void {
  if (!location.hostname.startsWith("portal") || window !== window.top) return;
  const probe: Probe = { signalled: 0, latency: null };
  (window as unknown as Probed).probe = probe;

  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-region]")];
  const visible = () => frames().find((frame) => frame.style.visibility !== "hidden")?.dataset.region;
  let last: string | undefined;
  new MutationObserver(() => {
    const region = visible();
    if (region === last || region === undefined) return;
    last = region;
    probe.latency = performance.now() - probe.signalled;
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["style"] });

  const followed = new WeakSet<object>();
  const follow = setInterval(() => {
    for (const frame of frames()) {
      const connect = (frame.contentWindow as any)?.connect;
      if (!connect?.core?.getEventBus || followed.has(connect)) continue;
      let bus;
      try {
        bus = connect.core.getEventBus();
      } catch {
        continue;
      }
      followed.add(connect);
      bus.subscribeAll((_: unknown, name: string) => {
        if (name === "disasterRecovery::failover") probe.signalled = performance.now();
      });
    }
    if (frames().length === 2 && frames().every((frame) => followed.has((frame.contentWindow as any)?.connect))) clearInterval(follow);
  }, 20);
}

/** The latency of the last switch, in milliseconds; `null` when there was none since it was last asked for. */
export function takeLatency(): number | null {
  const { probe } = window as unknown as Probed;
  const { latency } = probe;
  probe.latency = null;
  return latency;
}

/**
 * Streams keeps what it logs for up to an hour: half an hour later it is put aside, another one later it goes. This makes
 * both happen now, by Streams' own means, and answers how many entries there were in both frames.
 */
export async function forgetLogs(): Promise<number> {
  const HALF_AN_HOUR = 1_800_000;
  const logs = [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-region]")].map((frame) => {
    return (frame.contentWindow as any).connect.getLog();
  });
  const entries = () => logs.reduce((sum, log) => sum + log._logs.length + log._rolledLogs.length, 0);
  const count = entries();
  for (const log of logs) log.setLogRollInterval(50);
  while (entries() > 10) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const log of logs) log.setLogRollInterval(HALF_AN_HOUR);
  return count;
}
