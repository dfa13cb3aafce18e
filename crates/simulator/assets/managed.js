// The CCP page's half of the managed scheme (`enableGlobalResiliency`): what the npm artifact leaves to the vendor's page. It
// decides nothing; when to move is the worker's part. A host that never asks for the scheme hears nothing of it.
"use strict";

(function () {
  const { GlobalResiliencyEvents, EventType, AgentEvents } = connect;

  // What stands in the cookie `lily-agent-config`, by what the sign-in is good for. No browser has to keep it here.
  const COOKIES = {
    global: btoa(JSON.stringify({ signIn: "simulated" })),
    regional: "",
    spoilt: "not base64!",
  };
  // The host that asked for the scheme does not ask a page that reloads itself.
  const MARK = "simulated-managed-host";

  // The sign-in check calls both, and the artifact does not define them.
  connect._getCookie = (name) => (name === "lily-agent-config" ? COOKIES[managed.signInScope] : "");
  connect._isEmpty = (object) => Object.keys(object).length === 0;

  function speak(conduit) {
    let known = false;

    // The host speaks the scheme: the worker is told that this window does.
    function join() {
      if (known) return;
      known = true;
      sessionStorage.setItem(MARK, "true");
      conduit.sendUpstream(GlobalResiliencyEvents.CONFIGURE);
    }

    function become(instanceState) {
      if (instanceState === "inactive") conduit.setInactive();
      else conduit.setActive();
      document.body.dataset.instance = instanceState;
    }

    conduit.onDownstream(GlobalResiliencyEvents.VALIDATE_GLOBAL_SIGNIN, join);
    conduit.onDownstream(GlobalResiliencyEvents.CONFIGURE_CCP_CONDUIT, ({ instanceState }) => become(instanceState));
    conduit.onDownstream(EventType.CONFIGURE, async (data) => {
      if (!data?.enableGlobalResiliency) return;
      join();
      become(data.instanceState);
      const { wrong } = await instance.ask();
      if (!wrong.includes("configure-error")) return;
      conduit.sendDownstream(GlobalResiliencyEvents.CONFIGURE_ERROR, { errorType: "CONFIGURE_ERROR", error: "This CCP can't be configured." });
    });
    // It is asked before it is told that it is active: nothing that passes the blocking would do.
    conduit.onDownstream(AgentEvents.FETCH_AGENT_DATA_FROM_CCP, async () => {
      const { wrong } = await instance.ask();
      if (wrong.includes("no-agent-data")) return;
      connect.agent(() => {
        const data = connect.core.getAgentDataProvider().getAgentData();
        conduit.sendDownstream(AgentEvents.FETCH_AGENT_DATA_FROM_CCP, data);
      });
    });
    conduit.onDownstream(EventType.DOWNLOAD_LOG_FROM_CCP, (options) => connect.getLog().download(options));
    const reloaded = performance.getEntriesByType("navigation")[0]?.type === "reload";
    if (reloaded && sessionStorage.getItem(MARK)) join();
    else sessionStorage.removeItem(MARK);
  }

  const managed = { COOKIES, signInScope: "global", speak };
  window.managed = managed;
})();
