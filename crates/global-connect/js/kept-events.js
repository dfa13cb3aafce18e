/**
 * The events of a region's frame until somebody listens. Nobody may ever: where the program can't load, the CCP works for a
 * whole shift. Absent: what the events mean.
 */

/** How many are kept. */
const MOST = 200;

/** Events with their data, in the order in which they came. */
export const keptEvents = () => {
  /** The kind of each is before it. */
  const kept = [];
  const count = (what) => kept.filter(([kind]) => kind === what).length;

  /** Each CCP acknowledges with its port once. The first of them stays: to Streams a later one is of a CCP that it has not paired. */
  const kindOf = (what, data) => {
    if (what !== "acknowledge" || !data?.id) return what;
    return count("port") ? "other port" : "port";
  };

  /** The newest of a kind counts: an older one of it goes, or, for the first of its kind, the oldest of the commonest one. */
  const spare = (own) => {
    if (count(own) > 0) return own;
    return kept.map(([kind]) => kind).reduce((most, kind) => (count(kind) > count(most) ? kind : most));
  };

  return {
    keep(what, data) {
      const kind = kindOf(what, data);
      if (kept.length >= MOST) {
        const gone = spare(kind);
        kept.splice(kept.findIndex(([kind]) => kind === gone), 1);
      }
      kept.push([kind, what, data]);
    },
    /** The oldest, which is kept no longer. */
    take: () => kept.shift()?.slice(1),
    clear: () => { kept.length = 0; },
  };
};
