// What the tools that are filled in on the screen have in common: their parts in the page, what they keep, their files and their
// printing. Each tool's own script says what it asks and what comes of it.
"use strict";
(() => {
  const { make, store, announce, save, load, isForeign, said } = fingerpost;
  const words = fingerpost.words("tool");
  let count = 0;

  // The section of a tool, with its data; nothing on a page that has none.
  function find(kind) {
    const root = document.querySelector(`[data-tool="${kind}"]`);
    const text = root && document.getElementById("tool-data").textContent;
    return root && { root, data: JSON.parse(text, (key, value) => said(value)), page: root.dataset.page };
  }

  // A label above its control, with a hint and a place for what is wrong with it.
  function field(label, control, hint) {
    control.id ||= `tool-${(count += 1)}`;
    const parts = [make("label", { for: control.id }, label)];
    if (hint) {
      parts.push(make("p", { class: "tool-hint", id: `${control.id}-hint` }, hint));
      control.setAttribute("aria-describedby", `${control.id}-hint`);
    }
    return make("div", { class: "tool-field" }, ...parts, control);
  }

  // Says beside a control what is wrong with it; an empty text takes that away again.
  function fault(control, text) {
    const id = `${control.id}-fault`;
    document.getElementById(id)?.remove();
    const described = (control.getAttribute("aria-describedby") || "").split(" ").filter((one) => one && one !== id);
    control.toggleAttribute("aria-invalid", Boolean(text));
    if (text) {
      control.setAttribute("aria-invalid", "true");
      described.push(id);
      control.before(make("p", { class: "tool-fault", id }, text));
    }
    described.length ? control.setAttribute("aria-describedby", described.join(" ")) : control.removeAttribute("aria-describedby");
  }

  function button(label, act, attributes = {}) {
    const made = make("button", { type: "button", class: "tool-button", ...attributes }, label);
    made.addEventListener("click", act);
    return made;
  }

  // One of a few answers, as a group of radio buttons. `chosen` is its value now; `act` is told the new one.
  function choice(legend, options, chosen, act) {
    const name = `tool-${(count += 1)}`;
    const option = ([value, label], index) => {
      const input = make("input", { type: "radio", name, id: `${name}-${index}`, value });
      input.checked = value === chosen;
      input.addEventListener("change", () => act(value));
      return make("label", { class: "tool-option", for: input.id }, input, make("span", {}, label));
    };
    return make("fieldset", { class: "tool-choice" }, make("legend", {}, legend), make("div", { class: "tool-options" }, ...options.map(option)));
  }

  // A button that opens the chooser of files; `read` is given what the file holds and says what is wrong with it, if anything is.
  function opener(label, read) {
    const input = make("input", { type: "file", accept: ".json,application/json", id: `tool-${(count += 1)}` });
    load(input, (text) => {
      const wrong = read(parsed(text));
      fault(input, wrong || "");
      if (wrong) {
        announce(wrong);
        input.focus();
      }
    });
    return field(label, input);
  }

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  // What the browser keeps of a kind of tool: for each page of that kind what is filled in there.
  function shelf(kind, page) {
    const all = () => store.get(kind) || {};
    return {
      get: () => all()[page],
      set: (state) => store.set(kind, { ...all(), [page]: state }),
      remove: () => {
        const { [page]: gone, ...rest } = all();
        Object.keys(rest).length ? store.set(kind, rest) : store.remove(kind);
      },
    };
  }

  // Keeps what is filled in: shows it, saves it to a file and loads it, and clears it.
  //
  // `parts` are: `blank()`, what an untouched tool holds; `settle(value)`, the same made whole, or nothing where it is not that
  // tool's; `show(state)`, which draws all anew; `name(state)`, the name of a file without its ending.
  function keeper(kind, page, parts) {
    const kept = shelf(kind, page);
    const held = kept.get();
    const self = { state: (held && parts.settle(held)) || parts.blank() };
    const note = make("p", { class: "tool-note" });

    self.changed = () => {
      note.textContent = kept.set(self.state) ? words("kept") : words("not-kept");
    };
    self.replace = (state) => {
      self.state = state;
      parts.show(state);
    };
    self.file = () => `${JSON.stringify({ fingerpost: kind, page, version: 1, ...self.state }, null, 2)}\n`;
    // What a file holds, or in words why it cannot be used.
    self.opened = (value) => {
      if (!value || typeof value !== "object" || typeof value.fingerpost !== "string") {
        return { wrong: words("not-ours") };
      }
      if (value.fingerpost !== kind || value.page !== page) {
        return { wrong: words("other-tool") };
      }
      const state = value.version === 1 ? parts.settle(value) : null;
      return state ? { state } : { wrong: words("broken") };
    };
    self.bar = (extra = []) => bar(self, parts, kept, note, extra);
    return self;
  }

  // Save, load, clear.
  function bar(self, parts, kept, note, extra) {
    const undo = button(words("undo"), () => {
      self.replace(undo.before);
      self.changed();
      undo.hidden = true;
      announce(words("undone"));
      clear.focus();
    }, { hidden: true });
    const clear = button(words("clear"), () => {
      undo.before = self.state;
      kept.remove();
      self.replace(parts.blank());
      note.textContent = words("cleared");
      undo.hidden = false;
      announce(words("cleared"));
    });
    const keep = button(words("save"), () => {
      save(`${parts.name(self.state)}.json`, self.file(), "application/json");
      announce(words("saved"));
    });
    const open = opener(words("load"), (value) => {
      const { state, wrong } = self.opened(value);
      if (state) {
        self.replace(state);
        self.changed();
        announce(words("loaded"));
      }
      return wrong;
    });
    return make("div", { class: "tool-bar" }, make("div", { class: "tool-buttons" }, keep, ...extra, clear, undo), open, note);
  }

  // Prints the sheets of the page when `paper` is nothing, and else only that part of it.
  function print(paper) {
    const marked = document.body.classList;
    marked.toggle("prints-filled", Boolean(paper));
    document.querySelectorAll(".tool-printed").forEach((element) => element.classList.remove("tool-printed"));
    paper?.classList.add("tool-printed");
    window.print();
  }
  window.addEventListener("afterprint", () => document.body.classList.remove("prints-filled"));

  // Words, or none if they are not text; no longer than anybody types.
  function text(value, most = 4000) {
    return typeof value === "string" ? value.slice(0, most) : "";
  }

  // A day as a date field gives it, or none.
  function day(value) {
    const whole = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return whole && !Number.isNaN(Date.parse(value)) ? value : "";
  }

  // A day as readers of the page's language write it.
  function date(value) {
    return value && fingerpost.date(value);
  }

  // Names in a row, by the patterns of the page's language.
  function joined(names) {
    const { pair, first, between, last, end } = fingerpost.formats().list;
    const marks = names.length < 3 ? [pair] : [first, ...Array(names.length - 3).fill(between), last];
    return names.map((name, at) => (at ? marks[at - 1] + name : name)).join("") + (names.length > 1 ? end : "");
  }

  // A name of a file from words: small letters without accents, digits and hyphens.
  function named(...parts) {
    const plain = parts.filter(Boolean).join("-").normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").normalize();
    return plain.replace(/^-+|-+$/g, "").slice(0, 60);
  }

  // A box for a line, or for several.
  function box(value, act, attributes = {}) {
    const made = make(attributes.rows ? "textarea" : "input", attributes.rows ? attributes : { type: "text", autocomplete: "off", ...attributes });
    made.value = value;
    made.addEventListener("input", () => act(made.value));
    return made;
  }

  // One of a list of values and their words.
  function menu(options, chosen, act) {
    const made = make("select", {}, ...options.map(([value, label]) => make("option", { value }, label)));
    made.value = chosen;
    made.addEventListener("change", () => act(made.value));
    return made;
  }

  // A label in lines of at most so many letters, broken at words.
  function broken(label, letters) {
    const lines = label.split(/\s+/u).filter(Boolean).reduce((lines, word) => {
      const last = lines.at(-1);
      const joins = last !== undefined && last.length + 1 + word.length <= letters;
      return joins ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
    }, []);
    return isForeign(label) ? lines.map((text) => said({ text, lang: label.lang, dir: label.dir })) : lines;
  }

  // A label of several lines in a drawing, its middle at `y`.
  function caption(x, y, lines, attributes = {}) {
    const line = (text, index) => drawn("tspan", { x, dy: index ? 18 : 0 }, text);
    return drawn("text", { x, y: y - (lines.length - 1) * 9 + 5, ...attributes }, ...lines.map(line));
  }

  // A part of an SVG drawing.
  function drawn(tag, attributes = {}, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    const foreign = children.find(isForeign);
    foreign && element.setAttribute("lang", foreign.lang);
    element.append(...children);
    return element;
  }

  // A drawing with its title, which says in words what it shows; all else in it is not read out.
  function drawing(id, title, width, height, ...children) {
    const svg = drawn("svg", { class: "tool-chart", role: "img", "aria-labelledby": id, viewBox: `0 0 ${width} ${height}`, width, height });
    svg.append(drawn("title", { id }, title), drawn("g", { "aria-hidden": "true" }, ...children));
    return make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": title }, svg);
  }

  // A table in a box that scrolls by itself; `rows` begin with their heading.
  function table(caption, columns, rows) {
    const head = make("tr", {}, ...columns.map((column) => make("th", { scope: "col" }, column)));
    const row = ([first, ...cells]) => make("tr", {}, make("th", { scope: "row" }, first), ...cells.map((cell) => make("td", {}, cell)));
    const made = make("table", {}, make("caption", {}, caption), make("thead", {}, head), make("tbody", {}, ...rows.map(row)));
    return make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": caption }, made);
  }

  // Room to write in where nothing is filled in.
  function lines(count) {
    return make("div", { class: "lines" }, ...Array.from({ length: count }, () => make("span", { class: "line" })));
  }

  // Words with their line breaks, as paragraphs.
  function paragraphs(words) {
    return isForeign(words) ? [make("p", {}, words)] : words.split(/\n+/).filter((one) => one.trim()).map((one) => make("p", {}, one));
  }

  fingerpost.tool = {
    box, broken, button, caption, choice, date, day, drawing, drawn, fault, field, find, joined, keeper, lines, menu, named, opener, paragraphs,
    print, table, text,
  };
})();
