// The agreement builder: a form in the order of the sheets' clauses, the paper that it fills in, and that paper as a file for a word
// processor. The clauses are the page's data.
"use strict";
(() => {
  const { make, announce, save, tool } = fingerpost;
  const here = tool.find("agreement");
  if (!here) {
    return;
  }
  const { root, data, page } = here;
  const { parties, clauses } = data;
  const words = fingerpost.words("agreement");
  const heading = document.querySelector("h1").textContent.trim();
  const form = make("div", { class: "tool-form" });
  const paper = make("section", { class: "tool-result tool-paper", "aria-labelledby": "agreement-paper" });
  const WHO = ["first", "second", "both"];

  // What is held: the names of the two sides, the date, and an answer for each clause in the form that its shape has.

  const EMPTY = {
    text: () => "",
    each: () => ["", ""],
    choice: (rows) => rows.map(() => ""),
    ticks: (rows) => rows.map(() => false),
    lines: (rows) => rows.map(() => ""),
  };
  const SETTLED = {
    text: (value) => tool.text(value),
    each: (value) => [0, 1].map((index) => tool.text(value?.[index])),
    choice: (value, rows) => rows.map((_, index) => (WHO.includes(value?.[index]) ? value[index] : "")),
    ticks: (value, rows) => rows.map((_, index) => value?.[index] === true),
    lines: (value, rows) => rows.map((_, index) => tool.text(value?.[index], 300)),
  };

  const blank = () => ({ names: [data.partnership || "", ""], date: "", clauses: Object.fromEntries(clauses.map(({ id, shape, rows }) => [id, EMPTY[shape](rows)])) });

  function settle(value) {
    if (!value?.clauses || typeof value.clauses !== "object" || Array.isArray(value.clauses)) {
      return null;
    }
    return {
      names: [0, 1].map((index) => tool.text(value.names?.[index], 160)),
      date: tool.day(value.date),
      clauses: Object.fromEntries(clauses.map(({ id, shape, rows }) => [id, SETTLED[shape](value.clauses[id], rows)])),
    };
  }

  const sideName = (state, index) => state.names[index].trim() || parties[index];
  const whoWords = (state) => ({ first: sideName(state, 0), second: sideName(state, 1), both: words("both") });

  // The form.

  // A change of one value inside the state.
  const set = (list, index) => (value) => {
    list[index] = value;
    touched();
  };

  const FIELDS = {
    text: (state, { id, title, hint }) => [tool.field(title, tool.box(state.clauses[id], set(state.clauses, id), { rows: 4 }), hint)],
    each: (state, { id, title, hint }) => group(title, hint, parties.map((party, index) => tool.field(party, tool.box(state.clauses[id][index], set(state.clauses[id], index), { rows: 4 })))),
    choice: (state, { id, title, hint, rows }) => {
      const who = [parties[0], parties[1], words("both")];
      const options = WHO.map((value, index) => [value, who[index]]);
      return group(title, hint, rows.map((row, index) => tool.choice(row, options, state.clauses[id][index], set(state.clauses[id], index))));
    },
    ticks: (state, { id, title, hint, rows }) => group(title, hint, rows.map((row, index) => tick(row, state.clauses[id][index], set(state.clauses[id], index)))),
    lines: (state, { id, title, hint, rows }) => group(title, hint, rows.map((row, index) => tool.field(row, tool.box(state.clauses[id][index], set(state.clauses[id], index))))),
  };

  function group(title, hint, fields) {
    return [make("fieldset", { class: "tool-group" }, make("legend", {}, title), ...(hint ? [make("p", { class: "tool-hint" }, hint)] : []), ...fields)];
  }

  let boxes = 0;
  function tick(text, ticked, act) {
    const input = make("input", { type: "checkbox", id: `agreement-tick-${(boxes += 1)}` });
    input.checked = ticked;
    input.addEventListener("change", () => act(input.checked));
    return make("label", { class: "tool-option tool-tick", for: input.id }, input, make("span", {}, text));
  }

  function drawForm(state) {
    const names = parties.map((party, index) => tool.field(words("name-of", { party }), tool.box(state.names[index], set(state.names, index), { autocomplete: "organization" })));
    const date = tool.field(words("date"), tool.box(state.date, set(state, "date"), { type: "date" }));
    form.replaceChildren(make("h3", {}, words("form-title")), make("div", { class: "tool-pair" }, ...names, date), ...clauses.flatMap((clause) => FIELDS[clause.shape](state, clause)));
  }

  // The paper, as blocks that both the page and the file are made of: headings, texts, ticks and tables. An empty text is room to
  // write in.

  const BLOCKS = {
    text: (state, { id }) => [{ text: state.clauses[id], room: 3 }],
    each: (state, { id, title }) => [{ name: title, head: [sideName(state, 0), sideName(state, 1)], rows: [state.clauses[id]] }],
    choice: (state, { id, title, rows }) => [{ name: title, head: [words("what"), words("who")], rows: rows.map((row, index) => [row, whoWords(state)[state.clauses[id][index]] || ""]) }],
    ticks: (state, { id, rows }) => rows.map((row, index) => ({ tick: row, done: state.clauses[id][index] })),
    lines: (state, { id, title, rows }) => [{ name: title, head: [words("what"), words("answer")], rows: rows.map((row, index) => [row, state.clauses[id][index]]) }],
  };

  function blocks(state) {
    const sides = [0, 1].map((index) => sideName(state, index));
    return [
      { title: heading },
      { name: words("sides"), head: [parties[0], parties[1], words("date")], rows: [[state.names[0], state.names[1], tool.date(state.date)]] },
      { text: words("good-faith") },
      ...clauses.flatMap((clause, index) => [{ heading: words("clause", { number: index + 1, title: clause.title }) }, ...BLOCKS[clause.shape](state, clause)]),
      { heading: words("signed") },
      { name: words("signed"), head: [words("signed-for"), words("signed-role"), words("signature"), words("date")], rows: sides.map((side) => [side, "", "", ""]) },
    ];
  }

  // Ticks that follow each other become one list.
  function onPage(all) {
    return all.reduce((parts, block) => {
      if ("tick" in block) {
        const list = parts.at(-1)?.matches("ul") ? parts.pop() : make("ul", { class: "tool-ticks" });
        list.append(make("li", { class: block.done ? "is-ticked" : "" }, make("span", { class: "hidden" }, words(block.done ? "ticked" : "not-ticked")), " ", block.tick));
        return [...parts, list];
      }
      return [...parts, ...element(block)];
    }, []);
  }

  function element(block) {
    if (block.title) {
      return [make("h3", { id: "agreement-paper" }, block.title)];
    }
    if (block.heading) {
      return [make("h4", {}, block.heading)];
    }
    if (block.rows) {
      return [paperTable(block)];
    }
    return block.text?.trim() ? tool.paragraphs(block.text) : [tool.lines(block.room || 1)];
  }

  // A paper's table: its first row is the heading of its columns, and room is left where nothing is written.
  function paperTable({ name: label, head, rows }) {
    const cell = (text) => make("td", {}, ...(text.trim() ? tool.paragraphs(text) : [make("span", { class: "tool-room" })]));
    const made = make("table", {}, make("thead", {}, make("tr", {}, ...head.map((one) => make("th", { scope: "col" }, one)))), make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map(cell)))));
    return make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": label }, made);
  }

  // The paper as Rich Text, which every word processor opens. All but ASCII is written as numbers, so that no encoding can harm it.

  const WIDE = 9600;

  function escaped(text) {
    const units = [...text].flatMap((character) => Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)));
    return units.map((unit) => {
      const character = String.fromCharCode(unit);
      if ("\\{}".includes(character)) {
        return `\\${character}`;
      }
      if (character === "\n") {
        return "\\line ";
      }
      return unit > 31 && unit < 127 ? character : `\\u${unit > 32767 ? unit - 65536 : unit}?`;
    }).join("");
  }

  function richRow(cells, isHead) {
    const widths = cells.map((_, index) => `\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx${Math.round((WIDE * (index + 1)) / cells.length)}`);
    const texts = cells.map((cell) => `\\pard\\intbl${direction}${isHead ? "\\b " : "\\b0 "}${escaped(cell)}\\b0\\cell`);
    return `\\trowd\\trgaph108\\trrh480${isHead ? "\\trhdr" : ""}${widths.join("")}\n${texts.join("\n")}\\row`;
  }

  const direction = document.documentElement.dir === "rtl" ? "\\rtlpar" : "\\ltrpar";

  function richBlock(block) {
    const paragraph = (style, text) => `{\\pard${direction}${style} ${escaped(text)}\\par}`;
    if (block.title) {
      return paragraph("\\sa200\\outlinelevel0\\b\\fs36", block.title);
    }
    if (block.heading) {
      return paragraph("\\keepn\\sb240\\sa80\\outlinelevel1\\b\\fs28", block.heading);
    }
    if (block.rows) {
      return [richRow(block.head, true), ...block.rows.map((row) => richRow(row, false)), "\\pard\\par"].join("\n");
    }
    if ("tick" in block) {
      return paragraph("\\sa60", `${block.done ? "\u2612" : "\u2610"} ${block.tick}`);
    }
    return paragraph("\\sa120", block.text?.trim() ? block.text : "\n".repeat(block.room || 1));
  }

  function richText(all) {
    return `{\\rtf1\\ansi\\deff0\\uc1{\\fonttbl{\\f0 Arial;}}\\paperw11906\\paperh16838\\margl1020\\margr1020\\margt1020\\margb1020\\fs24\n${all.map(richBlock).join("\n")}\n}\n`;
  }

  function touched() {
    held.changed();
    drawPaper(held.state);
  }

  function drawPaper(state) {
    paper.replaceChildren(...onPage(blocks(state)));
  }

  function show(state) {
    drawForm(state);
    drawPaper(state);
  }

  const name = ({ date }) => tool.named(heading, date);
  const held = tool.keeper("agreement", page, { blank, settle, show, name });
  const asDocument = tool.button(words("save-document"), () => {
    save(`${name(held.state)}.rtf`, richText(blocks(held.state)), "application/rtf");
    announce(words("document-saved"));
  });
  const prints = [tool.button(words("print-filled"), () => tool.print(paper)), tool.button(words("print-blank"), () => tool.print())];
  root.append(form, held.bar([asDocument, ...prints]), make("p", { class: "tool-hint" }, words("document-hint")), paper);
  show(held.state);
})();
