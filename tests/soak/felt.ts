// What a person feels of a page that is busy, from inside it: frames, tasks that hold it up, and how long a key takes to
// be drawn. Every function runs in the page.

/** All in milliseconds. */
export interface Felt {
  /** From one frame to the next. */
  frames: number[];
  /** Tasks of 50 ms and more: the browser's own measure of a page that does not listen. */
  long: number[];
  /** From a key to what it drew. The browser names those of 16 ms and more, in steps of 8 ms. */
  keys: number[];
}

interface Feeling {
  felt: Felt;
  observers: PerformanceObserver[];
  over: boolean;
}

type Feeler = Window & { feeling: Feeling; flood: number };

/** Begins to watch. */
export function begin(): void {
  const felt: Felt = { frames: [], long: [], keys: [] };
  const observe = (into: number[], options: PerformanceObserverInit, names?: string[]) => {
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (names === undefined || names.includes(name)) into.push(duration);
    });
    observer.observe(options);
    return observer;
  };
  const observers = [
    observe(felt.keys, { type: "event", durationThreshold: 16 } as PerformanceObserverInit, ["keydown"]),
    observe(felt.long, { type: "longtask" }),
  ];
  const feeling: Feeling = { felt, observers, over: false };
  (window as unknown as Feeler).feeling = feeling;
  let last: number | undefined;
  const frame = (now: number) => {
    if (last !== undefined) felt.frames.push(now - last);
    last = now;
    if (!feeling.over) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Ends it. */
export function end(): Felt {
  const { feeling } = window as unknown as Feeler;
  feeling.over = true;
  for (const observer of feeling.observers) observer.disconnect();
  return feeling.felt;
}

/** Writes so many lines into the log of a region's Streams at once. */
export function fill({ region, count }: { region: string; count: number }): void {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[data-region="${region}"]`)!;
  const log = (frame.contentWindow as any).connect.getLog();
  for (let n = 0; n < count; n += 1) log.info(`old line ${n} of the length that a line of Streams has, with some words and a figure or two`);
}

/** Writes so many lines a second, ten times a second, until it is stopped. */
export function start({ region, rate, name }: { region: string; rate: number; name: string }): void {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[data-region="${region}"]`)!;
  const log = (frame.contentWindow as any).connect.getLog();
  let line = 0;
  (window as unknown as Feeler).flood = window.setInterval(() => {
    for (let n = 0; n < rate / 10; n += 1) log.info(`${name}, line ${(line += 1)}`);
  }, 100);
}

/** Stops it. */
export function stop(): void {
  clearInterval((window as unknown as Feeler).flood);
}
