/**
 * What the CCP says while Streams does not listen yet. Absent: what it means.
 */

/** Keeps what arrives while Streams does not listen yet; `hand` dispatches it again. */
export const keepMessages = (window) => {
  const messages = [];
  const keep = (event) => messages.push(event);
  window.addEventListener("message", keep);
  return () => {
    window.removeEventListener("message", keep);
    for (const { data, origin, source, ports } of messages.splice(0)) {
      window.dispatchEvent(new window.MessageEvent("message", { data, origin, source, ports: [...ports] }));
    }
  };
};
