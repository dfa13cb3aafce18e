/**
 * The events of a region's frame until somebody listens. Nobody may ever: where the program can't load, the CCP works for a
 * whole shift. Absent: what the events mean.
 */

/** How many are kept. */
const MOST = 200;

/** Kinds of events with their data, in the order in which they came. */
export const keptEvents = () => {
  const kept = [];
  const count = (what) => kept.filter(([kind]) => kind === what).length;

  /** The newest of a kind counts: an older one of it goes, or, for the first of its kind, the oldest of the commonest one. */
  const spare = (what) => {
    if (count(what) > 0) return what;
    return kept.map(([kind]) => kind).reduce((most, kind) => (count(kind) > count(most) ? kind : most));
  };

  return {
    keep(what, data) {
      if (kept.length >= MOST) {
        const gone = spare(what);
        kept.splice(kept.findIndex(([kind]) => kind === gone), 1);
      }
      kept.push([what, data]);
    },
    /** The oldest, which is kept no longer. */
    take: () => kept.shift(),
    clear: () => { kept.length = 0; },
  };
};
