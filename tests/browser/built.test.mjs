// What can be told from the finished pages alone, all of the nation's and of two areas, in English and other languages, and what neither
// checker of HTML looks for.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { SITE, launch } from "./browser.mjs";

const EDITIONS = { nation: "", saltby: "areas/saltby/", thornfold: "areas/thornfold/", "nation, in Welsh": "cy/", "nation, in Polish": "pl/", "thornfold, in Urdu": "areas/thornfold/ur/" };
// Words that say nothing about where a link leads.
const BARE = /^(read more|more|click here|here|this|link|details|learn more|find out more|see more)$/i;

const TWO_OF_ONE_NAME = ["LTO Sefydliad lleol dibynadwy", "کردار"];

for (const [name, folder] of Object.entries(EDITIONS)) {
  describe(`the pages of ${name}`, () => {
    let pages;
    let browser;
    before(async () => {
      browser = await launch();
      pages = await facts(browser, folder);
      assert.ok(pages.length > 100, `${pages.length} pages`);
    });
    after(() => browser?.close());

    const none = (what, find) => test(what, () => assert.deepEqual(pages.flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`)), []));

    test("titles are each used once", () => assert.deepEqual(twice(pages.map(({ title }) => title)), []));
    test("descriptions are each used once", () =>
      assert.deepEqual(twice(pages.map(({ description }) => description).filter((text) => text !== null)), []));
    none("the title begins with the words of the one first-level heading", ({ title, headings }) =>
      headings.length === 1 && bare(title).startsWith(bare(headings[0])) ? [] : [`${title} / ${headings.join(" / ")}`],
    );
    none("links of the same words lead to one place", ({ links }) => {
      const places = new Map();
      for (const { words, place } of links) {
        places.set(words, (places.get(words) ?? new Set()).add(place));
      }
      // Two names may be one word in another language: a role and the letters that stand for it, the roles and the principle on roles.
      const isExcused = (words) => TWO_OF_ONE_NAME.includes(words);
      return [...places].filter(([words, all]) => all.size > 1 && !isExcused(words)).map(([words, all]) => `${words} -> ${[...all].join(", ")}`);
    });
    none("links say where they lead", ({ links }) => links.filter(({ words }) => words === "" || BARE.test(words)).map(({ place }) => place));
    none("tables have a caption or a name", ({ tables }) => tables);
    none("links to other languages name their language", ({ languages }) => languages);
    none("scripts and styles stand in files of their own", ({ inline }) => inline);
    none("nothing takes the focus out of its order", ({ focus }) => focus);
    test("the way to help is on every page, at the same place", () => {
      const places = new Set(pages.map(({ help }) => help));
      assert.equal(places.size, 1, [...places].join("\n"));
      assert.notEqual([...places][0], "", "there is one");
    });
  });
}

// Words without the characters that isolate names in them.
function bare(text) {
  return text.replace(/[\u2068\u2069]/g, "");
}

function twice(all) {
  return [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];
}

// What is to be known of every page in a folder; areas, other languages and pages that only lead on aside.
async function facts(browser, folder) {
  const page = await browser.newPage();
  const found = [];
  const entries = await readdir(join(SITE, folder), { recursive: true });
  const isOwn = (path) => path.endsWith(".html") && !/^(areas\/[^/]+|cy|pl|ur)\//.test(path);
  const files = entries.filter(isOwn);
  for (const path of files.sort()) {
    const html = await readFile(join(SITE, folder, path), "utf8");
    if (!html.includes('http-equiv="refresh"')) {
      found.push({ path: folder + path, ...(await page.evaluate(look, { html, path })) });
    }
  }
  return found;
}

// Reads one page without showing it. Runs in the browser.
function look({ html, path }) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const all = (selector) => [...page.querySelectorAll(selector)];
  const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const short = (element) => element.outerHTML.slice(0, 120);
  const place = (link) => new URL(link.getAttribute("href"), `https://guide.example/${path}`).href.replace("index.html", "");
  const words = (link) => link.getAttribute("aria-label") ?? [plain(link), ...[...link.querySelectorAll("img")].map(({ alt }) => alt)].join(" ").trim();
  const named = (table) => table.caption !== null || table.closest("[aria-label], [aria-labelledby]") !== null;
  const foot = [...(page.querySelector("footer")?.querySelectorAll("*") ?? [])];
  const help = foot.findIndex((element) => element.matches(".help"));
  return {
    title: page.title.replace(/\s+/g, " ").trim(),
    description: page.querySelector('meta[name="description"]')?.content ?? null,
    headings: all("h1").map(plain),
    // A way back from a footnote is one of many on purpose.
    links: all("a[href]:not(.footnote, .footnote-back)").map((link) => ({ words: words(link), place: place(link) })),
    tables: all("table").filter((table) => !named(table)).map(short),
    languages: all("a[hreflang]").filter((link) => link.lang !== link.hreflang && !link.querySelector(`[lang="${link.hreflang}"]`)).map(short),
    focus: all("[tabindex], [autofocus], [accesskey]").filter((one) => one.tabIndex > 0 || one.autofocus || one.accessKey !== "").map(short),
    inline: all("script:not([src]):not([type$=json]), style, [style], [onclick], [onload], [onsubmit]").map(short),
    help: help < 0 ? "" : `${help}: ${plain(foot[help])}`,
  };
}
