/**
 * What an operator wants, as a desk understands it. Deliberately absent: asking for it (`worker.js`), and the minutes, which have a
 * usual value (`page.js`).
 */

/** What bears on which release a browser takes, and what may be said of it. */
const UNDERSTOOD = {
  worker: (said) => said === "on" || said === "off",
  share: (said) => Number.isFinite(said) && said >= 0 && said <= 100,
};

/** Whether it is orders at all. */
export const isOrders = (said) => said !== null && typeof said === "object" && !Array.isArray(said);

/** With orders that are not understood, in the places `odd`, nobody takes another release: they may have been to hold it back. */
export const withheld = (orders, odd) => ({ ...orders, share: 0, odd });

/** The orders; where one of them is not understood, or is written in other letters, withheld. */
export const weighed = (orders) => {
  const names = Object.keys(UNDERSTOOD);
  const isOdd = ([name, said]) => (names.includes(name) ? !UNDERSTOOD[name](said) : names.includes(name.toLowerCase()));
  const odd = Object.entries(orders).filter(isOdd).map(([name]) => name);
  return odd.length > 0 ? withheld(orders, odd) : orders;
};
