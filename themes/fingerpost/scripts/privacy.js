// The button on the privacy page that clears all that the guide keeps, in all of its editions.
"use strict";

(() => {
  const { announce, saved, store, words } = window.fingerpost;
  const part = document.querySelector("[data-clear]");
  const say = words("privacy");

  part.querySelector("button").addEventListener("click", async () => {
    await saved.forget(true);
    store.clear();
    part.querySelector("[data-state]").textContent = say("cleared");
    announce(say("cleared"));
  });
})();
