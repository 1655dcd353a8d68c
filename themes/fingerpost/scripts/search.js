// The search box at the top of every page, as a combobox with a list of pages. What it finds, and by which words, is loaded when the box
// is first used (search-engine.js, the index of the language, what the edition adds to it).
"use strict";

(() => {
  const { announce, make, words: wordsOf } = fingerpost;
  const box = document.querySelector(".search");
  const input = box?.querySelector("input");
  if (!input) {
    return;
  }
  const form = input.form;
  const MOST = 7;
  const PAUSE = 700;
  const list = make("ul", { class: "search-list", id: "search-list", role: "listbox", hidden: true, "aria-label": input.labels[0].textContent });
  const set = (name, value) => input.setAttribute(name, value);
  let ready;
  let options = [];
  let active = -1;
  let timer;

  // Pages on a disk have no server that finds `index.html` by itself.
  const whole = (address) => (location.protocol === "file:" ? address.replace(/\/(?=#|$)/, "/index.html") : address);
  const addressOf = ({ address, section }) => {
    const home = `${document.body.dataset.root}${address}`;
    return whole(section ? `${home}#${section.id}` : home);
  };
  const pageFor = (query) => `${whole(form.getAttribute("action"))}#q=${encodeURIComponent(query)}`;

  // Loads everything once; whoever asks meanwhile waits. What the edition adds says which index it adds to.
  function load() {
    ready ??= loadAll();
    return ready;
  }

  async function loadAll() {
    await Promise.all([box.dataset.engine, box.dataset.overlay].map(loadScript));
    await loadScript(`${box.dataset.site}${fingerpost.searchIndexPath()}`);
    return wordsOf(fingerpost.searchWords());
  }

  // Scripts run in the order in which they are asked for.
  function loadScript(src) {
    return new Promise((done, fail) => {
      const script = make("script", { src, load: done, error: fail });
      script.async = false;
      document.head.append(script);
    });
  }

  // Text in parts, every second of which was searched for; as one element where it is of another language than the page.
  function text(parts) {
    const shown = parts.map((part, place) => (place % 2 ? make("mark", {}, part) : part));
    return parts.lang ? [make("span", { lang: parts.lang, dir: parts.dir }, ...shown)] : shown;
  }

  // What a result says, for the list and for the page of results.
  function heading({ title, section }) {
    return section ? [...text(title), " › ", ...text(section.title)] : text(title);
  }

  async function answer(event) {
    const began = event?.timeStamp;
    const query = input.value.trim();
    try {
      const words = await load();
      if (query === input.value.trim()) {
        show(query, words);
        performance.measure?.("search", { start: began ?? performance.now() });
      }
    } catch {
      ready = undefined;
      announce(box.dataset.failed);
    }
  }

  function show(query, words) {
    const { total, results } = query ? fingerpost.search(input.value, MOST) : { total: 0, results: [] };
    options = results.map((result) => option(addressOf(result), heading(result), result.also, words(`kind-${result.kind}`)));
    if (total > MOST) {
      options.push(option(pageFor(query), [words("all", { count: total })]));
    }
    list.replaceChildren(...options);
    select(-1);
    open(options.length > 0 && document.activeElement === input);
    clearTimeout(timer);
    if (query) {
      timer = setTimeout(() => announce(words("count", { count: total, query })), PAUSE);
    }
  }

  // What has another name that was searched for says it: Locally trusted organisation (LTO).
  function option(href, title, also, kind) {
    const other = also ? [" (", ...text(also), ")"] : [];
    const parts = [make("span", {}, ...title, ...other), kind ? make("span", { class: "search-kind" }, kind) : ""];
    const element = make("li", { class: "search-option", role: "option", "aria-selected": "false" }, parts[0], " ", parts[1]);
    element.dataset.href = href;
    return element;
  }

  function open(wanted) {
    list.hidden = !wanted;
    set("aria-expanded", wanted);
  }

  function select(number) {
    active = number;
    options.forEach((one, place) => {
      one.id = `search-option-${place}`;
      one.setAttribute("aria-selected", place === number);
    });
    if (number < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      set("aria-activedescendant", options[number].id);
      options[number].scrollIntoView({ block: "nearest" });
    }
  }

  function go(element) {
    open(false);
    location.assign(element ? element.dataset.href : pageFor(input.value.trim()));
  }

  // By name of the key; what gives `false` is left to the browser.
  const KEYS = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active < 0 ? options.length - 1 : active - 1),
    Home: () => active >= 0 && move(0),
    End: () => active >= 0 && move(options.length - 1),
    Enter: () => active >= 0 && !list.hidden && go(options[active]),
    Escape: () => (list.hidden ? clear() : open(false) || select(-1)),
  };

  // To an option; past either end is the box itself.
  function move(to) {
    if (!options.length) {
      return false;
    }
    open(true);
    select(to >= options.length ? -1 : to);
    return true;
  }

  function clear() {
    input.value = "";
    answer();
  }

  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    set(name, value);
  }
  form.append(list);
  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", answer);
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    if (!event.isComposing && KEYS[event.key] && KEYS[event.key]() !== false) {
      event.preventDefault();
    }
  });
  // The box keeps the focus while a pointer chooses.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => go(event.target.closest("li")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });

  Object.assign(fingerpost, { searchBox: { addressOf, heading, input, load, text } });
})();
