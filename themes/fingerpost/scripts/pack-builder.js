// The pack builder: the reader chooses tools, puts them in order, and prints their sheets in one go with a cover. The sheets are taken
// from the tools' own pages when they are printed, which a page opened from a disk or a stick may not do; it says so.
"use strict";

(() => {
  const { announce, make, pack, read, words } = fingerpost;
  const say = words("pack");
  const tool = document.getElementById("my-pack-tool");
  const heading = document.getElementById("section-my-pack");
  const article = document.querySelector("article");
  const choices = new Map([...document.querySelectorAll("[data-tool]")].map((item) => [item.dataset.tool, choice(item)]));
  const online = location.protocol.startsWith("http");

  function choice(item) {
    const link = item.querySelector("a");
    const title = read(link);
    const button = make("button", { type: "button", class: "button button-quiet add-to-list", click: () => toggle(item.dataset.tool) });
    item.append(button);
    return { button, title, href: link.href };
  }

  const hidden = (title) => make("span", { class: "hidden" }, " ", title);
  const inPack = () => pack.now().tools.filter((id) => choices.has(id));
  const message = make("p", { class: "list-message" });
  const empty = make("p", {}, say("empty"));
  const rows = make("ol", { class: "pack-rows" });
  const title = make("input", { type: "text", id: "pack-title", maxlength: 80, autocomplete: "off", change: () => change({ title: title.value }) });
  const full = make("div");

  function tell(text) {
    message.textContent = [text, pack.kept() ? "" : say("not-kept")].filter(Boolean).join(" ");
    announce(message.textContent);
  }

  function change(values) {
    pack.change(values);
    if (!pack.kept()) {
      tell("");
    }
  }

  function toggle(id) {
    const was = pack.has(id);
    if (was) {
      pack.remove(id);
    } else {
      pack.add(id);
    }
    draw();
    tell(was ? say("taken") : say("added"));
  }

  // The rows of the pack.

  function row(id, at, all) {
    const { title: name } = choices.get(id);
    const action = (key, click, disabled = false) => make("button", { type: "button", class: "button button-quiet", "data-do": key, "aria-disabled": disabled ? "true" : null, click }, say(key), hidden(name));
    return make(
      "li",
      { "data-row": id },
      make("span", { class: "pack-row-title" }, name),
      make(
        "span",
        { class: "list-buttons" },
        action("up", () => move(id, -1), at === 0),
        action("down", () => move(id, 1), at === all.length - 1),
        action("take-out", () => takeOut(id, at)),
      ),
    );
  }

  function move(id, step) {
    const all = inPack();
    const to = all.indexOf(id) + step;
    if (to < 0 || to >= all.length) {
      return;
    }
    pack.change({ tools: all });
    pack.move(id, step);
    draw();
    rows.querySelector(`[data-row="${id}"] [data-do="${step < 0 ? "up" : "down"}"]`).focus();
    announce(say("moved", { title: choices.get(id).title, place: to + 1, count: all.length }));
  }

  function takeOut(id, at) {
    toggle(id);
    const next = rows.children[Math.min(at, rows.children.length - 1)];
    (next ? next.querySelector("[data-do=take-out]") : heading).focus();
  }

  function clear() {
    pack.clear();
    title.value = "";
    draw();
    heading.focus();
    tell(say("cleared"));
  }

  // Size of the words on paper.

  function size(value, key) {
    const input = make("input", { type: "radio", name: "pack-size", value, change: () => change({ size: value }) });
    input.checked = pack.now().size === value;
    return make("label", { class: "choice" }, input, make("span", {}, say(key)));
  }

  // The print job.

  async function print() {
    const tools = inPack();
    tell(say("gathering"));
    try {
      const parts = await Promise.all(tools.map(sheets));
      document.querySelector(".pack-job")?.remove();
      article.append(job(parts));
      article.dataset.print = "pack";
      tell(say("ready", { count: parts.flatMap(({ found }) => found).length }));
      window.print();
    } catch {
      tell(say("failed"));
    }
  }

  // The sheets of a tool, from its own page: links are made whole, and ids left out, for two sheets may have the same.
  async function sheets(id) {
    const { href, title: name } = choices.get(id);
    const answer = await fetch(href);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = [...page.querySelectorAll(".sheet")].map((sheet) => document.importNode(sheet, true));
    found.forEach((sheet) => settle(sheet, href));
    return { name, found, landscape: page.querySelector(".tool-landscape") !== null };
  }

  function settle(sheet, href) {
    sheet.querySelectorAll("a[href]").forEach((link) => {
      link.href = new URL(link.getAttribute("href"), href).href;
    });
    sheet.removeAttribute("aria-labelledby");
    sheet.querySelectorAll("[id], [role=region]").forEach((element) => {
      ["id", "role", "aria-label", "tabindex"].forEach((name) => element.removeAttribute(name));
    });
  }

  function job(parts) {
    const titles = parts.flatMap(({ found }) => found.map((sheet) => read(sheet.querySelector("h2"))));
    const cover = make(
      "div",
      { class: "pack-cover" },
      make("p", {}, document.querySelector(".brand")?.textContent ?? ""),
      make("h2", {}, pack.now().title || say("cover")),
      make("ol", {}, ...titles.map((text) => make("li", {}, text))),
    );
    const bodies = parts.map(({ found, landscape }) => make("div", { class: landscape ? "prose tool-landscape" : "prose" }, ...found));
    return make("div", { class: `pack-job is-${pack.now().size}` }, cover, ...bodies);
  }

  function draw() {
    const tools = inPack();
    rows.replaceChildren(...tools.map(row));
    full.hidden = tools.length === 0;
    empty.hidden = tools.length > 0;
    choices.forEach(({ button, title: name }, id) => button.replaceChildren(say(pack.has(id) ? "take-out" : "add"), hidden(name)));
    // What was gathered before is no longer what the reader sees.
    document.querySelector(".pack-job")?.remove();
    delete article.dataset.print;
  }

  title.value = pack.now().title;
  full.append(
    rows,
    make("p", { class: "list-field" }, make("label", { for: "pack-title" }, say("title")), title),
    make("fieldset", { class: "choices" }, make("legend", {}, say("size")), size("normal", "size-normal"), size("large", "size-large")),
    make("p", { class: "list-buttons" }, ...(online ? [make("button", { type: "button", class: "button button-quiet", click: print }, say("print"))] : []), make("button", { type: "button", class: "button button-quiet", click: clear }, say("clear"))),
  );
  tool.append(...(online ? [] : [make("p", { class: "list-note" }, say("not-here"))]), empty, full, message);
  draw();
})();
