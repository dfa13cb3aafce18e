/**
 * Handlers that a page registers with a region's `connect` once the region works. Streams tells handlers of contacts to
 * come only, and of changes to come; a page that registers in the promise, as the documentation shows, comes after the
 * first ones. Each late handler is told what holds, once, as if it had been there when Streams first heard of it. Absent:
 * what has happened and is over, such as a sign-in that was refused.
 */

import { guarded } from "./handlers.js";

/** Each `connect` that does so already: Streams may begin anew in the frame that is there. */
const telling = new WeakSet();

/**
 * Has `connect` tell late registrations what holds. That happens in a microtask: no update of Streams is half done then,
 * so that what the current one tells anyway can be left out.
 *
 * @param {object} connect the `connect` of a frame
 * @param {() => boolean} current whether the desk of that frame is still the page's
 */
export const tellLateRegistrations = (connect, current) => {
  if (telling.has(connect)) return;
  telling.add(connect);
  const { core, agent, contact } = connect;
  const { onInitialized } = core;
  const later = (f) => queueMicrotask(() => { if (current()) f(); });

  core.onInitialized = (f) => {
    const subscription = onInitialized.call(core, f);
    if (core.initialized) {
      const bus = core.getEventBus();
      later(() => tell(bus, subscription, null));
    }
    return subscription;
  };

  // Streams keeps `initialized` on the function, and calls a late `f` itself, at once.
  connect.agent = Object.assign((f) => {
    if (!connect.agent.initialized) return agent.call(connect, f);
    const bus = core.getEventBus();
    const steps = agentSteps(connect);
    let [subscription, late] = [null, []];
    // Before the contacts that `f` registers for.
    later(() => {
      const heard = new Set(listening.end().map(([name]) => name));
      replay(bus, steps.filter(([name]) => !heard.has(name)), late);
    });
    const listening = listen(bus, steps.map(([name]) => name));
    late = made(bus, steps, () => { subscription = agent.call(connect, f); });
    return subscription;
  }, agent);

  connect.contact = (f) => {
    const subscription = contact.call(connect, f);
    if (connect.agent.initialized) {
      const bus = core.getEventBus();
      const listening = listen(bus, [connect.ContactEvents.INIT]);
      later(() => {
        const told = new Set(listening.end().map(([, contact]) => contact.getContactId()));
        const known = connect.agent.initialized ? new connect.Agent().getContacts() : [];
        for (const contact of known.filter((contact) => !told.has(contact.getContactId()))) {
          if (!isLive(bus, subscription)) return;
          const steps = contactSteps(connect, contact);
          replay(bus, steps, made(bus, steps, () => tell(bus, subscription, contact)));
        }
      });
    }
    return subscription;
  };
};

// ---- What Streams triggers when it hears of an agent, or of a contact, for the first time: event and data ------------

const agentSteps = (connect) => {
  const { core, AgentEvents, AgentAvailStates, AgentStateType } = connect;
  const agent = new connect.Agent();
  const { name, type } = agent.getState();
  const events = (graph, from, to) => graph.getAssociations(core.getAgentDataProvider(), from, to).map((event) => [event, agent]);
  return [
    [AgentEvents.REFRESH, agent],
    ...events(core.getAgentRoutingEventGraph(), AgentStateType.INIT, type),
    [AgentEvents.STATE_CHANGE, { agent, oldState: AgentAvailStates.INIT, newState: name }],
    ...events(core.getAgentStateEventGraph(), AgentAvailStates.INIT, name),
    ...(agent.getNextState() ? [[AgentEvents.ENQUEUED_NEXT_STATE, agent]] : []),
  ];
};

const contactSteps = (connect, contact) => {
  const { core, ContactEvents, ContactStateType } = connect;
  const state = contact.getState().type;
  const events = core.getContactEventGraph().getAssociations(core.getAgentDataProvider(), ContactStateType.INIT, state);
  // Who asked for this event of every contact comes before who asked this contact for it.
  const names = (event) => [event, core.getContactEventName(event, contact.getContactId())];
  return [...events, ContactEvents.REFRESH].flatMap(names).map((name) => [name, contact]);
};

// ---- The event bus of a frame ---------------------------------------------------------------------------------------

const isLive = (bus, subscription) => bus.getSubscriptions(subscription?.eventName).includes(subscription);

const tell = (bus, subscription, data) => {
  if (isLive(bus, subscription)) guarded(() => subscription.f(data, subscription.eventName, bus));
};

/** The subscriptions to what `steps` name that are made while `f` runs. */
const made = (bus, steps, f) => {
  const all = () => steps.flatMap(([name]) => bus.getSubscriptions(name));
  const before = new Set(all());
  f();
  return all().filter((subscription) => !before.has(subscription));
};

/** Takes the steps for these subscriptions, and for those that their handlers make meanwhile. */
const replay = (bus, steps, subscriptions) => {
  const late = new Set(subscriptions);
  for (const [name, data] of steps) {
    for (const subscription of bus.getSubscriptions(name).filter((one) => late.has(one))) {
      made(bus, steps, () => tell(bus, subscription, data)).forEach((one) => late.add(one));
    }
  }
};

/** Listens from now on; `end` says what was heard: event and data. */
const listen = (bus, names) => {
  const heard = [];
  const subscriptions = names.map((name) => bus.subscribe(name, (data) => heard.push([name, data])));
  return {
    end() {
      subscriptions.forEach((subscription) => subscription.unsubscribe());
      return heard;
    },
  };
};
