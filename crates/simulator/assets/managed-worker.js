// The worker's half of the managed scheme (`enableGlobalResiliency`), beside the real engine: it notices that the traffic has
// moved, decides whether the move waits, and says so to every window that speaks the scheme. The npm artifact has nothing of
// it; what no source settles is chosen here, and the simulator's README says how.
"use strict";

self.speakManaged = function (engine) {
  const { GlobalResiliencyEvents: Said, AgentEvents, ClientMethods } = self.connect;

  // What the real worker's active-region poll takes; the bootstrap shortens it.
  const PERIOD_MS = 60000;
  // Contacts of these types hold a move up.
  const HOLDING = ["voice", "queue_callback", "chat"];
  // So many heartbeats in a row have to stay unanswered before the region that is to be active takes over by itself.
  const SILENCE = 3;

  // The windows that speak the scheme, each with whether it was told `init`, whether its host made it active, and whether the agent is
  // to be reported anew once it has: a CCP that may not speak yet passes no report on.
  const windows = new Map();
  let own = null;
  // The region that is active, as far as this worker knows.
  let activeRegion = null;
  // The region that the traffic has moved to, while the desk has not.
  let target = null;
  // The move that waits for contacts.
  let pending = null;
  // Heartbeats that the other region's worker has not answered.
  let unanswered = 0;
  // Whether this region still has to let go of the agent.
  let leaving = false;
  let address = null;
  let looking = false;

  const regionOf = (arn) => arn.split(":")[3];
  const contacts = () => engine.agent?.snapshot?.contacts ?? [];
  const holding = () => contacts().filter(({ type }) => HOLDING.includes(type));

  function tell(event, data) {
    for (const port of windows.keys()) port.postMessage({ event, data });
  }

  async function whatIsWrong() {
    const { instanceArn, wrong } = await (await fetch("/sim/instance")).json();
    own = regionOf(instanceArn);
    return wrong;
  }

  // --- who listens ---

  function join(port) {
    windows.set(port, { introduced: false, active: false, reportDue: false });
    if (looking) return introduce();
    looking = true;
    look();
  }

  // Its first word to each window that has not heard it, once the distribution and the agent are known.
  async function introduce() {
    if (activeRegion === null || !engine.agent?.snapshot || !engine.agent.configuration) return;
    const wrong = await whatIsWrong();
    if (wrong.includes("no-init") || wrong.includes("configure-error")) return;
    const region = wrong.includes("init-active") ? own : activeRegion;
    const data = { instanceRegion: own, instanceState: region === own ? "active" : "inactive", activeRegion: region };
    if (wrong.includes("init-partial")) delete data.activeRegion;
    for (const [port, window] of windows) {
      if (window.introduced) continue;
      window.introduced = true;
      port.postMessage({ event: Said.INIT, data });
      if (target) port.postMessage({ event: Said.FAILOVER_DETECTED, data: { activeRegion: target } });
      if (pending) port.postMessage({ event: Said.FAILOVER_PENDING, data: pending });
    }
  }

  // --- where the traffic goes ---

  async function look() {
    try {
      address ??= await engine.getPresignedDiscoveryUrl();
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`the poll was answered ${answer.status}`);
      await see(await answer.json());
      await introduce();
    } catch {
      // A new address is asked for, with the next poll.
      address = null;
    }
    letGo();
    setTimeout(look, PERIOD_MS);
  }

  async function see({ InstanceArn, TerminateActiveContacts }) {
    const wrong = await whatIsWrong();
    const region = regionOf(InstanceArn);
    activeRegion ??= region;
    if (region === activeRegion) return callOff();
    if (region !== target) {
      target = region;
      unanswered = 0;
      tell(Said.FAILOVER_DETECTED, { activeRegion: region });
    }
    if (wrong.includes("no-initiated")) return;
    if (region === own) return takeOver();
    if (TerminateActiveContacts || holding().length === 0) return initiate(region);
    if (pending) return;
    pending = { activeRegion: region, contactIds: holding().map(({ contactId }) => contactId) };
    tell(Said.FAILOVER_PENDING, pending);
  }

  function callOff() {
    if (target === null) return;
    target = pending = null;
    tell(Said.FAILOVER_DETECTED, { activeRegion });
  }

  // The worker of the region that is left decides. Only where it says nothing at all, this one does.
  function takeOver() {
    if (unanswered === SILENCE) return initiate(own);
    unanswered += 1;
    tell(Said.HEARTBEAT_SYN, { region: own });
  }

  async function initiate(region) {
    accept(region);
    const wrong = await whatIsWrong();
    tell(Said.FAILOVER_INITIATED, { activeRegion: region });
    if (wrong.includes("initiated-twice")) tell(Said.FAILOVER_INITIATED, { activeRegion: region });
  }

  // A region has become active: by a decision of this worker, or of the other one.
  function accept(region) {
    target = pending = null;
    unanswered = 0;
    if (region === activeRegion) return;
    activeRegion = region;
    leaving = region !== own;
    for (const window of windows.values()) window.reportDue = region === own;
    report();
    letGo();
  }

  // --- what follows ---

  // The agent as the region that became active has them, for hosts that have made it active.
  async function report() {
    const due = [...windows.values()].filter(({ active, reportDue }) => active && reportDue);
    if (due.length === 0) return;
    for (const window of due) window.reportDue = false;
    const wrong = await whatIsWrong();
    if (!wrong.includes("no-update")) engine.updateAgent();
  }

  // The region that was left ends what is there, and is offline then: with each news of the agent one step, until it is done.
  function letGo() {
    if (!leaving || !engine.agent?.configuration) return;
    const quiet = { success() {}, failure() {} };
    for (const { contactId, state, connections } of contacts()) {
      const live = ["incoming", "connecting", "connected"].includes(state.type);
      const { connectionId } = connections[0];
      if (live) engine.client.call(ClientMethods.DESTROY_CONNECTION, { contactId, connectionId }, quiet);
      else engine.client.call(ClientMethods.CLEAR_CONTACT, { contactId }, quiet);
    }
    if (contacts().length > 0) return;
    const offline = engine.agent.configuration.agentStates.find(({ type }) => type === "offline");
    if (engine.agent.snapshot.state.type === "offline") leaving = false;
    else engine.client.call(ClientMethods.PUT_AGENT_STATE, { state: offline }, quiet);
  }

  // The agent has changed.
  function refreshed() {
    introduce();
    letGo();
    if (pending && holding().length === 0) initiate(pending.activeRegion);
  }

  function hear(port, { event, data }) {
    if (event === Said.CONFIGURE) return join(port);
    const window = windows.get(port);
    if (!window) return;
    if (event === Said.CONFIGURE_CCP_CONDUIT) {
      window.active = data.instanceState === "active";
      report();
    }
    if (event === Said.FORCE_FAILOVER && pending) initiate(pending.activeRegion);
    // From the other region, by way of the host.
    if (event === Said.FAILOVER_INITIATED || event === Said.FAILOVER_COMPLETE) accept(data.activeRegion);
    if (event === Said.HEARTBEAT_SYN && activeRegion !== null) port.postMessage({ event: Said.HEARTBEAT_ACK, data: { region: own } });
    if (event === Said.HEARTBEAT_ACK) unanswered = 0;
    if (event === self.connect.EventType.CLOSE) windows.delete(port);
  }

  const connected = self.onconnect;
  self.onconnect = (event) => {
    connected(event);
    const [port] = event.ports;
    port.addEventListener("message", ({ data }) => hear(port, data));
  };
  // What the engine says to all windows is heard here, too.
  engine.multiplexer.addStream({
    getId: () => "managed scheme",
    onMessage() {},
    send: ({ event }) => {
      if (event === AgentEvents.UPDATE) refreshed();
    },
  });
};
