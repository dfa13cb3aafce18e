/** The element of a region's frame before it is inserted. Absent: the document in it (`region-frame.js`). */

/** The features that a CCP needs of the page that embeds it. Streams itself delegates all but the last two. */
export const PERMISSIONS =
  "microphone; camera; autoplay; clipboard-write; identity-credentials-get; display-capture; speaker-selection";

const FILL = { position: "absolute", inset: "0", width: "100%", height: "100%", margin: "0", padding: "0", border: "0" };

/**
 * An empty frame.
 *
 * @param {Document} document
 * @param {string} region the region's name
 * @param {string} title
 * @param {boolean} hasWorker whether what is loaded in it has to come from the page's service worker
 */
export const regionElement = (document, region, title, hasWorker) => {
  const element = document.createElement("iframe");
  element.title = title;
  element.allow = PERMISSIONS;
  element.dataset.region = region;
  Object.assign(element.style, FILL);
  try {
    // In Chromium a page's worker serves documents of `srcdoc`, also empty ones, but none of `about:blank`.
    if (hasWorker) element.srcdoc = "";
  } catch {
    // Where all markup has to be trusted, Streams comes from the host or the browser's cache.
  }
  return element;
};
