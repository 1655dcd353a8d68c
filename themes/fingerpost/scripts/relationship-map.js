// The relationship map: a table of the people whom a group deals with, by job title; the drawing of it; what to look after; and the
// handover sheet for somebody new.
"use strict";
(() => {
  const { make, announce, number, tool } = fingerpost;
  const here = tool.find("relationship-map");
  if (!here) {
    return;
  }
  const { root, data, page } = here;
  const words = fingerpost.words("map");
  const kindWords = fingerpost.words("relationship");
  const KINDS = ["powerful-allies", "friends-and-acquaintances", "clients-and-contractors"];
  const STRENGTHS = ["strong", "steady", "weak", "damaged"];
  const DISTANCES = ["1", "2", "3"];
  const QUIET_DAYS = 90;
  const DAY = 24 * 60 * 60 * 1000;

  // What is held: contacts, and what the handover sheet says besides.

  const nobody = () => ({ title: "", body: "", kind: "", holder: "", second: "", distance: "2", strength: "steady", last: "", purpose: "", promises: "" });
  const blank = () => ({ contacts: [], handover: { about: "", reader: "", history: "", timeline: "", walk: "" } });
  const oneOf = (list, value, otherwise) => (list.includes(value) ? value : otherwise);

  function settledContact(value) {
    const texts = (key, most) => tool.text(value?.[key], most).trim();
    const contact = {
      title: texts("title", 120),
      body: texts("body", 160),
      kind: oneOf(KINDS, value?.kind, ""),
      holder: texts("holder", 120),
      second: texts("second", 120),
      distance: oneOf(DISTANCES, value?.distance, "2"),
      strength: oneOf(STRENGTHS, value?.strength, "steady"),
      last: tool.day(value?.last),
      purpose: texts("purpose", 500),
      promises: texts("promises", 2000),
    };
    return contact.title && contact.body && contact.kind ? contact : null;
  }

  function settle(value) {
    if (!Array.isArray(value?.contacts)) {
      return null;
    }
    const contacts = value.contacts.slice(0, 200).map(settledContact);
    const handover = Object.fromEntries(Object.keys(blank().handover).map((key) => [key, tool.text(value.handover?.[key])]));
    return contacts.every(Boolean) ? { contacts, handover } : null;
  }

  // What to look after.

  // Today where the reader is, as the start of that day in UTC, so that days can be counted.
  function today() {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  }

  const daysSince = (day) => Math.round((today() - Date.parse(day)) / DAY);
  const called = ({ title, body }) => words("called", { title, body });

  function warnings(contact) {
    const found = [];
    if (!contact.holder) {
      found.push(words("warn-nobody", { who: called(contact) }));
    } else if (!contact.second) {
      found.push(words("warn-single", { who: called(contact), holder: contact.holder }));
    }
    if (!contact.last) {
      found.push(words("warn-no-date", { who: called(contact) }));
    } else if (daysSince(contact.last) >= QUIET_DAYS) {
      found.push(words("warn-quiet", { who: called(contact), count: daysSince(contact.last) }));
    }
    return found;
  }

  // The table.

  const tableBox = make("div", {});
  const tableTitle = make("h3", { tabindex: "-1" }, words("table-title"));
  const careBox = make("div", {});
  const drawingBox = make("div", { class: "tool-result" });
  const formBox = make("div", { class: "tool-form" });
  const sheetForm = make("div", { class: "tool-form" });
  const sheet = make("section", { class: "tool-result tool-paper", "aria-labelledby": "map-sheet" });
  let editing = -1;

  const holders = ({ holder, second }) => tool.joined([holder, second].filter(Boolean)) || words("nobody");

  function row(contact, index) {
    const { title, body, kind, strength, last } = contact;
    const name = called(contact);
    const change = tool.button(words("edit"), () => edit(index), { "aria-label": words("edit-one", { who: name }) });
    const remove = tool.button(words("remove"), () => removed(index), { "aria-label": words("remove-one", { who: name }) });
    const who = make("span", {}, make("span", { class: "tool-number" }, number(index + 1)), " ", make("strong", {}, title), make("br"), body);
    const acts = make("span", { class: "tool-buttons" }, change, remove);
    return [who, kindWords(kind), holders(contact), words(`strength-${strength}`), tool.date(last) || words("no-date"), acts];
  }

  function drawTable({ contacts }) {
    const columns = ["who", "kind", "held", "strength", "last", "change"].map((key) => words(`column-${key}`));
    const table = contacts.length ? tool.table(words("table-caption"), columns, contacts.map(row)) : make("p", {}, words("empty"));
    tableBox.replaceChildren(table);
    const found = contacts.flatMap(warnings);
    const list = found.length ? make("ul", { class: "tool-warnings" }, ...found.map((text) => make("li", {}, text))) : make("p", {}, words("no-warnings"));
    careBox.replaceChildren(...(contacts.length ? [make("h3", {}, words("care-title")), list] : []));
  }

  function removed(index) {
    const [gone] = held.state.contacts.splice(index, 1);
    editing = -1;
    touched();
    drawForm(nobody());
    announce(words("removed", { who: called(gone) }));
    tableTitle.focus();
  }

  function edit(index) {
    editing = index;
    drawForm({ ...held.state.contacts[index] }).focus();
  }

  // The form for one contact.

  // The fields of a form with their labels, and the faults that stand beside them.
  function contactFields(contact) {
    const set = (key) => (value) => {
      contact[key] = value;
    };
    const text = (key, attributes) => tool.box(contact[key], set(key), attributes);
    const choose = (key, values, say, first) => tool.menu([...(first ? [["", words("choose")]] : []), ...values.map((value) => [value, say(value)])], contact[key], set(key));
    return {
      title: text("title", { required: true, maxlength: 120 }),
      body: text("body", { required: true, maxlength: 160 }),
      kind: choose("kind", KINDS, kindWords, true),
      holder: text("holder", { maxlength: 120 }),
      second: text("second", { maxlength: 120 }),
      distance: choose("distance", DISTANCES, (value) => words(`distance-${value}`)),
      strength: choose("strength", STRENGTHS, (value) => words(`strength-${value}`)),
      last: text("last", { type: "date" }),
      purpose: text("purpose", { maxlength: 500 }),
      promises: text("promises", { rows: 3, maxlength: 2000 }),
    };
  }

  const HINTED = ["title", "kind", "holder", "second", "last", "promises"];

  // Says beside each field what is wrong with it; gives the first that has a fault.
  function faulty(fields, contact) {
    const late = contact.last && Date.parse(contact.last) > today();
    const faults = {
      title: contact.title.trim() ? "" : words("fault-title"),
      body: contact.body.trim() ? "" : words("fault-body"),
      kind: contact.kind ? "" : words("fault-kind"),
      last: late ? words("fault-last") : fields.last.validity.badInput ? words("fault-date") : "",
    };
    Object.entries(faults).forEach(([key, text]) => tool.fault(fields[key], text));
    const [first] = Object.entries(faults).find(([, text]) => text) || [];
    return first && fields[first];
  }

  // Draws the form for a contact; gives its first field.
  function drawForm(contact) {
    const fields = contactFields(contact);
    const labelled = Object.entries(fields).map(([key, control]) => tool.field(words(`field-${key}`), control, HINTED.includes(key) ? words(`hint-${key}`) : ""));
    const isNew = editing < 0;
    const keep = make("button", { type: "submit", class: "tool-button tool-main" }, words(isNew ? "add" : "keep"));
    const cancel = isNew ? [] : [tool.button(words("cancel"), () => {
      editing = -1;
      drawForm(nobody());
      tableTitle.focus();
    })];
    const form = make("form", { novalidate: true, "aria-labelledby": "map-form" }, make("div", { class: "tool-grid" }, ...labelled), make("div", { class: "tool-buttons" }, keep, ...cancel));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const wrong = faulty(fields, contact);
      wrong ? wrong.focus() : kept(contact);
    });
    formBox.replaceChildren(make("h3", { id: "map-form" }, words(isNew ? "form-add" : "form-edit")), form);
    return fields.title;
  }

  function kept(contact) {
    const settled = settledContact(contact);
    const { contacts } = held.state;
    editing < 0 ? contacts.push(settled) : contacts.splice(editing, 1, settled);
    const added = editing < 0;
    editing = -1;
    touched();
    const first = drawForm(nobody());
    announce([words(added ? "added" : "changed", { who: called(settled) }), ...warnings(settled)].join(" "));
    added ? first.focus() : tableTitle.focus();
  }

  // The drawing: a ring for each kind, a pattern of line for each strength. Nothing else has a meaning but the distance, which sets a
  // mark a little further in or out.

  const MIDDLE = 340;
  const RINGS = [80, 128, 176];
  const COLUMN = 66;
  const REACH = (55 * Math.PI) / 180;

  function ring(kind, index, y) {
    return [
      tool.drawn("circle", { class: "tool-ring", cx: MIDDLE, cy: y, r: RINGS[index] }),
      tool.caption(MIDDLE, y - RINGS[index], [kindWords(kind)], { class: "tool-ring-name", "text-anchor": "middle" }),
    ];
  }

  // A contact's line, mark and name, at `side` and a `share` of the way down.
  function spot({ contact, place, side, share }, height) {
    const y = height / 2;
    const r = RINGS[KINDS.indexOf(contact.kind)] + (Number(contact.distance) - 2) * 12;
    const angle = REACH * (2 * share - 1);
    const [markX, markY] = [MIDDLE + side * r * Math.cos(angle), y + r * Math.sin(angle)].map((value) => Math.round(value * 10) / 10);
    const labelX = MIDDLE + side * (MIDDLE - COLUMN);
    const labelY = Math.round(height * share);
    return {
      line: tool.drawn("path", { class: `tie tie-${contact.strength}`, d: `M${MIDDLE} ${y}L${markX} ${markY}` }),
      rest: [
        tool.drawn("path", { class: "tie-leader", d: `M${markX} ${markY}L${labelX - side * COLUMN} ${labelY}` }),
        tool.drawn("circle", { class: "tool-mark", cx: markX, cy: markY, r: 11 }),
        tool.caption(markX, markY, [number(place)], { class: "tool-mark-number", "text-anchor": "middle" }),
        tool.caption(labelX, labelY, label(contact), { "text-anchor": "middle" }),
      ],
    };
  }

  const label = ({ title, body }) => [...tool.broken(title, 16), ...tool.broken(body, 16)];

  function drawMap({ contacts }) {
    if (!contacts.length) {
      drawingBox.replaceChildren();
      return;
    }
    const sides = [contacts.filter((_, index) => index % 2 === 0), contacts.filter((_, index) => index % 2 === 1)];
    const tallest = Math.max(...contacts.map((contact) => label(contact).length)) * 18 + 16;
    const height = Math.max(400, tallest * sides[0].length);
    const spots = contacts.map((contact, index) => {
      const column = sides[index % 2];
      return spot({ contact, place: index + 1, side: index % 2 ? 1 : -1, share: (Math.floor(index / 2) + 0.5) / column.length }, height);
    });
    const rings = KINDS.flatMap((kind, index) => (contacts.some((contact) => contact.kind === kind) ? ring(kind, index, height / 2) : []));
    const hub = [tool.drawn("circle", { class: "tool-hub", cx: MIDDLE, cy: height / 2, r: 30 }), tool.caption(MIDDLE, height / 2, [words("us")], { class: "tool-hub-name", "text-anchor": "middle" })];
    const title = words("drawing-title", { count: contacts.length });
    const parts = [...spots.map(({ line }) => line), ...rings, ...hub, ...spots.flatMap(({ rest }) => rest)];
    drawingBox.replaceChildren(make("h3", {}, words("drawing-heading")), make("p", {}, words("drawing-intro")), tool.drawing("map-drawing", title, 2 * MIDDLE, height, ...parts), key(), plainTable(contacts));
  }

  function key() {
    const entry = (strength) => {
      const line = tool.drawn("svg", { class: "tool-chart", viewBox: "0 0 64 20", width: 64, height: 20, "aria-hidden": "true" }, tool.drawn("path", { class: `tie tie-${strength}`, d: "M2 10H62" }));
      return make("li", {}, line, words(`strength-${strength}`));
    };
    return make("ul", { class: "tool-key" }, ...STRENGTHS.map(entry));
  }

  // All that the drawing shows, and what it cannot, for paper.
  function plainTable(contacts) {
    const columns = ["who", "kind", "held", "strength", "distance", "last", "purpose"].map((one) => words(`column-${one}`));
    const cells = (contact, index) => [
      `${number(index + 1)}. ${called(contact)}`, kindWords(contact.kind), holders(contact),
      words(`strength-${contact.strength}`), words(`distance-${contact.distance}`), tool.date(contact.last) || words("no-date"), contact.purpose || "–",
    ];
    return tool.table(words("drawing-table"), columns, contacts.map(cells));
  }

  // The handover sheet.

  const SHEET = [["reader", 0], ["history", 4], ["timeline", 4], ["walk", 3]];

  function drawSheetForm({ contacts, handover }) {
    const bodies = [...new Set(contacts.map(({ body }) => body))];
    const set = (name) => (value) => {
      handover[name] = value;
      held.changed();
      drawSheet(held.state);
    };
    const about = tool.menu([["", words("about-all")], ...bodies.map((body) => [body, body])], bodies.includes(handover.about) ? handover.about : "", set("about"));
    const boxes = SHEET.map(([name, rows]) => tool.field(words(`sheet-${name}`), tool.box(handover[name], set(name), rows ? { rows } : {}), words(`sheet-${name}-hint`)));
    sheetForm.replaceChildren(make("h3", {}, words("sheet-title")), make("p", {}, words("sheet-intro")), tool.field(words("sheet-about"), about), ...boxes);
  }

  const written = (text, rows) => (text.trim() ? tool.paragraphs(text) : [tool.lines(rows)]);

  function promises(contacts) {
    const open = contacts.flatMap((contact) => contact.promises.split(/\n+/).filter((one) => one.trim()).map((one) => make("li", {}, words("promise", { who: called(contact), promise: one.trim() }))));
    return open.length ? make("ul", { class: "tool-ticks" }, ...open) : make("p", {}, words("no-promises"));
  }

  function drawSheet({ contacts, handover }) {
    const chosen = contacts.filter(({ body }) => !handover.about || body === handover.about);
    const rows = chosen.map((contact) => [called(contact), holders(contact), contact.purpose || "–", tool.date(contact.last) || words("no-date")]);
    const columns = ["who", "held", "purpose", "last"].map((one) => words(`column-${one}`));
    const part = (title, ...content) => [make("h4", {}, words(title)), ...content];
    sheet.replaceChildren(
      make("h3", { id: "map-sheet" }, handover.about ? words("paper-title-one", { body: handover.about }) : words("paper-title")),
      make("p", {}, handover.reader.trim() ? words("paper-reader", { reader: handover.reader.trim() }) : words("paper-welcome")),
      ...part("paper-history", ...written(handover.history, 3)),
      ...part("paper-timeline", ...written(handover.timeline, 3)),
      ...part("paper-promises", promises(chosen)),
      ...part("paper-people", rows.length ? tool.table(words("paper-table"), columns, rows) : make("p", {}, words("empty"))),
      ...part("paper-walk", make("p", {}, words("paper-walk-text")), ...written(handover.walk, 2)),
      make("p", {}, words("paper-end")),
    );
  }

  function touched() {
    const { contacts, handover } = held.state;
    if (!contacts.some(({ body }) => body === handover.about)) {
      handover.about = "";
    }
    held.changed();
    redraw(held.state);
  }

  function redraw(state) {
    drawTable(state);
    drawMap(state);
    drawSheetForm(state);
    drawSheet(state);
  }

  function show(state) {
    editing = -1;
    drawForm(nobody());
    redraw(state);
  }

  const name = ({ handover }) => tool.named(words("file"), data.partnership, handover.about);
  const held = tool.keeper("relationship-map", page, { blank, settle, show, name });
  const prints = [
    tool.button(words("print-map"), () => tool.print(drawingBox)),
    tool.button(words("print-sheet"), () => tool.print(sheet)),
    tool.button(words("print-blank"), () => tool.print()),
  ];
  root.append(tableTitle, tableBox, formBox, careBox, drawingBox, sheetForm, sheet, held.bar(prints));
  show(held.state);
})();
