// What all scripts of the guide share, as `fingerpost`: words, numbers, days, storage, announcements, files. By itself it only says, by a
// class, that scripts are on.
"use strict";

window.fingerpost = (() => {
  const page = document.documentElement;
  const edition = page.dataset.edition || "";
  page.classList.add("scripts");

  // Words of another language than the page's, as data holds them, `{text, lang, dir}`: a text that knows its language.
  const said = (value) => (value?.lang ? Object.assign(new String(value.text), value) : value);
  const isForeign = (value) => value instanceof String && Boolean(value.lang);

  // Words from the data block `words-<name>`, or those that are given: a function of a key, and of values for the places in the text. A
  // `count` picks the form. Where the page runs from right to left, no value can turn what stands around it.
  function words(source) {
    const block = typeof source === "string" && document.getElementById(`words-${source}`);
    const all = block ? JSON.parse(block.textContent) : source;
    return (key, values = {}) => {
      const entry = all[key] ?? key;
      const text = typeof entry === "string" ? entry : entry[category(values.count)] ?? entry.other;
      const parts = text.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? filled(part, values) : part));
      return parts.some(isForeign) ? Object.assign(new String(parts.join("")), { parts }) : parts.join("");
    };
  }

  function filled(name, values) {
    const value = name in values ? values[name] : `{${name}}`;
    return isForeign(value) ? value : isolated(shown(value));
  }

  const isolated = (text) => (page.dir === "rtl" ? `\u2068${text}\u2069` : text);

  function category(count) {
    return new Intl.PluralRules(locales).select(Number(count) || 0);
  }

  // How the language writes numbers: English as in Britain, also for languages that browsers do not know; Urdu with Western digits.
  const locales = [{ ur: "ur-u-nu-latn" }[page.lang] ?? page.lang, "en-GB"].filter((tag) => !/^(en|x-.*)$/.test(tag));
  const number = (value, options) => new Intl.NumberFormat(locales, options).format(value);
  const shown = (value) => (typeof value === "number" ? number(value) : String(value));

  // Days are written by the patterns of the data block `formats`: browsers leave out languages, and put English in their place.
  const formats = () => JSON.parse(document.getElementById("formats").textContent);

  // A day such as `2026-11-04` in words, or as it is in a language without words for months.
  function date(day, patterns = formats().dates) {
    const [year, month, inMonth] = day.split("-").map(Number);
    const digits = (value) => number(value, { useGrouping: false });
    return patterns?.[month - 1].replace("{day}", digits(inMonth)).replace("{year}", digits(year)) ?? day;
  }

  // What readers ask the guide to keep, apart for each edition. The only place that touches the browser's storage; it may be switched
  // off or full, so it never throws.
  const prefix = `fingerpost:${edition}:`;
  const attempt = (work, otherwise) => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  const store = {
    get: (key) => attempt(() => JSON.parse(localStorage.getItem(prefix + key)), null),
    set: (key, value) =>
      attempt(() => {
        localStorage.setItem(prefix + key, JSON.stringify(value));
        return true;
      }, false),
    remove: (key) => attempt(() => localStorage.removeItem(prefix + key)),
    // All that any edition of this guide has kept.
    clear: () =>
      attempt(() => {
        const ours = Object.keys(localStorage).filter((key) => key.startsWith("fingerpost:"));
        ours.forEach((key) => localStorage.removeItem(key));
      }),
    // Asked without writing anything.
    works: () => attempt(() => Boolean(window.localStorage) && location.protocol !== "file:", false),
  };

  // Says something to people who listen to the page; one region, so that nothing is said twice.
  let region;
  function announce(text) {
    if (!region) {
      region = make("p", { class: "hidden", role: "status" });
      document.body.append(region);
    }
    // A region that appears together with its words is not read out, nor are the same words twice.
    region.textContent = "";
    setTimeout(() => {
      region.textContent = text;
    }, 100);
  }

  // An element: attributes by name (a function listens to that event; `true` and `false` switch), children as text or elements.
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") {
        element.addEventListener(name, value);
      } else if (value !== false && value !== null && value !== undefined) {
        element.setAttribute(name, value === true ? "" : value);
      }
    }
    element.append(...children.flatMap((child) => child?.parts ?? child).map(marked));
    return element;
  }

  const marked = (child) => (isForeign(child) ? make("span", { lang: child.lang, dir: child.dir }, String(child)) : child);

  // The words of an element, in the language that a mark inside it says.
  function read(element) {
    const mark = element.querySelector(":scope > [lang]");
    return mark ? said({ text: element.textContent, lang: mark.lang, dir: mark.dir }) : element.textContent;
  }

  // Offers a text as a file.
  function save(name, text, type = "application/json") {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = make("a", { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  // Reads the file that is chosen in a file input.
  function load(input, done) {
    input.addEventListener("change", async () => {
      const [file] = input.files;
      if (file) {
        done(await file.text(), file.name);
        input.value = "";
      }
    });
  }

  return { announce, date, edition, formats, isForeign, load, make, number, read, said, save, store, words };
})();
