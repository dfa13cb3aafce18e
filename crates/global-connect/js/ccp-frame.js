/**
 * The CCP's frame and Streams: which of them makes it, and how the one is handed to the other. Absent: the frame around both.
 */

/** By this name Streams finds its CCP's frame (`_getCCPIframe`). */
const CCP_NAME = "Amazon Connect CCP";

const UNKNOWN_MAKER =
  "Ambidesk: this version of Streams makes the CCP's frame in a way of its own: screen sharing and the choice of a speaker may be refused there; deploy the version that the desk was built with";

const UNKNOWN_TAKER =
  "Ambidesk: this version of Streams takes no CCP frame that is there already, so each CCP is loaded a second time; deploy the version that the desk was built with";

/** Whether Streams can be given a frame as it would have made it: it finds it by its name, and its message channel is told of it. */
const takesFrame = ({ _getCCPIframe, _amazonConnectProviderData: data }) =>
  typeof _getCCPIframe === "function" && (data?.isStreamsProvider === false || (data?.isStreamsProvider && typeof data.provider?.setCCPIframe === "function"));

/**
 * Has Streams take the CCP's frame that is there (`mine.early`), and complete each one that it makes later
 * (`_createCCPIframe`): `fit` does that, before it is inserted.
 */
export const standBefore = (mine, connect, fit, ccpUrl) => {
  const { core, storageAccess } = connect;
  const { _createCCPIframe: original } = core;
  if (typeof original !== "function") return;
  core._createCCPIframe = (container, params, identifier) => {
    const early = mine.early;
    mine.early = null;
    mine.delegates = true;
    mine.adopts ??= Boolean(takesFrame(core));
    if (early && mine.adopts && !storageAccess?.canRequest?.() && params.ccpUrl === ccpUrl) {
      early.name = CCP_NAME;
      // As Streams does it: its message channel is checked against this frame.
      const { isStreamsProvider, provider } = core._amazonConnectProviderData;
      if (isStreamsProvider) provider.setCCPIframe(early);
      return early;
    }
    early?.remove();
    if (!mine.adopts) connect.getLog?.().warn(UNKNOWN_TAKER);
    // Streams makes it, outside of the document, where nothing is loaded yet.
    const ccp = fit(original.call(core, container.ownerDocument.createElement("div"), params, identifier));
    container.append(ccp);
    return ccp;
  };
};

/** A Streams that does not make its frame there: its pages are noticed, but what it does not allow is not delegated. */
export const lookOn = (mine, connect, fit) => {
  mine.early?.remove();
  const attend = () => [...mine.container.querySelectorAll("iframe")].forEach(fit);
  attend();
  mine.observer = new MutationObserver(attend);
  mine.observer.observe(mine.container, { childList: true });
  connect.getLog?.().warn(UNKNOWN_MAKER);
};

/**
 * Loads that address into a CCP's frame. Its `src` would leave an entry in the page's history: on the way back the browser loads the
 * CCP once more (Chromium 156), in the middle of a call, and the page stays where it is.
 */
export const lead = (ccp, address) => ccp.contentWindow?.location.replace(address);
