/**
 * What the page and the regions' frames asked for and did not get: what a content security policy blocked, and scripts of
 * the page's own that are not there. The preflight shows it (`src/preflight/gather.rs`). Absent: additional scripts that are
 * missing or late, of which the frames know.
 */

/** As many as a person would read. */
const MOST = 20;

/** Addresses; behind one that was blocked, the directive in brackets. */
export const unloaded = new Set();

const note = (address, what = "") => {
  // A browser's extensions are blocked as well, which is nothing to the desk.
  if (/^https?:/.test(address) && unloaded.size < MOST) unloaded.add(address + what);
};

export const watchBlocked = (document) =>
  document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective, disposition }) => {
    if (disposition === "enforce") note(blockedURI, ` (${effectiveDirective})`);
  });

/** The scripts at the end of a page's body are the page's own. */
export const watchScripts = (document) =>
  document.addEventListener("error", ({ target }) => target.matches("body > script") && note(target.src), true);
