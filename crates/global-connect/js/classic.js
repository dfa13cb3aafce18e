/**
 * The entry of `global-connect.js`, the classic script: defines `window.globalConnect` at once and finds everything else
 * beside itself. `data-engine="page"` on its script element says that the page starts the desk itself: then both regions are
 * started from its `config.json` at once. `data-streams` is the name of Streams where it has another one.
 */

import { alreadyThere, createGlobalConnect } from "./api.js";
import { startEarly } from "./early.js";
import { engineLoader, importTwice } from "./engine.js";

const script = document.currentScript;
const beside = (name) => new URL(name, script?.src || document.baseURI).href;

const streamsUrl = beside(script?.dataset.streams ?? "connect-streams-min.js");
const pageStartsDesk = script?.dataset.engine === "page";

window.globalConnect = alreadyThere() ?? createGlobalConnect({
  loadEngine: engineLoader(() => importTwice(beside("global-connect-engine.js")), beside("global-connect-engine_bg.wasm")),
  streamsUrl,
  pageStartsDesk,
  frames: pageStartsDesk ? startEarly(streamsUrl) : undefined,
});
