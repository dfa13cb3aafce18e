/**
 * What a CCP tells over the channel of the Amazon Connect SDK, and not as an event of Streams: it warns before it ends the session
 * for want of activity, and tells how its network is (as the agent's `onNetworkConnectionStatusChanged`, for which there has to be
 * an agent). An older Streams knows of neither.
 *
 * @param {object} connect of the region's Streams, with its CCP's frame made
 * @param {string} title names the CCP on the console
 * @param {(what: string, data: unknown) => void} tell
 * @returns {{ unsubscribe(): void }[]}
 */
export const hearFromSdk = ({ core, SessionExpirationWarningManager: Warnings }, title, tell) => {
  try {
    const warnings = new Warnings();
    const topic = { key: "agent/networkConnectionStatusChanged" };
    const hear = async ({ status }) => tell("network", status);
    const proxy = core.getSDKClientConfig().provider.getProxy();
    proxy.subscribe(topic, hear);
    return [
      { unsubscribe: () => proxy.unsubscribe(topic, hear) },
      warnings.onExpirationWarning(({ expiration }) => tell("session_ends", expiration)),
      warnings.onExpirationWarningCleared(() => tell("session_ends", null)),
    ];
  } catch (error) {
    console.warn(`Ambidesk: ${title} can't warn before a session ends: ${error?.message}`);
    return [];
  }
};
