/**
 * Whether the agent is at work, for both regions. A session can end for want of activity, and what a CCP sees of the agent is
 * what they do in it: the hidden one sees nothing, and would be signed out first. What is done in a CCP can't be seen from
 * here, but that it has made this page active, too. Absent: how it is reported.
 */

/** How often it is looked at, in milliseconds: a page stays active for five seconds. */
const LOOK_EVERY = 4000;

/** How often it is told, at most, in milliseconds. */
const TELL_EVERY = 15_000;

const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel"];

/**
 * Has `tell` called, again and again, while the agent does something in the page or in a frame of it, or `talks` says so.
 * What it returns ends that.
 *
 * @param {Window} window of the page
 * @param {() => boolean} talks
 * @param {() => void} tell
 */
export const watchActivity = (window, talks, tell) => {
  const { document, navigator } = window;
  let seen = false;
  let told = -TELL_EVERY;
  const see = () => { seen = true; };
  // One sign of each kind is enough until the next look: a page may do a lot whenever a handler of its document is called.
  const listen = () => {
    for (const sign of SIGNS) document.addEventListener(sign, see, { capture: true, passive: true, once: true });
  };
  listen();
  const timer = setInterval(() => {
    listen();
    seen ||= navigator.userActivation?.isActive || talks();
    const now = performance.now();
    if (!seen || now - told < TELL_EVERY) return;
    seen = false;
    told = now;
    tell();
  }, LOOK_EVERY);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) document.removeEventListener(sign, see, { capture: true });
  };
};
