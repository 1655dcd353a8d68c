// The page of the reader's own list: starting sets, ticks, owners, dates and notes, order, file, print, and an end to it all.
"use strict";

(() => {
  const { announce, date, list, listFile, load, make, read, save, words } = fingerpost;
  const say = words("checklist");
  const tool = document.getElementById("my-list-tool");
  const heading = document.getElementById("section-my-list");
  const article = document.querySelector("article");
  const actions = new Map([...document.querySelectorAll(".tick-rows [data-action]")].map((row, at) => [row.dataset.action, action(row, at)]));
  const ways = { roles: options("roles"), stages: options("stages") };
  let order = "principle";

  function action(row, at) {
    const link = row.querySelector("a");
    return { row, at, title: read(link), href: link.getAttribute("href"), roles: row.dataset.roles, stages: row.dataset.stages };
  }

  function options(name) {
    return [...document.querySelectorAll(`[data-find="${name}"]`)].map((item, at) => ({ number: String(at + 1), title: read(item) }));
  }

  // Parts of the page.

  const button = (key, click, more = {}) => make("button", { type: "button", class: "button button-quiet", click, ...more }, say(key));
  const message = make("p", { class: "list-message" });
  const rows = make("ul", { class: "my-rows" });
  const progress = make("progress", { "aria-labelledby": "my-progress", value: 0, max: 1 });
  const progressText = make("p", { id: "my-progress", class: "my-progress" });
  const empty = make("p", {}, say("empty"));
  const orderChoice = select("my-order", say("order"), [["principle", say("order-principle")], ["due", say("order-due")]], reorder);
  const file = make("input", { type: "file", id: "my-file", accept: ".json,application/json" });
  const clearing = make("div", { class: "list-confirm", role: "group", "aria-labelledby": "my-clear-question", hidden: true });
  const clearButton = button("clear", askToClear);
  const full = make("div", { class: "my-list-full" }, progressText, progress, orderChoice.line, rows);

  function select(id, text, entries, change) {
    const choices = entries.map(([value, title]) => make("option", { value }, title));
    const field = make("select", { id, change }, ...choices);
    return { field, line: make("p", { class: "list-field" }, make("label", { for: id }, text), field) };
  }

  // Tells everybody: in the page, and to those who listen to it.
  function tell(...texts) {
    const text = (list.kept() ? texts : [...texts, say("not-kept")]).join(" ");
    message.textContent = text;
    announce(text);
  }

  // Starting sets.

  const role = select("my-role", say("set-role"), choices(ways.roles), countSet);
  const stage = select("my-stage", say("set-stage"), choices(ways.stages), countSet);
  const setCount = make("p", { id: "my-set-count" });
  const setButton = button("set-add", addSet, { "aria-describedby": "my-set-count" });

  function choices(all) {
    return [["", say("any")], ...all.map(({ number, title }) => [number, title])];
  }

  function inSet() {
    const suits = (places, field) => !field.value || places.split(" ").includes(field.value);
    return [...actions].filter(([, { roles, stages }]) => suits(roles, role.field) && suits(stages, stage.field)).map(([id]) => id);
  }

  function countSet() {
    setCount.textContent = say("set-count", { count: inSet().length });
  }

  function addSet() {
    const more = list.add(inSet());
    draw();
    tell(say("added", { count: more }));
  }

  // Rows.

  function sorted() {
    const known = list.items().filter((one) => actions.has(one.action));
    const place = (one) => actions.get(one.action).at;
    const due = (one) => one.due || "9999";
    return known.sort((a, b) => (order === "due" ? due(a).localeCompare(due(b)) : 0) || place(a) - place(b));
  }

  function row(one) {
    const { title, href } = actions.get(one.action);
    const id = (part) => `${part}-${one.action}`;
    const box = make("input", { type: "checkbox", id: id("done"), change: () => tick(one.action, box.checked) });
    box.checked = one.done;
    const field = (name, attributes) => lineOf(one, name, { id: id(name), ...attributes });
    return make(
      "li",
      { class: "my-row", "data-row": one.action },
      make("p", { class: "my-row-title" }, box, make("label", { for: id("done") }, title)),
      make("div", { class: "my-row-fields" }, field("owner", { list: "my-owners", maxlength: list.LONGEST.owner }), field("due", { type: "date" }), field("note", { maxlength: list.LONGEST.note })),
      make("p", { class: "my-row-end" }, make("a", { href }, say("read"), hidden(title)), make("button", { type: "button", class: "button button-quiet", click: () => remove(one.action, title) }, say("remove"), hidden(title))),
    );
  }

  const hidden = (title) => make("span", { class: "hidden" }, " ", title);

  // A labelled field, and its value once more for paper, where a field would cut it off.
  function lineOf(one, name, attributes) {
    const paper = make("span", { class: "on-paper", "aria-hidden": "true" }, shown(name, one[name]));
    const input = ({ target }) => {
      list.change(one.action, { [name]: target.value });
      paper.textContent = shown(name, target.value);
      if (!list.kept()) {
        tell();
      }
    };
    const control = make("input", { type: "text", autocomplete: "off", value: one[name], input, ...attributes });
    return make("p", { class: `list-field my-${name}` }, make("label", { for: attributes.id }, say(name)), control, paper);
  }

  function shown(name, value) {
    if (name !== "due" || !value) {
      return value;
    }
    return date(value);
  }

  function tick(id, done) {
    list.change(id, { done });
    count();
    announce(progressText.textContent);
  }

  function remove(id, title) {
    const at = sorted().findIndex((one) => one.action === id);
    list.remove(id);
    draw();
    const next = rows.children[Math.min(at, rows.children.length - 1)];
    (next ? next.querySelector("button") : heading).focus();
    tell(say("removed", { title }));
  }

  function reorder() {
    order = orderChoice.field.value;
    drawRows();
    announce(say("reordered"));
  }

  // Buttons in the list of all actions.

  const adders = [...actions].map(([id, { row: item, title }]) => {
    const adder = make("button", { type: "button", class: "button button-quiet add-to-list", click: () => toggle(id, title) });
    item.append(adder);
    return { id, title, adder };
  });

  function toggle(id, title) {
    if (list.has(id)) {
      list.remove(id);
      tell(say("removed", { title }));
    } else {
      list.add([id]);
      tell(say("added", { count: 1 }));
    }
    draw();
  }

  // Files.

  function saveFile() {
    save("my-list.json", listFile.written(list.items()));
    tell(say("saved"));
  }

  function loadFile(text) {
    const { wrong, entries, damaged, elsewhere } = listFile.read(text);
    if (wrong) {
      return tell(say(wrong));
    }
    const here = entries.filter((one) => actions.has(one.action));
    list.take(here);
    draw();
    const notes = [
      elsewhere && say("file-elsewhere"),
      entries.length > here.length && say("file-unknown", { count: entries.length - here.length }),
      damaged > 0 && say("file-damaged", { count: damaged }),
    ];
    tell(say("loaded", { count: here.length }), ...notes.filter(Boolean));
  }

  // An end to it all, asked for once more.

  function askToClear() {
    clearing.hidden = false;
    clearing.querySelector("button").focus();
  }

  function closeQuestion() {
    clearing.hidden = true;
    clearButton.focus();
  }

  function clear() {
    list.clear();
    draw();
    clearing.hidden = true;
    heading.focus();
    tell(say("cleared"));
  }

  clearing.append(
    make("p", { id: "my-clear-question" }, say("clear-question")),
    make("p", { class: "list-buttons" }, button("clear-no", closeQuestion), button("clear-yes", clear)),
  );

  // Paper: the reader's own list, or the empty list of all actions.

  function print(what) {
    article.dataset.print = what;
    window.print();
  }

  function count() {
    const known = sorted();
    const done = known.filter((one) => one.done).length;
    progressText.textContent = say("progress", { done, count: known.length });
    progress.max = Math.max(known.length, 1);
    progress.value = done;
  }

  function drawRows() {
    rows.replaceChildren(...sorted().map(row));
  }

  function draw() {
    const any = sorted().length > 0;
    drawRows();
    count();
    full.hidden = !any;
    empty.hidden = any;
    clearButton.hidden = !any;
    saveButton.hidden = !any;
    printButton.hidden = !any;
    article.dataset.print = any ? "mine" : "blank";
    adders.forEach(({ id, title, adder }) => adder.replaceChildren(say(list.has(id) ? "take-off" : "add"), hidden(title)));
  }

  const saveButton = button("save", saveFile);
  const printButton = button("print-mine", () => print("mine"));
  window.addEventListener("afterprint", () => {
    article.dataset.print = sorted().length > 0 ? "mine" : "blank";
  });
  load(file, loadFile);
  tool.append(
    ...(fingerpost.store.works() ? [] : [make("p", { class: "list-note" }, say("not-here"))]),
    make("fieldset", { class: "list-set" }, make("legend", {}, say("set-title")), role.line, stage.line, setCount, setButton),
    message,
    empty,
    full,
    make("datalist", { id: "my-owners" }, ...ways.roles.map(({ title }) => make("option", { value: title }))),
    make("p", { class: "list-buttons" }, printButton, button("print-blank", () => print("blank")), saveButton, clearButton),
    clearing,
    make("p", { class: "list-field" }, make("label", { for: "my-file" }, say("load")), file),
  );
  countSet();
  draw();
})();
