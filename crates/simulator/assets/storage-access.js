// A stand-in for the page that Streams loads before the CCP with `storageAccess`. What it is asked and what it says is
// what Streams sends and hears (`storageAccess` there); whether it is given its cookies is the browser's part. Absent: the
// real page's window for an agent who has never been at the instance itself.
"use strict";

(function () {
  const at = (id) => document.getElementById(id);
  const TEXTS = {
    title: "Allow cookies",
    accessBannerDescription: "To use the CCP here, let this site have its cookies.",
    accessBannerButtonText: "Allow cookies",
    denyBannerDescription: "The cookies were not allowed. The CCP can't be used here without them.",
    denyBannerButtonText: "Try again",
  };
  let asked = null;

  const say = (what, data = {}) => parent.postMessage({ event: `storageAccess::${what}`, data }, "*");

  function show(phase, kind) {
    document.body.dataset.phase = phase;
    const texts = { ...TEXTS, ...(asked.mode === "custom" && asked.custom) };
    if (texts.header) at("header").textContent = texts.header;
    at("title").textContent = texts.title;
    at("description").textContent = texts[`${kind}BannerDescription`];
    at("allow").textContent = texts[`${kind}BannerButtonText`];
    at("banner").hidden = false;
  }

  // A grant of earlier takes no click, but each new document has to ask for what it has been granted.
  async function has() {
    if (await document.hasStorageAccess()) return true;
    const { state } = await navigator.permissions.query({ name: "storage-access" }).catch(() => ({}));
    if (state !== "granted") return false;
    return document.requestStorageAccess().then(() => true, () => false);
  }

  // A document that goes on by itself, to its own origin, takes along what it has been granted.
  function goOn() {
    document.body.dataset.phase = "granted";
    say("granted");
    location.replace(asked.landat);
  }

  async function allow() {
    // The click counts for some seconds.
    const { storageDenied } = await instance.ask();
    if (storageDenied === "ignore") return;
    const request = storageDenied ? Promise.reject(new Error(storageDenied)) : document.requestStorageAccess();
    request.then(goOn, () => {
      say("denied");
      show("denied", "deny");
    });
  }

  window.addEventListener("message", async ({ data, source }) => {
    if (source !== parent || data?.event !== "storageAccess::request" || asked) return;
    asked = data.data;
    const hasAccess = await has();
    say("init", { hasAccess });
    if (hasAccess) return goOn();
    at("allow").addEventListener("click", allow);
    show("asking", "access");
  });
})();
