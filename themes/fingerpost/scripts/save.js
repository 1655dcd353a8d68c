// The page on which a reader saves the guide: the size first, then the button; afterwards the day, and the way to take it away again.
// The service worker's file is loaded before this one, as the list of what there is to save (`guide`).
"use strict";

(() => {
  const { announce, formats, make, number, saved, store, words } = window.fingerpost;
  const part = document.querySelector("[data-worker]");
  const [state, buttons] = [part.querySelector("[data-state]"), part.querySelector("[data-buttons]")];
  const say = words("save");
  const size = number((window.guide?.bytes ?? 0) / 1e6, { maximumFractionDigits: 1 });

  function button(key, click, second) {
    return make("button", { type: "button", class: second ? "button button-quiet" : "button", click }, say(key));
  }

  function show(text, ...actions) {
    state.textContent = text;
    buttons.replaceChildren(...actions);
  }

  function showUnsaved() {
    show(say("size", { size }), button("save", save));
  }

  function showSaved(kept) {
    const date = saved.day(kept);
    show(say("saved", { date }), button("look", look, true), button("remove", remove, true));
  }

  function reason() {
    if (location.protocol === "file:") {
      return "file";
    }
    if (!window.isSecureContext) {
      return "insecure";
    }
    return saved.can && window.guide ? "" : "browser";
  }

  // Settles when the worker has fetched everything, or has given up.
  function finished(worker) {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (worker.state === "activated") {
          resolve();
        } else if (worker.state === "redundant") {
          reject(new Error("the guide could not be saved"));
        }
      };
      worker.addEventListener("statechange", look);
      look();
    });
  }

  async function save() {
    show(say("saving"));
    announce(say("saving"));
    try {
      const address = saved.scope + part.dataset.worker;
      const found = await navigator.serviceWorker.register(address, { scope: saved.scope, updateViaCache: "none" });
      await finished(found.installing ?? found.waiting ?? found.active);
      const kept = ["bar", "offline", "ready", "reload"].map((key) => [key, say(key)]);
      saved.remember({ ...Object.fromEntries(kept), dates: formats().dates });
      showSaved(store.get("saved"));
      announce(state.textContent);
    } catch {
      await saved.forget();
      show(say("failed", { size }), button("save", save));
      announce(state.textContent);
    }
  }

  async function look() {
    const found = await navigator.serviceWorker.getRegistration(saved.scope);
    const newer = await found?.update().catch(() => null);
    announce(say(newer?.installing || newer?.waiting ? "finding" : "newest"));
  }

  async function remove() {
    await saved.forget();
    showUnsaved();
    announce(say("removed"));
    buttons.querySelector("button").focus();
  }

  const why = reason();
  if (why) {
    show(say(why));
  } else if (store.get("saved")) {
    showSaved(store.get("saved"));
  } else {
    showUnsaved();
  }
})();
