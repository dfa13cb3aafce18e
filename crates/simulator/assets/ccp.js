// A stand-in for the vendor's CCP page: it starts Streams in its inner role,
// as the real page does, and draws what Streams tells it. It decides nothing.
"use strict";

(function () {
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const at = (id) => document.getElementById(id);
  const phase = (name) => (document.body.dataset.phase = name);
  managed.signInScope = settings.signInScope;

  // The real page bundles ChatJS and TaskJS. Streams only wants a session that
  // connects; there are no messages here.
  function quietSession() {
    const quiet = () => () => {};
    const nothing = async () => ({});
    return {
      connect: async () => ({ connectCalled: true, connectSuccess: true }),
      onConnectionBroken: quiet,
      onConnectionEstablished: quiet,
      onConnectionLost: quiet,
      onDeepHeartbeatFailure: quiet,
      onDeepHeartbeatSuccess: quiet,
      onEnded: quiet,
      onMessage: quiet,
      cleanUpOnParticipantDisconnect: nothing,
      disconnectParticipant: nothing,
    };
  }
  const sessions = () => ({
    create: quietSession,
    setGlobalConfig() {},
    setRegionOverride() {},
  });
  connect.ChatSession = sessions();
  connect.TaskSession = sessions();

  // The side channel: the simulator can reload this page or sign it out.
  function listen() {
    const channel = new WebSocket(`ws://${location.host}/sim/channel?listener=page`);
    // What came about before that was told to nobody.
    channel.onopen = async () => {
      managed.signInScope = (await instance.ask()).signInScope;
      session.look();
    };
    channel.onmessage = (message) => {
      const order = JSON.parse(message.data).do;
      if (order === "reload") location.reload();
      if (order === "terminate") connect.core.getEventBus().trigger(connect.EventType.TERMINATE);
      if (order === "session") session.look();
      if (Object.values(connect.SoftphoneErrorTypes).includes(order)) softphoneError(order);
      if (Object.values(connect.NetworkConnectionStatus).includes(order)) sdkChannel.publish("agent/networkConnectionStatusChanged", { status: order });
      if (order in managed.COOKIES) managed.signInScope = order;
    };
    channel.onclose = () => setTimeout(listen, 1000);
  }
  listen();

  // There is no media here; what goes wrong with it is told as Streams' softphone does.
  function softphoneError(type) {
    connect.core.getUpstream().sendUpstream(connect.EventType.BROADCAST, {
      event: connect.AgentEvents.SOFTPHONE_ERROR,
      data: new connect.SoftphoneError(type, "simulated", ""),
    });
  }

  function problem(text) {
    at("problem").textContent = text;
  }

  function signedOut() {
    phase("signed-out");
    at("sign-in").href = settings.signIn;
    at("signed-out").hidden = false;
    at("agent").hidden = true;
    at("empty").hidden = true;
    at("contacts").replaceChildren();
  }

  async function start() {
    const answer = await fetch("/auth/authorize", { credentials: "include" });
    if (answer.status === 401) return signedOut();
    if (!answer.ok) throw new Error(`authorize answered ${answer.status}`);
    const token = await answer.json();
    phase("connecting");
    connect.core.initSharedWorker({
      sharedWorkerUrl: "/ccp-v2/worker.js",
      authToken: token.accessToken,
      refreshToken: token.refreshToken,
      authTokenExpiration: token.expiration,
      region: settings.awsRegion,
      endpoint: `${location.origin}/api`,
      authorizeEndpoint: "/auth/authorize",
      agentAppEndpoint: `${location.origin}/agent-app/api`,
      taskTemplatesEndpoint: `${location.origin}/task-templates/api`,
      authCookieName: "simulated",
    });
    managed.speak(connect.core.getUpstream());
    connect.core.initPageOptions({});
    connect.core.checkIfConfigureReceived(connect.core.getUpstream());
    connect.core.onCTIAuthorizeRetriesExhausted(expired);
    connect.contact(sdkChannel.follow);
    connect.agent(follow);
    session.begin(expired);
  }

  // The session is over for good: whoever embeds the page is told, then the
  // page starts anew and finds itself signed out. (Streams would reload it
  // too, after up to four seconds.)
  function expired() {
    connect.core.getUpstream().upstreamBus.trigger(connect.EventType.AUTH_FAIL, { authorize: true });
    setTimeout(() => location.reload(), 100);
  }

  function follow(agent) {
    const draw = () => render(agent);
    agent.onRefresh(draw);
    connect.contact((contact) => {
      contact.onRefresh(draw);
      contact.onDestroy(draw);
    });
    at("state-select").addEventListener("change", (event) => {
      const state = agent.getAgentStates().find((one) => one.name === event.target.value);
      if (state) agent.setState(state, outcome("set the state"), { enqueueNextState: agent.getContacts().length > 0 });
    });
    phase("ready");
    at("agent").hidden = false;
    draw();
  }

  function outcome(what) {
    return {
      success: () => problem(""),
      failure: () => problem(`The instance did not ${what}.`),
    };
  }

  function render(agent) {
    const state = agent.getState();
    at("agent-name").textContent = agent.getConfiguration().name;
    at("state").textContent = state.name;
    at("state").dataset.type = state.type;
    at("state").dataset.next = agent.getNextState()?.name ?? "";
    const names = agent.getAgentStates().map((one) => one.name);
    const select = at("state-select");
    if (select.options.length !== names.length + 1) {
      select.replaceChildren(new Option("…", ""), ...names.map((name) => new Option(name, name)));
    }
    select.value = names.includes(state.name) ? state.name : "";
    const contacts = agent.getContacts();
    at("empty").hidden = contacts.length > 0;
    at("empty").textContent = "No contacts";
    at("contacts").replaceChildren(...contacts.map(item));
  }

  const CHANNELS = { voice: "Call", queue_callback: "Callback", chat: "Chat", task: "Task", email: "E-mail" };

  function item(contact) {
    const state = contact.getStatus().type;
    const element = document.createElement("li");
    element.dataset.testid = "ccp-contact";
    element.dataset.contactId = contact.getContactId();
    element.dataset.channel = contact.getType();
    element.dataset.state = state;
    const title = document.createElement("p");
    title.textContent = `${CHANNELS[contact.getType()] ?? contact.getType()}: ${customer(contact)}`;
    const detail = document.createElement("p");
    detail.className = "detail";
    detail.dataset.testid = "ccp-contact-state";
    detail.textContent = state;
    const buttons = document.createElement("p");
    buttons.className = "buttons";
    buttons.append(...actions(contact, state));
    element.append(title, detail, buttons);
    return element;
  }

  function customer(contact) {
    const connection = contact.getInitialConnection();
    return contact.getName?.() || connection?.getEndpoint?.()?.phoneNumber || "unknown";
  }

  function actions(contact, state) {
    const agent = contact.getAgentConnection();
    if (state === "incoming" || state === "connecting") {
      return [
        button("accept", "Accept", () => contact.accept(outcome("accept the contact"))),
        button("reject", "Reject", () => contact.reject(outcome("reject the contact"))),
      ];
    }
    if (state === "connected") {
      const end = button("end", "End", () => agent.destroy(outcome("end the contact")));
      if (!agent.muteParticipant) return [end];
      const muted = agent.isMute();
      const toggle = muted ? "unmuteParticipant" : "muteParticipant";
      const mute = button("mute", muted ? "Unmute" : "Mute", () => agent[toggle](outcome("mute")));
      mute.setAttribute("aria-pressed", String(muted));
      return [mute, end];
    }
    return [button("clear", "Clear", () => contact.clear(outcome("clear the contact")))];
  }

  function button(name, text, action) {
    const element = document.createElement("button");
    element.type = "button";
    element.dataset.testid = `ccp-${name}`;
    element.textContent = text;
    element.addEventListener("click", action);
    return element;
  }

  start().catch((error) => {
    phase("failed");
    problem(`The CCP could not start: ${error.message}`);
  });
})();
