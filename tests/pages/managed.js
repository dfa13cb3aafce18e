// The script of a page that uses the managed scheme with nothing but the vendor's own code, and writes down what it is told.
"use strict";

(function () {
  const told = [];
  const tell = (what, data, from) => told.push({ what, data, from, region: connect.globalResiliency.getActiveRegion() });

  function start(parameters) {
    connect.core.initCCP(document.getElementById("container-div"), parameters);
    const { globalResiliency, core } = connect;
    core.onInitialized(() => tell("initialized"));
    connect.agent((agent) => {
      managedPage.agent = agent;
      tell("agent", agent.getConfiguration().agentARN);
    });
    connect.contact((contact) => tell("contact", contact.getContactId()));
    globalResiliency.onFailoverDetected((data) => tell("detected", data));
    globalResiliency.onFailoverPending((data) => tell("pending", data));
    globalResiliency.onFailoverCompleted((data) => tell("completed", data));
    globalResiliency.onConfigureError((data) => tell("configure-error", data));
    for (const conduit of core.getUpstream().getAllConduits()) {
      for (const event of ["init", "global_signin_valid", "global_signin_invalid", "failover_detected", "failover_pending", "failover_initiated"]) {
        conduit.onUpstream(`globalResiliency::${event}`, (data) => tell(`raw ${event}`, data, conduit.name));
      }
    }
  }

  /** What a chat session asks for at its start. */
  function instanceDetails(contactId) {
    return new connect.Contact(contactId).getInstanceDetails();
  }

  /** What the agent's object reads now. */
  function agentArn() {
    return managedPage.agent?.getConfiguration().agentARN;
  }

  function agentState() {
    return managedPage.agent?.getState().name;
  }

  const managedPage = { told, start, agentArn, agentState, force: () => connect.globalResiliency.forceFailover(), instanceDetails };
  window.managedPage = managedPage;
})();
