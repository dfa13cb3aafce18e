// The CCP page's half of the Amazon Connect SDK's channel, which a CCP opens to its host in either scheme: what the SDK's clients
// ask about contacts and the agent, the lifecycle of contacts, the session's warnings, and refusals for the rest. It knows nothing of
// failovers.
"use strict";

(function () {
  const contactOf = ({ contactId }) => new connect.Contact(contactId);
  const agentOf = () => new connect.Agent();

  async function details({ contactId = "" } = {}) {
    const { contactHome } = await instance.ask({ contact: contactId });
    return { instanceId: contactHome.split("/").pop(), instanceArn: contactHome, region: contactHome.split(":")[3] };
  }

  const answers = {
    sendActivity: session.act,
    "agent/getARN": () => ({ ARN: agentOf().getConfiguration().agentARN }),
    "agent/getName": () => ({ name: agentOf().getName() }),
    "contact/getInstanceDetails": details,
    "contact/getContactRegion": async (data) => ({ region: (await details(data)).region }),
    "contact/getPhoneNumber": (data) => ({ phoneNumber: contactOf(data).getInitialConnection().getEndpoint().phoneNumber }),
    "contact/getQueue": (data) => contactOf(data).getQueue(),
    "contact/isAutoAcceptEnabled": (data) => ({ isAutoAcceptEnabled: contactOf(data).isAutoAcceptEnabled?.() ?? false }),
  };

  // What the SDK calls the steps of a contact, and how Streams' contact tells them.
  const LIFECYCLE = {
    "contact/incoming": "onIncoming",
    "contact/connecting": "onConnecting",
    "contact/connected": "onConnected",
    "contact/missed": "onMissed",
    "contact/acw": "onACW",
    "contact/destroy": "onDestroy",
  };

  const { port1: port, port2: theirs } = new MessageChannel();
  const topics = new Map();

  async function answer({ requestId, namespace, command, data }) {
    try {
      if (!answers[command]) throw new Error(`the simulator does not answer ${command}`);
      port.postMessage({ type: "response", requestId, namespace, data: await answers[command](data) });
    } catch ({ message }) {
      port.postMessage({ type: "response", requestId, namespace, isError: true, reason: message });
    }
  }

  port.onmessage = ({ data }) => {
    switch (data.type) {
      case "cross-domain-site-ready": {
        const status = { startTime: Date.now(), initialized: true };
        port.postMessage({ type: "acknowledge", connectionId: crypto.randomUUID(), status, healthCheckInterval: 0 });
        break;
      }
      case "request":
        answer(data);
        break;
      case "subscribe":
        topics.set(JSON.stringify(data.topic), data.topic);
        if (data.topic.key.startsWith("expiration-")) {
          session.listen(data.topic.key, (told) => port.postMessage({ type: "publish", topic: data.topic, data: told }));
        }
        break;
      case "unsubscribe":
        topics.delete(JSON.stringify(data.topic));
        break;
    }
  };

  // Tells the SDK's clients of this contact's steps.
  function follow(contact) {
    const contactId = contact.getContactId();
    const initialContactId = contact.getOriginalContactId();
    for (const [key, step] of Object.entries(LIFECYCLE)) {
      contact[step](() => {
        for (const topic of topics.values()) {
          if (topic.key !== key || (topic.parameter ?? contactId) !== contactId) continue;
          port.postMessage({ type: "publish", topic, data: { contactId, initialContactId } });
        }
      });
    }
  }

  // Tells who has subscribed.
  function publish(key, data) {
    for (const topic of topics.values()) if (topic.key === key) port.postMessage({ type: "publish", topic, data });
  }

  // A window of its own has no host.
  if (parent !== window) parent.postMessage({ type: "cross-domain-adapter-init" }, "*", [theirs]);
  window.sdkChannel = { follow, publish };
})();
