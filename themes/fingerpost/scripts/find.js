// Find your actions: narrows the list of all actions to a role and a stage, which stand in the address, and adds actions to the
// reader's own list.
"use strict";

(() => {
  const { announce, list, make, read, words } = fingerpost;
  const place = document.getElementById("find");
  const heading = document.querySelector("h1");
  const title = { page: document.title, heading: heading.textContent };
  const cards = [...document.querySelectorAll("[data-action]")];
  const say = words("find");
  const chosen = { role: "", stage: "" };
  const ways = {
    role: way("role", "roles", say("role")),
    stage: way("stage", "stages", say("stage")),
  };
  const count = make("p", { class: "find-count" });
  const all = make("button", { type: "button", class: "button button-quiet", click: addAll }, say("add-all"));
  const mine = make("a", { href: `${document.body.dataset.root}checklist/` });

  // A group of choices, made of the links that stand there without scripts; "any" comes first.
  function way(name, source, legend) {
    const links = [...place.querySelectorAll(`[data-find="${source}"] a`)];
    const options = links.map((link, at) => ({ id: link.dataset.id, title: read(link), number: String(at + 1), source }));
    const choice = (id, text) =>
      make("label", { class: "choice" }, make("input", { type: "radio", name, value: id, change: () => choose(name, id) }), make("span", {}, text));
    const group = make("fieldset", { class: "choices" }, make("legend", {}, legend));
    group.append(choice("", say("any")), ...options.map(({ id, title: text }) => choice(id, text)));
    return { options, group };
  }

  function choose(name, id) {
    chosen[name] = id;
    const address = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)).toString();
    history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
    show();
    announce(say("count", { count: shown().length }));
  }

  // What the address asks for; what it does not know counts as "any".
  function readAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const [name, { options, group }] of Object.entries(ways)) {
      const known = options.find(({ id }) => id === asked.get(name));
      chosen[name] = known ? known.id : "";
      group.querySelector(`[value="${chosen[name]}"]`).checked = true;
    }
    show();
  }

  const option = (name) => ways[name].options.find(({ id }) => id === chosen[name]);
  const shown = () => cards.filter((card) => !card.hidden);
  const suits = (card, way) => !way || card.dataset[way.source].split(" ").includes(way.number);

  function show() {
    const [role, stage] = [option("role"), option("stage")];
    cards.forEach((card) => {
      card.hidden = !(suits(card, role) && suits(card, stage));
    });
    hideEmptyGroups();
    const number = shown().length;
    count.textContent = say("count", { count: number });
    all.hidden = number === 0;
    name(role, stage);
  }

  function hideEmptyGroups() {
    for (const group of document.querySelectorAll(".find-group")) {
      group.hidden = !group.querySelector("[data-action]:not([hidden])");
    }
  }

  // The page's title and heading say what is shown, so that a bookmark and a printed list do too.
  function name(role, stage) {
    const key = role && stage ? "title-both" : role ? "title-role" : "title-stage";
    const text = role || stage ? say(key, { role: role?.title, stage: stage?.title }) : title.heading;
    heading.replaceChildren(...make("h1", {}, text).childNodes);
    document.title = title.page.replace(title.heading, () => text);
  }

  function addAll() {
    const more = list.add(shown().map((card) => card.dataset.action));
    label();
    tell(say("added", { count: more }));
  }

  function toggle(card) {
    const action = card.dataset.action;
    const was = list.has(action);
    if (was) {
      list.remove(action);
    } else {
      list.add([action]);
    }
    label();
    tell(was ? say("removed") : say("added", { count: 1 }));
  }

  function tell(text) {
    announce(list.kept() ? text : `${text} ${say("not-kept")}`);
  }

  const buttons = cards.map((card) => {
    const link = card.querySelector("a");
    const button = make("button", { type: "button", class: "button button-quiet add-to-list", click: () => toggle(card) }, make("span"), make("span", { class: "hidden" }, " ", read(link)));
    card.querySelector(".card-inner").append(button);
    return { card, words: button.firstChild };
  });

  function label() {
    buttons.forEach(({ card, words }) => {
      words.textContent = list.has(card.dataset.action) ? say("take-off") : say("add");
    });
    mine.textContent = say("my-list", { count: list.items().length });
  }

  const form = make("form", { class: "find-form", submit: (event) => event.preventDefault() }, ways.role.group, ways.stage.group);
  place.append(form, count, make("p", { class: "find-steps" }, all, mine));
  label();
  readAddress();
  window.addEventListener("hashchange", readAddress);
})();
