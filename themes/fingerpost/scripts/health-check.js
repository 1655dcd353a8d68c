// The relationship health check: answers of one side or of both, what they come to in words, as a drawing and as a table, and what
// has changed since an earlier check. What is asked, and what helps, is the page's data.
"use strict";
(() => {
  const { make, announce, number, tool } = fingerpost;
  const here = tool.find("health-check");
  if (!here) {
    return;
  }
  const { root, data, page } = here;
  const { marks, answers, bands } = data;
  const words = fingerpost.words("health");
  const most = marks.length * answers.length;
  const form = make("div", { class: "tool-form" });
  const result = make("section", { class: "tool-result", "aria-labelledby": "health-result" });

  // What is held: each side's name and answers (1 for the first answer), and what was answered at an earlier check.

  const side = (name) => ({ name: name || "", answers: {} });
  const blank = () => ({ relationship: "", date: "", ours: side(data.partnership), theirs: side(), before: null, steps: ["", ""] });

  function settledAnswers(value) {
    const fits = (number) => Number.isInteger(number) && number >= 1 && number <= answers.length;
    const given = value && typeof value === "object" ? value : {};
    return Object.fromEntries(marks.map(({ id }) => [id, given[id]]).filter(([, number]) => fits(number)));
  }

  const settledSide = (value) => ({ name: tool.text(value?.name, 120), answers: settledAnswers(value?.answers) });

  function settle(value) {
    if (!value?.ours?.answers || typeof value.ours.answers !== "object") {
      return null;
    }
    const { before, steps } = value;
    return {
      relationship: tool.text(value.relationship, 200),
      date: tool.day(value.date),
      ours: settledSide(value.ours),
      theirs: settledSide(value.theirs),
      before: before ? { date: tool.day(before.date), ours: settledAnswers(before.ours), theirs: settledAnswers(before.theirs) } : null,
      steps: [0, 1].map((index) => tool.text(steps?.[index], 500)),
    };
  }

  // What the answers come to.

  const given = (one) => marks.filter(({ id }) => one.answers[id]).length;
  const whole = (one) => given(one) === marks.length;
  const total = (one) => marks.reduce((sum, { id }) => sum + (one.answers[id] || 0), 0);
  const advice = (sum) => bands.findLast((band) => band.from <= sum).advice;

  // The first two by `score`, the least first, and the others that are as low as the second.
  function firstTwo(scored) {
    const sorted = [...scored].sort((one, other) => one.score - other.score);
    const chosen = sorted.slice(0, 2);
    return { chosen, tied: sorted.slice(2).filter((one) => one.score === chosen.at(-1)?.score) };
  }

  function lowest({ ours, theirs }, both) {
    return firstTwo(marks.map((mark) => ({ mark, score: ours.answers[mark.id] + (both ? theirs.answers[mark.id] : 0) })));
  }

  function widest({ ours, theirs }) {
    const gaps = marks.map((mark) => ({ mark, score: -Math.abs(ours.answers[mark.id] - theirs.answers[mark.id]) }));
    return firstTwo(gaps.filter((gap) => gap.score));
  }

  const nameOf = (one, otherwise) => one.name.trim() || words(otherwise);
  const shown = (number) => (number ? words("answer", { number, answer: answers[number - 1] }) : "–");

  // The form.

  function statement(one, mark) {
    const options = answers.map((answer, index) => [index + 1, answer]);
    const legend = make("span", {}, make("strong", {}, mark.name), " ", mark.statement);
    return tool.choice(legend, options, one.answers[mark.id], (number) => {
      one.answers[mark.id] = number;
      touched();
    });
  }

  function sideForm(one, title, label) {
    const name = tool.box(one.name, (value) => {
      one.name = value;
      touched();
    });
    return make("div", {}, make("h3", {}, title), tool.field(label, name, words("side-hint")), ...marks.map((mark) => statement(one, mark)));
  }

  function otherSide(state) {
    const open = given(state.theirs) > 0;
    const file = tool.opener(words("their-file"), (value) => {
      const { state: other, wrong } = held.opened(value);
      if (other) {
        held.replace({ ...held.state, theirs: other.ours });
        held.changed();
        announce(words("their-file-read"));
      }
      return wrong;
    });
    const summary = make("summary", {}, words("their-title"));
    return make("details", { class: "tool-details", open }, summary, make("p", {}, words("their-intro")), file, sideForm(state.theirs, words("their-sheet"), words("their-name")));
  }

  function earlier() {
    return tool.opener(words("before-file"), (value) => {
      const { state: before, wrong } = held.opened(value);
      if (before) {
        const { date, ours, theirs } = before;
        held.replace({ ...held.state, before: { date, ours: ours.answers, theirs: theirs.answers } });
        held.changed();
        announce(words("before-read"));
      }
      return wrong;
    });
  }

  function about(state) {
    const set = (key) => (value) => {
      state[key] = value;
      touched();
    };
    const step = (index, label) => tool.field(label, tool.box(state.steps[index], (value) => {
      state.steps[index] = value;
      touched();
    }));
    return {
      first: make("div", { class: "tool-pair" },
        tool.field(words("relationship"), tool.box(state.relationship, set("relationship")), words("relationship-hint")),
        tool.field(words("date"), tool.box(state.date, set("date"), { type: "date" }))),
      last: make("div", {}, make("h3", {}, words("steps-title")), step(0, words("step-ours")), step(1, words("step-theirs"))),
    };
  }

  // The result.

  const scale = { start: 210, width: 400, top: 44, row: 40 };
  const at = (number) => scale.start + ((number - 1) * scale.width) / (answers.length - 1);

  function marker(number, y, isOurs) {
    return isOurs
      ? tool.drawn("circle", { class: "tool-ours", cx: at(number), cy: y, r: 9 })
      : tool.drawn("rect", { class: "tool-theirs", x: at(number) - 11, y: y - 11, width: 22, height: 22 });
  }

  function profileRow({ ours, theirs }, mark, index) {
    const y = scale.top + scale.row * (index + 0.5);
    const [one, other] = [ours.answers[mark.id], theirs.answers[mark.id]];
    const parts = [tool.caption(0, y, tool.broken(mark.name, 24)), tool.drawn("path", { class: "tool-scale", d: `M${at(1)} ${y}H${at(answers.length)}` })];
    if (one && other && one !== other) {
      parts.push(tool.drawn("path", { class: "tool-gap", d: `M${at(one)} ${y}H${at(other)}` }));
    }
    if (other) {
      parts.push(marker(other, y, false));
    }
    if (one) {
      parts.push(marker(one, y, true));
    }
    return parts;
  }

  function profile(state) {
    const head = answers.map((answer, index) => tool.caption(at(index + 1), 20, [answer], { "text-anchor": "middle" }));
    const rows = marks.flatMap((mark, index) => profileRow(state, mark, index));
    const title = words("chart-title", { ours: nameOf(state.ours, "ours"), theirs: nameOf(state.theirs, "theirs") });
    return tool.drawing("health-chart", title, 640, scale.top + scale.row * marks.length, ...head, ...rows);
  }

  function legend(state) {
    const entry = (isOurs, text) => {
      const sign = tool.drawn("svg", { class: "tool-chart", viewBox: "-14 -14 28 28", width: 28, height: 28, "aria-hidden": "true" },
        isOurs ? tool.drawn("circle", { class: "tool-ours", r: 9 }) : tool.drawn("rect", { class: "tool-theirs", x: -11, y: -11, width: 22, height: 22 }));
      return make("li", {}, sign, text);
    };
    const parts = [entry(true, words("key-ours", { name: nameOf(state.ours, "ours") }))];
    if (given(state.theirs)) {
      parts.push(entry(false, words("key-theirs", { name: nameOf(state.theirs, "theirs") })));
    }
    return make("ul", { class: "tool-key" }, ...parts);
  }

  function numbers(state) {
    const { ours, theirs, before } = state;
    const two = given(theirs) > 0;
    const columns = [words("column-mark"), nameOf(ours, "ours")];
    const gap = (id) => (ours.answers[id] && theirs.answers[id] ? number(Math.abs(ours.answers[id] - theirs.answers[id])) : "–");
    const rows = marks.map(({ id, name }) => [name, shown(ours.answers[id]), ...(two ? [shown(theirs.answers[id]), gap(id)] : []), ...(before ? [shown(before.ours[id])] : [])]);
    if (two) {
      columns.push(nameOf(theirs, "theirs"), words("column-gap"));
    }
    if (before) {
      columns.push(before.date ? words("column-before-date", { date: tool.date(before.date) }) : words("column-before"));
    }
    const ofBefore = before ? [number(total({ answers: before.ours }))] : [];
    rows.push([words("row-total"), number(total(ours)), ...(two ? [number(total(theirs)), number(Math.abs(total(ours) - total(theirs)))] : []), ...ofBefore]);
    return tool.table(words("table-caption"), columns, rows);
  }

  function helped({ mark }, text) {
    const links = mark.links.map(({ title, href }) => make("li", {}, make("a", { href }, title)));
    return make("li", {}, make("p", {}, make("strong", {}, mark.name), " ", text), make("ul", { class: "tool-links" }, ...links));
  }

  function named(title, { chosen, tied }, text, tiedKey) {
    const parts = [make("h4", {}, title), make("p", {}, words("what-helps")), make("ul", { class: "tool-named" }, ...chosen.map((one) => helped(one, text(one.mark))))];
    if (tied.length) {
      parts.push(make("p", {}, words(tiedKey, { marks: tool.joined(tied.map(({ mark }) => mark.name)) })));
    }
    return parts;
  }

  function lowestWords(state, both) {
    const { ours, theirs } = state;
    const text = ({ id }) => both
      ? words("both-answers", { ours: shown(ours.answers[id]), theirs: shown(theirs.answers[id]) })
      : words("one-answer", { ours: shown(ours.answers[id]) });
    return named(words(both ? "lowest-both" : "lowest"), lowest(state, both), text, "lowest-tied");
  }

  function widestWords(state) {
    const { ours, theirs } = state;
    const found = widest(state);
    if (!found.chosen.length) {
      return [make("h4", {}, words("widest")), make("p", {}, words("no-gap"))];
    }
    const text = ({ id }) => words("gap", { count: Math.abs(ours.answers[id] - theirs.answers[id]), ours: shown(ours.answers[id]), theirs: shown(theirs.answers[id]) });
    return named(words("widest"), found, text, "widest-tied");
  }

  function changes({ before, ours }) {
    if (!before) {
      return [];
    }
    const moved = marks.filter(({ id }) => before.ours[id] && ours.answers[id] && before.ours[id] !== ours.answers[id]);
    const line = ({ id, name }) => make("li", {}, words(ours.answers[id] > before.ours[id] ? "rose" : "fell", { mark: name, before: shown(before.ours[id]), now: shown(ours.answers[id]) }));
    return [make("h4", {}, words("changed")), moved.length ? make("ul", {}, ...moved.map(line)) : make("p", {}, words("not-changed"))];
  }

  function totals({ ours, theirs }, both) {
    const [one, other] = [total(ours), total(theirs)];
    const say = (side, sum, otherwise) => words("total", { side: nameOf(side, otherwise), total: sum, most, advice: advice(sum) });
    const texts = [say(ours, one, "ours")];
    if (both) {
      texts.push(say(theirs, other, "theirs"));
      if (Math.abs(one - other) >= marks.length) {
        texts.push(words("far-apart", { count: Math.abs(one - other) }));
      }
    }
    return texts;
  }

  function progress({ ours, theirs }) {
    const texts = [];
    if (!whole(ours)) {
      texts.push(words("progress-ours", { count: given(ours), total: marks.length }));
    }
    if (given(theirs) && !whole(theirs)) {
      texts.push(words("progress-theirs", { count: given(theirs), total: marks.length }));
    }
    return texts;
  }

  function head({ relationship, date, ours, theirs }) {
    const facts = [[words("relationship"), relationship], [words("date"), tool.date(date)], [words("our-name"), ours.name], [words("their-name"), theirs.name]];
    const rows = facts.filter(([, value]) => value).map(([label, value]) => make("div", {}, make("dt", {}, label), make("dd", {}, value)));
    return [make("h3", { id: "health-result" }, words("result-title")), ...(rows.length ? [make("dl", { class: "tool-facts" }, ...rows)] : [])];
  }

  function steps({ steps: [ours, theirs] }) {
    const rows = [[words("step-ours"), ours], [words("step-theirs"), theirs]].filter(([, text]) => text.trim());
    return rows.length ? [make("h4", {}, words("steps-title")), make("dl", { class: "tool-facts" }, ...rows.map(([label, text]) => make("div", {}, make("dt", {}, label), make("dd", {}, text))))] : [];
  }

  function outcome(state) {
    const both = whole(state.ours) && whole(state.theirs);
    const say = (texts) => texts.map((text) => make("p", { class: "tool-said" }, text));
    const parts = [...head(state), ...say(progress(state))];
    if (whole(state.ours)) {
      parts.push(...say(totals(state, both)), ...lowestWords(state, both), ...(both ? widestWords(state) : []));
    }
    parts.push(...changes(state));
    if (given(state.ours)) {
      parts.push(make("h4", {}, words("picture-title")), profile(state), legend(state), numbers(state));
    }
    result.replaceChildren(...parts, ...steps(state));
    printFilled.textContent = words(both ? "print-comparison" : "print-filled");
  }

  // The first whole result, and what becomes of it, is said once the reader rests.
  let said = "";
  let rest;
  function speak(state) {
    const both = whole(state.ours) && whole(state.theirs);
    const text = whole(state.ours) ? totals(state, both).join(" ") : "";
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (text && text !== said) {
        said = text;
        announce(text);
      }
    }, 800);
  }

  function touched() {
    held.changed();
    outcome(held.state);
    speak(held.state);
  }

  function show(state) {
    const { first, last } = about(state);
    form.replaceChildren(first, sideForm(state.ours, words("our-sheet"), words("our-name")), otherSide(state), earlier(), last);
    outcome(state);
  }

  const name = ({ relationship, date }) => tool.named(words("file"), relationship, date);
  const held = tool.keeper("health-check", page, { blank, settle, show, name });
  const printFilled = tool.button(words("print-filled"), () => tool.print(result));
  const printBlank = tool.button(words("print-blank"), () => tool.print());
  root.append(form, held.bar([printFilled, printBlank]), result);
  show(held.state);
})();
