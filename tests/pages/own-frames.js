// A trial of the managed scheme without `initGRCCP`: each region has a frame with a Streams of its own, which knows one CCP, and
// this page does the proxy's part between them. It decides nothing that the CCPs do not say.
"use strict";

(function () {
  const SCHEME = "globalResiliency::";
  const FETCH = "agent::fetch_agent_data_from_ccp";
  // What the other region's worker has to hear.
  const RELAYED = ["failover_pending", "failover_initiated", "heartbeat_syn", "heartbeat_ack"];
  const told = [];
  const regions = new Map();
  let active = null;

  const tell = (what, region, data) => told.push({ what, region, data });
  const others = (name) => [...regions.values()].filter((region) => region.name !== name);

  async function start(described, common) {
    for (const { name, ccpUrl } of described) {
      const frame = document.createElement("iframe");
      frame.src = "own-frame.html";
      frame.dataset.region = name;
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener("load", loaded, { once: true }));
      const { connect, document: inside } = frame.contentWindow;
      connect.core.initCCP(inside.body, { ...common, ccpUrl });
      const region = { name, frame, connect, conduit: connect.core.getUpstream(), valid: false, common };
      regions.set(name, region);
      follow(region);
    }
  }

  function follow(region) {
    const { name, connect, conduit, common } = region;
    const on = (event, f) => conduit.onUpstream(SCHEME + event, f);
    const send = (event, data) => conduit.sendUpstream(SCHEME + event, data);
    region.become = (instanceState) => send("configure_ccp_conduit", { instanceState });
    region.send = send;
    // A CCP that has reloaded itself acknowledges with an id, as at its start.
    conduit.onUpstream("acknowledge", (data) => {
      if (data?.id) region.valid = false;
      if (!region.valid) send("validate_global_signin");
    });
    on("global_signin_valid", () => {
      region.valid = true;
      const instanceState = active === null || active === name ? "active" : "inactive";
      conduit.sendUpstream("configure", { ...common, enableGlobalResiliency: true, instanceState });
    });
    on("init", (data) => {
      tell("init", name, data);
      active ??= data.activeRegion;
      region.become(active === name ? "active" : "inactive");
      conduit.sendUpstream(FETCH);
      show();
    });
    // The answer passes the blocking: so a region that is not active has an agent, too.
    conduit.onUpstream(FETCH, (data) => {
      connect.core.getEventBus().trigger("agent::update", data);
      if (region.moving) complete(region);
    });
    on("failover_detected", (data) => tell("detected", name, data));
    on("failover_pending", (data) => tell("pending", name, data));
    on("failover_initiated", ({ activeRegion }) => move(activeRegion));
    for (const event of RELAYED) on(event, (data) => others(name).forEach((other) => other.send(event, data)));
    connect.agent((agent) => {
      region.agent = agent;
      tell("agent", name, agent.getConfiguration().agentARN);
      agent.onRefresh(() => letGo(region));
    });
    connect.contact((contact) => {
      tell("contact", name, contact.getContactId());
      contact.onDestroy(() => tell("destroyed", name, contact.getContactId()));
    });
  }

  function move(to) {
    if (active === to) return;
    active = to;
    const region = regions.get(to);
    region.moving = true;
    region.become("active");
    region.conduit.sendUpstream(FETCH);
    others(to).forEach(letGo);
    show();
  }

  // The region that was left goes on speaking to its own Streams until it has told of its contacts' end.
  function letGo(region) {
    if (region.name !== active && (region.agent?.getContacts() ?? []).length === 0) region.become("inactive");
  }

  function complete(region) {
    region.moving = false;
    tell("completed", region.name, region.agent.getConfiguration().agentARN);
    for (const each of regions.values()) each.send("failover_complete", { activeRegion: region.name });
  }

  function show() {
    for (const { name, frame } of regions.values()) frame.style.visibility = name === active ? "visible" : "hidden";
  }

  function agentArn(name) {
    return regions.get(name).agent?.getConfiguration().agentARN;
  }

  function force() {
    for (const { send } of regions.values()) send("force_failover");
  }

  async function homeOf(name, contactId) {
    return (await new (regions.get(name).connect.Contact)(contactId).getInstanceDetails()).region;
  }

  window.ownFrames = { told, start, agentArn, force, homeOf };
})();
