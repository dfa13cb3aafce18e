// What the simulator tells a CCP page about its instance. A question is asked until it is answered: as a page goes away, the
// browser cuts off what is on its way, and Firefox still tells the page so, as an error that nobody there could heed.
"use strict";

(function () {
  const AGAIN_MS = 1000;

  async function ask(query = {}) {
    try {
      return await (await fetch(`/sim/instance?${new URLSearchParams(query)}`)).json();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      return ask(query);
    }
  }

  window.instance = { ask };
})();
