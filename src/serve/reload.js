// Keeps this page fresh while its guide is edited, and says what is wrong when the guide could not be built.
// The preview adds it to pages as it serves them; the published guide does not hold it.
"use strict";
(() => {
  const WORDS = {
    panel: "Preview",
    title: "The guide could not be built",
    meanwhile: "You see the last good version.",
    report: "What is wrong",
    hide: "Hide",
  };
  const ADDRESS = "/__fingerpost/events?stamp=" + document.currentScript.dataset.stamp;
  const STYLE = "/__fingerpost/reload.css";

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  let panel = null;

  const openPanel = () => {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = STYLE;
    document.head.append(style);

    const section = element("section", "fingerpost-panel", "");
    section.setAttribute("aria-label", WORDS.panel);
    const status = element("div", "fingerpost-status", "");
    status.setAttribute("role", "status");
    const hide = element("button", "fingerpost-hide", WORDS.hide);
    hide.type = "button";
    hide.addEventListener("click", () => { section.hidden = true; });
    section.append(status, hide);
    document.body.append(section);
    return { section, status };
  };

  const show = (report) => {
    panel ??= openPanel();
    panel.section.hidden = false;
    const text = element("pre", "fingerpost-report", report);
    text.tabIndex = 0;
    text.setAttribute("role", "group");
    text.setAttribute("aria-label", WORDS.report);
    const parts = [element("strong", "fingerpost-title", WORDS.title), element("p", "fingerpost-note", WORDS.meanwhile), text];
    // Screen readers announce what is put into a status that was already there, so it is filled a moment later.
    setTimeout(() => panel.status.replaceChildren(...parts), 100);
  };

  const reload = () => {
    // Browsers keep the place on the page when it reloads, unless a theme has told them not to.
    history.scrollRestoration = "auto";
    location.reload();
  };

  // Browsers open few connections to one server, so only the page that is seen listens. One that was not learns what it missed,
  // because its stamp is old.
  let events = null;
  const listen = () => {
    if (document.visibilityState === "visible" && !events) {
      events = new EventSource(ADDRESS);
      events.addEventListener("reload", reload);
      events.addEventListener("problem", (event) => show(event.data));
    } else if (document.visibilityState !== "visible" && events) {
      events.close();
      events = null;
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
