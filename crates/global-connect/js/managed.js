/**
 * The host's part of the managed scheme (`enableGlobalResiliency`), for two regions with a Streams each: the sign-in check,
 * the configuration, the answer to a CCP's first word, the agent's data, and what one region's worker has to hear of the
 * other's. It decides nothing: which CCP may speak, and which hears that the other region has become active, is the desk's to say;
 * until it says who may speak, a CCP's own word counts.
 */

import { contactHomes } from "./contact-homes.js";
import { configureErrors } from "./global-resiliency.js";

const SCHEME = "globalResiliency::";
const FETCH = "agent::fetch_agent_data_from_ccp";
const INITIATED = "failover_initiated";

/** What is passed on to the other region's CCP as it comes. It makes that one do nothing. */
const RELAYED = ["failover_pending", "heartbeat_syn", "heartbeat_ack"];

/** What the configuration tells the CCP, as with one CCP. */
const CONFIGURED = ["softphone", "chat", "task", "autoAcceptTone", "pageOptions", "shouldAddNamespaceToLogs"];

/** Without an answer within so many milliseconds, a sign-in counts as valid. */
const VALID_AFTER = 250;

/** How old the agent's data of a CCP that may not speak may become, in milliseconds. It answers from what it knows. */
const FRESH = 5000;

/** What a request is answered with that the CCP of a region which is not active would drop: in the form of a refused one. */
const INACTIVE = JSON.stringify({
  type: "InactiveRegionException",
  message: "This region is not active: its CCP takes no requests. Ask with the `connect` of the active region, and take the agent and the contacts from that.",
});

/** Marks a Streams whose requests are looked at. */
const LOOKED_AT = Symbol("ambidesk.requests");

/** The two members of a pair, by their places. */
export const managedPair = (parameters, pair, shown) => {
  const members = [0, 1].map((index) => {
    let conduit = null;
    let state = index === shown ? "active" : "inactive";
    let decided = false;
    let valid = false;
    let checked = null;
    let asked = 0;
    /** What its CCP said last of the active region. */
    let initiated;
    /** The region as its CCP has introduced it. */
    let named = null;
    const homes = contactHomes();
    const send = (event, data) => conduit?.sendUpstream(SCHEME + event, data);
    let listens = false;
    const tellState = () => send("configure_ccp_conduit", { instanceState: listens ? "active" : state });
    const other = () => members[1 - index];

    const fetchAgent = () => {
      asked = Date.now();
      conduit?.sendUpstream(FETCH);
    };

    const configure = () => {
      clearTimeout(checked);
      checked = null;
      valid = true;
      const given = CONFIGURED.filter((name) => name in parameters).map((name) => [name, parameters[name]]);
      const showInactivityModal = parameters.pageOptions?.showInactivityModal;
      conduit.sendUpstream("configure", { ...Object.fromEntries(given), showInactivityModal, enableGlobalResiliency: true, instanceState: state });
      fetchAgent();
    };

    const acknowledged = (data) => {
      // It has an id where the CCP has just started.
      if (data?.id) valid = false;
      if (!valid) {
        send("validate_global_signin");
        checked ??= setTimeout(configure, VALID_AFTER);
      } else if (state === "inactive" && Date.now() - asked > FRESH) fetchAgent();
    };

    const introduced = (data) => {
      const { instanceRegion, instanceState, activeRegion } = data ?? {};
      if (!instanceRegion || !instanceState || !activeRegion) return;
      named = instanceRegion;
      if (!decided) state = instanceState;
      tellState();
      fetchAgent();
    };

    /** A CCP that is not active answers no request, neither well nor ill (`passDownstream` of its conduit). */
    const refuseWhileInactive = (requests) => {
      if (typeof requests?._callImpl !== "function" || requests[LOOKED_AT]) return;
      const { _callImpl: ask } = requests;
      requests[LOOKED_AT] = true;
      requests._callImpl = function (method, given, callbacks) {
        if (!decided || listens || state === "active") return ask.call(this, method, given, callbacks);
        queueMicrotask(() => callbacks?.failure?.(INACTIVE));
      };
    };

    const isElsewhere = (region) => Boolean(region && member.arn) && region !== member.arn.split(":")[3];

    const member = {
      /** The region, also of a CCP that has not introduced itself: the agent's ARN has it. */
      get known() {
        return named ?? member.arn?.split(":")[3];
      },
      /** What CCPs are told: of one that is not known either, the name that the page gives it. */
      get region() {
        return member.known ?? pair[index].region;
      },
      /** Whether a CCP means this region by that name. Where its own is not known, the other one's tells. */
      isNamed: (name) => (member.known ? name === member.known : name !== other().region),
      arn: null,
      send,
      /** Whether a contact that the agent has here lives in the other region. */
      livesElsewhere: (id) => isElsewhere(homes.of(id)),
      /** Finds out where the agent's contacts live; `f` is called where that turns out to be the other region. */
      meet: (agent, f) => homes.ask(agent, (region) => isElsewhere(region) && f()),
      /** Follows a Streams that has just been initialised. */
      join(core, requests) {
        conduit = core.getUpstream();
        refuseWhileInactive(requests);
        const on = (event, f) => conduit.onUpstream(SCHEME + event, f);
        conduit.onUpstream("acknowledge", acknowledged);
        // The answer passes where updates do not.
        conduit.onUpstream(FETCH, (data) => {
          // The scheme names no instance; the agent's own ARN begins with it.
          member.arn = /^arn:[^/]+\/[^/]+/.exec(data?.configuration?.agentARN)?.[0] ?? member.arn;
          core.getEventBus().trigger("agent::update", data);
        });
        on("global_signin_valid", configure);
        on("global_signin_invalid", () => {
          clearTimeout(checked);
          checked = null;
        });
        on("init", introduced);
        on("configure_error", configureErrors.fire);
        for (const event of RELAYED) on(event, (data) => other().send(event, data));
        on(INITIATED, (data) => { initiated = data; });
      },
      /** Has its CCP take requests for as long as that takes, whatever the desk wants of it. */
      async attend(request) {
        listens = true;
        try {
          tellState();
          await request();
        } finally {
          listens = false;
          tellState();
        }
      },
      /** What the desk wants of it. */
      order(what) {
        if (what === "force") send("force_failover");
        else if (what === "leave") send(INITIATED, { activeRegion: other().region });
        else if (what === "relay") other().send(INITIATED, initiated);
        else if (what.startsWith("complete")) {
          const data = { activeRegion: member.region, activeCcpUrl: new URL(pair[index].ccpUrl).origin };
          (what === "complete" ? members : [member]).forEach(({ send }) => send("failover_complete", data));
        } else {
          decided = true;
          state = what;
          tellState();
          if (state === "active") fetchAgent();
        }
      },
    };
    return member;
  });
  return members;
};
