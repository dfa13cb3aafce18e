// A page's script that registers what such scripts register with a `connect`, and notes what each handler is told.
"use strict";

(function () {
  const noted = [];

  /** Notes the first call only: refreshes go on. */
  function once(register, what) {
    const subscription = register(() => {
      noted.push(what);
      subscription.unsubscribe();
    });
  }

  function contacts(connect, who) {
    return connect.contact((contact) => {
      const told = (what) => `${who}: ${contact.getContactId()} ${what}`;
      noted.push(told("exists"));
      contact.onConnecting(() => noted.push(told("connecting")));
      contact.onConnected(() => noted.push(told("connected")));
      contact.onACW(() => noted.push(told("ended")));
      once((f) => contact.onRefresh(f), told("refreshed"));
    });
  }

  function agent(connect, who) {
    return connect.agent((agent) => {
      noted.push(`${who}: the agent exists`);
      once((f) => agent.onRefresh(f), `${who}: the agent refreshed`);
      agent.onRoutable(() => noted.push(`${who}: the agent is routable`));
      agent.onNotRoutable(() => noted.push(`${who}: the agent is not routable`));
      agent.onStateChange(({ oldState, newState }) => noted.push(`${who}: ${oldState}, then ${newState}`));
    });
  }

  function initialized(connect, who) {
    return connect.core.onInitialized(() => noted.push(`${who}: initialized`));
  }

  /** Starts the desk as the documentation does. */
  function start(parameters, then) {
    const getPrimaryRegion = (callback) => callback().then(then);
    globalConnect.core.initCCP(document.getElementById("container-div"), { ...parameters, getPrimaryRegion });
  }

  window.follower = { noted, contacts, agent, initialized, start };
})();
