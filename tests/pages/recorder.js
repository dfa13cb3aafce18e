// The script of a plain page: registers the documented hooks before `initCCP`, and writes down what it is told.
"use strict";

(function () {
  const told = [];
  const connects = new Map();

  function regionOf(connect) {
    for (const [region, known] of connects) if (known === connect) return region;
    return connect && "another";
  }

  function state() {
    return {
      primary: globalConnect.core.primaryRegion,
      secondary: globalConnect.core.secondaryRegion,
      connect: regionOf(window.connect),
    };
  }

  function tell(what, more) {
    told.push({ what, ...more, ...state() });
  }

  globalConnect.core.onInit((connect, region) => {
    connects.set(region, connect);
    tell("init", { region });
  });
  globalConnect.core.onFailoverDetected((payload) => tell("detected", { payload }));
  globalConnect.core.onFailoverPending((payload) => tell("pending", { payload }));
  globalConnect.core.onFailoverComplete((payload) => tell("complete", { payload }));

  function start(parameters, primary) {
    globalConnect.core.initCCP(recorder.container(), {
      ...parameters,
      getPrimaryRegion(callback) {
        recorder.ask = () => {
          callback(primary).then(
            (connect) => tell("resolved", { region: regionOf(connect) }),
            (error) => tell("rejected", { message: error.message }),
          );
        };
        recorder.ask();
      },
    });
  }

  const container = () => document.getElementById("container-div");

  const recorder = { told, connects, container, start, state };
  window.recorder = recorder;
})();
