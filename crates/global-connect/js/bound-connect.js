/** `window.connect` while there is a desk: the active region's. What the page has there by itself is put back afterwards. */
export const boundConnect = () => {
  let before = null;
  let bound;
  return {
    set(connect) {
      before ??= { held: Object.hasOwn(window, "connect"), value: window.connect };
      bound = connect;
      window.connect = connect;
    },
    get: () => bound,
    restore() {
      // What the page has put there meanwhile is the page's.
      if (!before || window.connect !== bound) return;
      // A global variable (`var connect`) can't be deleted.
      if (before.held) window.connect = before.value;
      else delete window.connect;
    },
  };
};
