// The agent's session as the page sees it: what they do here is reported, the embedding page is warned before the session
// ends for want of activity, and the page notices when it is over. How long it lasts is the instance's part.
"use strict";

(function () {
  // How often activity is reported, at most.
  const REPORT_EVERY_MS = 1000;
  // The longest delay that a browser's timer takes.
  const LONGEST_MS = 2 ** 31 - 1;

  const listeners = {};
  let over = () => {};
  let reported = 0;
  let warned = false;
  let timer;

  async function look() {
    clearTimeout(timer);
    const { session } = await instance.ask();
    if (!session.signedIn) return over();
    if (session.idleEnds === null) return warn(false);
    const left = session.idleEnds - Date.now();
    const isNear = left <= session.warningMs;
    warn(isNear, session.idleEnds);
    timer = setTimeout(look, Math.min(Math.max(isNear ? left : left - session.warningMs, 0) + 20, LONGEST_MS));
  }

  function warn(isNear, expiration) {
    if (isNear === warned) return;
    warned = isNear;
    if (isNear) listeners["expiration-warning"]?.({ expiration });
    else listeners["expiration-warning-cleared"]?.({});
  }

  // Whoever comes late is warned, too.
  function listen(key, send) {
    listeners[key] = send;
    warned = false;
    look();
  }

  async function act() {
    reported = Date.now();
    const answer = await fetch("/auth/activity", { method: "POST" });
    if (answer.ok) look();
    return {};
  }

  function begin(onOver) {
    over = onOver;
    for (const what of ["pointerdown", "pointermove", "keydown"]) {
      document.addEventListener(what, () => {
        if (Date.now() - reported >= REPORT_EVERY_MS) act().catch(() => {});
      });
    }
    look();
  }

  const session = { begin, look, act, listen };
  window.session = session;
})();
