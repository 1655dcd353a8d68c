// Printing: the button "Print this page", and parts of a page that can be folded away, which are unfolded on paper.
"use strict";

(() => {
  let unfolded = [];

  document.querySelectorAll("[data-print-page]").forEach((button) => button.addEventListener("click", () => window.print()));

  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details:not([open])")];
    unfolded.forEach((details) => (details.open = true));
  });

  addEventListener("afterprint", () => {
    unfolded.forEach((details) => (details.open = false));
    unfolded = [];
  });
})();
