// A page's script that imports the desk as an ES module.

import globalConnect, { globalConnect as named } from "./global-connect.mjs";

window.imported = { same: globalConnect === named && globalConnect === window.globalConnect };
const recorder = document.createElement("script");
recorder.src = "recorder.js";
document.head.append(recorder);
