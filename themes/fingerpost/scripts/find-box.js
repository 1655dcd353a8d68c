// "My role, how far we are" on the home page: leads to the list of actions, narrowed to both.
"use strict";

(() => {
  const form = document.querySelector(".find-box-form");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    location.href = `${form.dataset.list}#${chosen}`;
  });
})();
