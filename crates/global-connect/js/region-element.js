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
 */
export const regionElement = (document, region, title) => {
  const element = document.createElement("iframe");
  element.title = title;
  element.allow = PERMISSIONS;
  element.dataset.region = region;
  Object.assign(element.style, FILL);
  return element;
};

/**
 * Has a frame load another empty document, where the page's service worker does not serve the one that it has, and says whether it
 * does. Chromium gives the worker to documents of `srcdoc`, also to an empty one, and to none of `about:blank`; in Firefox those of
 * `about:blank` have it, and scripts of an opened `srcdoc` do not come while the host is down.
 *
 * @param {HTMLIFrameElement} element
 */
export const takesServedDocument = (element) => {
  if (element.hasAttribute("srcdoc") || element.contentWindow?.navigator.serviceWorker?.controller) return false;
  try {
    element.srcdoc = "";
    return true;
  } catch {
    return false; // where all markup has to be trusted, Streams comes from the host or the browser's cache
  }
};
