/**
 * The entry of `global-connect.mjs`, the ES module: defines `window.globalConnect`, as the classic script does, and
 * exports it. The addresses are written so that bundlers find the files and take them along. Where there is no window, as
 * on a server that renders pages, it can be imported all the same, and `initCCP` says what is missing.
 */

import { alreadyThere, createGlobalConnect } from "./api.js";
import { engineLoader } from "./engine.js";

const globalConnect = alreadyThere() ?? createGlobalConnect({
  loadEngine: engineLoader(
    () => import("./global-connect-engine.js"),
    new URL("./global-connect-engine_bg.wasm", import.meta.url).href,
  ),
  streamsUrl: new URL("./connect-streams-min.js", import.meta.url).href,
  pageStartsDesk: false,
});

if (typeof window !== "undefined") window.globalConnect = globalConnect;

export { globalConnect };
export default globalConnect;
