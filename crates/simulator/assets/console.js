// The console over the control API. It asks for the world a few times a second
// and draws what changed; it holds no state of its own.
"use strict";

(function () {
  const world = new URLSearchParams(location.search).get("world") ?? document.body.dataset.world;
  const root = `/sim/worlds/${encodeURIComponent(world)}`;
  const at = (id) => document.getElementById(id);
  const EVERY_MS = 500;
  const CHANNELS = [
    ["voice", "Call"],
    ["queue_callback", "Callback"],
    ["chat", "Chat"],
    ["task", "Task"],
    ["email", "E-mail"],
  ];
  // What else can be offered in a region: the agent being a supervisor, or consulting somebody.
  const SPECIAL = {
    "Monitored call": { channel: "voice", state: "connected", monitoring: "SILENT_MONITOR" },
    Consultation: { channel: "voice", state: "connected", thirdParty: "+12065550199" },
    "Consultation alone": { channel: "voice", state: "connected", thirdParty: "+12065550199", customerLeft: true },
  };
  // The first region's share in the contacts that arrive.
  const SHARES = [100, 70, 50, 30, 0];
  const STATES = ["Available", "Break", "Offline"];
  const NEXT = {
    incoming: ["accept", "reject", "miss", "fail"],
    connecting: ["accept", "reject", "miss", "fail"],
    connected: ["hold", "resume", "end", "fail"],
    ended: ["clear"],
    missed: ["clear"],
    rejected: ["clear"],
    error: ["clear"],
  };
  // What a toggle sends for the faults that need to be told something.
  const PARAMETERS = {
    slow: () => ({ ms: 2000, kinds: ["api"] }),
    "poll-lies": (view, region) => ({
      instanceArn: view.regions.find((one) => one.name !== region.name)?.instanceArn ?? "",
    }),
  };
  // The faults that break a region in several ways: a toggle for each.
  const MANAGED_WAYS = ["no-init", "init-active", "init-partial", "no-initiated", "initiated-twice", "no-agent-data", "no-update", "configure-error"];
  const WAYS = {
    "managed-scheme": Object.fromEntries(MANAGED_WAYS.map((way) => [way, [way]])),
    "api-down": { refuse: "refuse", hang: "hang", 500: { status: 500 }, 401: { status: 401 }, 403: { status: 403 } },
  };
  let faults = [];

  async function ask(method, path, body) {
    const answer = await fetch(path, {
      method,
      headers: body ? { "content-type": "application/json" } : {},
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    const json = text ? JSON.parse(text) : null;
    if (!answer.ok) throw new Error(json?.error ?? `the simulator answered ${answer.status}`);
    return json;
  }

  async function act(method, path, body) {
    try {
      await ask(method, root + path, body);
      at("problem").textContent = "";
    } catch (error) {
      at("problem").textContent = `Not done: ${error.message}.`;
    }
    await refresh();
  }

  const inRegion = (region, path) => `/regions/${encodeURIComponent(region.name)}${path}`;

  function button(text, label, action, testid) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    if (label !== text) element.setAttribute("aria-label", label);
    if (testid) element.dataset.testid = testid;
    element.addEventListener("click", action);
    return element;
  }

  // Draws only what changed, so that a button is not replaced under a finger
  // and keyboard focus stays where it is.
  function update(element, key, make) {
    const text = JSON.stringify(key);
    if (element.dataset.key === text) return;
    element.dataset.key = text;
    element.replaceChildren(...make());
  }

  function set(element, text, bad = false) {
    if (element.textContent !== text) element.textContent = text;
    if (element.dataset.bad !== String(bad)) element.dataset.bad = String(bad);
  }

  function offers(region, path) {
    return CHANNELS.map(([channel, name]) =>
      button(name, region ? `${name} in ${region.name}` : name,
        () => act("POST", path, { channel }), `console-offer-${channel}`));
  }

  function specialOffers(region, path) {
    return Object.entries(SPECIAL).map(([name, body]) =>
      button(name, `${name} in ${region.name}`, () => act("POST", path, body), `console-offer-${name.toLowerCase().replaceAll(" ", "-")}`));
  }

  // Where contacts arrive, and whether the agent is given those of every region: with the agent's region as it is.
  function arrivals({ regions: [first, second], distribution: { active, mode, contacts, globalRouting } }) {
    if (!second) return [];
    const route = (change) => act("PUT", "/distribution", { active, mode, contacts, globalRouting, ...change });
    const shares = SHARES.map((share) => {
      const on = share === (contacts ? (contacts[first.name] ?? 0) : active === first.name ? 100 : 0);
      const split = { [first.name]: share, [second.name]: 100 - share };
      const element = button(`${share} %`, `${share} % of the contacts to ${first.name}`, () => route({ contacts: split }), `console-share-${share}`);
      element.setAttribute("aria-pressed", String(on));
      return element;
    });
    const toggle = button("Global routing", "Global routing", () => route({ globalRouting: !globalRouting }), "console-global-routing");
    toggle.setAttribute("aria-pressed", String(globalRouting));
    return [...shares, toggle];
  }

  function moves(view) {
    return view.regions.map((region) => {
      const line = document.createElement("span");
      line.className = "buttons";
      for (const mode of ["waiting", "immediate"]) {
        const text = `To ${region.name}, ${mode}`;
        const move = () => act("PUT", "/distribution", { active: region.name, mode });
        line.append(button(text, text, move, `console-move-${region.label}-${mode}`));
      }
      return line;
    });
  }

  function contact(region, one) {
    const element = document.createElement("li");
    element.dataset.testid = "console-contact";
    element.dataset.contactId = one.id;
    const text = document.createElement("p");
    const name = CHANNELS.find(([channel]) => channel === one.channel)?.[1] ?? one.channel;
    const kind = one.monitoring ? ", monitored" : one.thirdParty ? `, with ${one.thirdParty}` : "";
    const home = one.home === region.name ? "" : `, lives in ${one.home}`;
    text.textContent = `${name}, ${one.customer}${kind}: ${one.state}${one.onHold ? ", on hold" : ""}${home}`;
    const buttons = document.createElement("p");
    buttons.className = "buttons";
    const useless = one.onHold ? "hold" : "resume";
    for (const action of NEXT[one.state].filter((action) => action !== useless)) {
      const path = inRegion(region, `/contacts/${one.id}/${action}`);
      const title = action[0].toUpperCase() + action.slice(1);
      buttons.append(button(title, `${title} ${name.toLowerCase()} in ${region.name}`,
        () => act("POST", path), `console-${action}`));
    }
    element.append(text, buttons);
    return element;
  }

  // How long a session lasts, on a clock that a person can wait for.
  const SESSIONS = {
    "Session of 12 h": {},
    "Session of 60 s": { lifetimeMs: 60_000 },
    "Idle for 30 s": { idleMs: 30_000, warningMs: 15_000 },
  };

  const clock = (time) => new Date(time).toLocaleTimeString([], { hour12: false });

  function sessionText({ signedIn, signInScope, session: { ends, idleEnds } }) {
    if (!signedIn) return "Signed out";
    const scope = signInScope === "global" ? "" : `, ${signInScope}`;
    const idle = idleEnds === null ? "" : `, idle until ${clock(idleEnds)}`;
    return `Signed in${scope} until ${clock(ends)}${idle}`;
  }

  function agentButtons(region) {
    const here = (path) => inRegion(region, path);
    const session = region.signedIn
      ? [
          button("Expire session", `Expire the session in ${region.name}`, () => act("POST", here("/sign-out")), "console-expire"),
          ...Object.entries(SESSIONS).map(([text, limits]) =>
            button(text, `${text} in ${region.name}`, () => act("PUT", here("/session"), limits))),
          button("Sign out", `Sign out of ${region.name}`, () => act("POST", here("/sign-out"), { logout: true }), "console-sign-out"),
        ]
      : ["global", "regional", "spoilt"].map((scope) => {
          const text = scope === "global" ? "Sign in" : `Sign in, ${scope}`;
          const signIn = () => act("POST", here("/sign-in"), { scope });
          return button(text, `${text} to ${region.name}`, signIn, scope === "global" ? "console-sign-in" : `console-sign-in-${scope}`);
        });
    return [
      ...STATES.map((state) =>
        button(state, `Set ${state} in ${region.name}`, () => act("PUT", here("/agent"), { state }), `console-state-${state}`)),
      ...session,
      button("Reload CCP", `Reload the CCP of ${region.name}`, () => act("POST", here("/ccp/reload"))),
      button("Crash worker", `Crash the worker of ${region.name}`, () => act("POST", here("/ccp/crash-worker"))),
    ];
  }

  function faultToggles(view, region) {
    return faults.flatMap((fault) => {
      const inForce = region.faults[fault.name];
      const ways = Object.entries(WAYS[fault.name] ?? {});
      if (ways.length === 0) {
        return [faultToggle(region, fault, fault.name, Boolean(inForce), PARAMETERS[fault.name]?.(view, region))];
      }
      return ways.map(([name, how]) =>
        faultToggle(region, fault, `${fault.name}: ${name}`, JSON.stringify(inForce?.how) === JSON.stringify(how), { how }));
    });
  }

  function faultToggle(region, fault, name, on, parameters) {
    const path = inRegion(region, `/faults/${fault.name}`);
    const toggle = () => (on ? act("DELETE", path) : act("PUT", path, parameters));
    const element = button(name, `${name} in ${region.name}`, toggle, `console-fault-${name.replace(": ", "-")}`);
    element.title = fault.about;
    element.setAttribute("aria-pressed", String(on));
    return element;
  }

  function drawRegion(view, region, tint) {
    const id = `region-${region.label}`;
    let panel = at(id);
    if (!panel) {
      panel = at("region").content.firstElementChild.cloneNode(true);
      panel.id = id;
      panel.dataset.region = region.name;
      panel.dataset.tint = String(tint % 6);
      at("regions").append(panel);
    }
    const part = (name) => panel.querySelector(`[data-part="${name}"]`);
    set(part("name"), region.name);
    set(part("active"), region.active ? "Active" : "Standby");
    part("active").dataset.on = String(region.active);
    const shown = region.agent;
    set(part("state"), shown.state === shown.chosen ? shown.state : `${shown.state} (chosen: ${shown.chosen})`);
    set(part("session"), sessionText(region), !region.signedIn);
    set(part("pages"), `${region.ccpPages} (workers: ${region.workers})`);
    set(part("told"), region.lastPoll ? (region.toldStandby ? "standby" : "active") : "nothing yet");
    part("empty").hidden = region.contacts.length > 0;
    update(part("contacts"), region.contacts, () => region.contacts.map((one) => contact(region, one)));
    update(part("offers"), region.name, () => [
      ...offers(region, inRegion(region, "/contacts")),
      ...specialOffers(region, inRegion(region, "/contacts")),
    ]);
    update(part("agent"), [region.name, region.signedIn], () => agentButtons(region));
    update(part("faults"), [region.faults, faults.length], () => faultToggles(view, region));
  }

  function draw(view) {
    set(at("world"), view.name);
    set(at("agent-name"), view.agentName);
    at("portal").href = view.urls.portal;
    at("idp").href = view.urls.idp;
    set(at("active"), view.distribution.active);
    set(at("mode"), view.distribution.mode);
    update(at("moves"), view.regions.map((region) => region.name), () => moves(view));
    update(at("arrivals"), [view.regions.map((region) => region.name), view.distribution], () => arrivals(view));
    update(at("offers"), "offers", () => offers(null, "/contacts"));
    view.regions.forEach((region, tint) => drawRegion(view, region, tint));
  }

  function row(entry) {
    const element = document.createElement("tr");
    const time = clock(entry.time);
    const what = entry.operation ?? `${entry.method} ${entry.path}`;
    const answer = entry.status === null ? (entry.fault ? "none" : "open") : String(entry.status);
    for (const text of [time, entry.region ?? "", what, answer, entry.fault ?? ""]) {
      const cell = document.createElement("td");
      cell.textContent = text;
      element.append(cell);
    }
    element.cells[3].dataset.bad = String(entry.status >= 400 || Boolean(entry.fault));
    return element;
  }

  async function refresh() {
    const kind = at("journal-kind").value;
    const query = new URLSearchParams({ limit: "60", ...(kind && { kind }) });
    const [view, journal] = await Promise.all([
      ask("GET", root),
      ask("GET", `${root}/journal?${query}`),
    ]);
    draw(view);
    update(at("journal"), journal, () => journal.entries.reverse().map(row));
  }

  async function run() {
    for (;;) {
      try {
        if (faults.length === 0) faults = (await ask("GET", "/sim/faults")).faults;
        if (!document.hidden) await refresh();
        if (at("problem").dataset.lost) {
          delete at("problem").dataset.lost;
          at("problem").textContent = "";
        }
      } catch (error) {
        at("problem").dataset.lost = "true";
        at("problem").textContent = `The simulator does not answer as expected: ${error.message}.`;
      }
      await new Promise((done) => setTimeout(done, EVERY_MS));
    }
  }

  at("reset").addEventListener("click", () => act("POST", "/reset"));
  at("journal-kind").addEventListener("change", refresh);
  run();
})();
