// Loads the real Streams code into a shared worker and starts its engine.
// Periods are shortened and `wss:` becomes `ws:` here, around Streams; its
// code is never edited.
"use strict";

(function () {
  const periods = {{periods}};
  const setTimeoutHere = self.setTimeout.bind(self);
  const Socket = self.WebSocket;

  // Streams looks for its globals on `window`.
  self.window = self;

  self.setTimeout = function (callback, delay, ...rest) {
    return setTimeoutHere(callback, periods[delay] ?? delay, ...rest);
  };

  self.WebSocket = class extends Socket {
    constructor(url, protocols) {
      super(String(url).replace(/^wss:/, "ws:"), protocols);
    }
  };

  // The side channel: the simulator can crash this worker.
  function listen() {
    const channel = new Socket(`ws://${self.location.host}/sim/channel?listener=worker`);
    channel.onmessage = (message) => {
      if (JSON.parse(message.data).do === "crash") self.close();
    };
    channel.onclose = () => setTimeoutHere(listen, 1000);
  }
  listen();

  self.importScripts("/ccp-v2/streams.js", "/ccp-v2/managed-worker.js");
  self.connect.worker.main();
  self.speakManaged(self.connect.worker.clientEngine);
})();
