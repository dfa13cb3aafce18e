/**
 * Has an instance end the agent's session, by the address that its own CCP uses. Absent: whether to, and what follows.
 */

/** How long each step may take, in milliseconds. */
const PATIENCE = 5000;

/** Next to the CCP's page (`getConnectUrl` in Streams). A host may have the page's name in its own. */
const addressOf = (ccpUrl) => {
  const { origin, pathname } = new URL(ccpUrl);
  return new URL("logout", origin + pathname.replace(/\/ccp-v2(\/.*)?$/, "/")).href;
};

/** Connect goes on routing to an agent who has signed out without being offline. Nobody waits for it for long. */
const goOffline = (connect) =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE / 2);
    try {
      const agent = new connect.Agent();
      if (agent.getState().type === "offline") return resolve();
      const offline = agent.getAgentStates().find(({ type }) => type === "offline");
      agent.setState(offline, { success: resolve, failure: resolve }, { enqueueNextState: agent.getContacts().length > 0 });
    } catch {
      resolve(); // nothing is known of the agent
    }
  });

const ask = (address, mode) =>
  fetch(address, { mode, credentials: "include", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });

/**
 * Whether the instance says that it has ended the session. To an origin that it lets read its answer it says so; of any other one
 * it is only known that it was reached.
 *
 * @param {object} [connect] of the region's Streams
 * @param {string} ccpUrl
 * @param {(request: () => Promise<void>) => Promise<void>} [attend] has a CCP take a request that may take none
 */
export const signOut = async (connect, ccpUrl, attend = (request) => request()) => {
  await attend(() => goOffline(connect));
  const address = addressOf(ccpUrl);
  const readable = await ask(address, "cors").catch(() => null);
  return readable ? readable.ok : ask(address, "no-cors").then(() => true, () => false);
};
