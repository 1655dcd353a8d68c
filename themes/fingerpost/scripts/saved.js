// A guide that the reader has saved (save.js, worker.js), on every page: the line that says "you are offline" or "a new version is
// ready", and how to forget it. Without a saved guide nothing here does anything.
"use strict";

window.fingerpost.saved = (() => {
  const { announce, date, make, store } = window.fingerpost;
  const MARK = "fingerpost ";
  const scope = new URL(document.body.dataset.root || "./", location.href).href;
  const can = location.protocol !== "file:" && window.isSecureContext && "serviceWorker" in navigator;

  // The words of the line are kept with the day, so that pages need not carry them for those who never save a guide.
  function remember(words) {
    const today = new Date();
    const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0"));
    return store.set("saved", { ...words, on: day.join("-") });
  }

  // In the patterns that were kept with the words; those who saved a guide before there were any see the plain day.
  const day = (kept) => date(kept.on, kept.dates ?? null);

  // Takes saved guides away: this edition's, or those of all editions.
  async function forget(all = false) {
    store.remove("saved");
    if (!can) {
      return;
    }
    const names = (await caches.keys()).filter((name) => name.startsWith(all ? MARK : `${MARK}${scope} `));
    const scopes = new Set([scope, ...names.map((name) => name.split(" ")[1])]);
    const workers = (await navigator.serviceWorker.getRegistrations()).filter((worker) => scopes.has(worker.scope));
    await Promise.all([...workers.map((worker) => worker.unregister()), ...names.map((name) => caches.delete(name))]);
  }

  function bar(kept) {
    const words = make("p");
    const line = make("aside", { class: "saved-bar", "aria-label": kept.bar }, words);
    return { line, words };
  }

  function show({ line, words }, text) {
    words.textContent = text;
    if (text) {
      document.querySelector(".skip").after(line);
      announce(text);
    } else {
      line.remove();
    }
  }

  function watchConnection(place, kept) {
    const text = kept.offline.replace("{date}", day(kept));
    const tell = () => show(place, navigator.onLine ? "" : text);
    window.addEventListener("online", tell);
    window.addEventListener("offline", tell);
    if (!navigator.onLine) {
      tell();
    }
  }

  function offer(place, kept, worker) {
    const take = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      remember(kept);
      worker.postMessage("take over");
    };
    show(place, kept.ready);
    place.line.append(make("button", { type: "button", class: "button", click: take }, kept.reload));
  }

  async function watchVersions(place, kept) {
    const found = await navigator.serviceWorker.getRegistration(scope);
    if (found?.scope !== scope) {
      return;
    }
    if (found.waiting) {
      offer(place, kept, found.waiting);
    }
    found.addEventListener("updatefound", () => {
      const worker = found.installing;
      worker.addEventListener("statechange", () => worker.state === "installed" && found.active && offer(place, kept, worker));
    });
  }

  const kept = can && store.get("saved");
  if (kept) {
    const place = bar(kept);
    watchConnection(place, kept);
    watchVersions(place, kept);
  }

  return { can, day, forget, remember, scope };
})();
