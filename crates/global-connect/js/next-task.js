/**
 * Resolved in a task of its own: what was asked of the page meanwhile, and what is to be painted, comes before it. Not by a
 * timer, which a browser slows down to one a second in a page that nobody sees.
 */
export const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
