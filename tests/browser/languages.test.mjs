// Every page of the Welsh, Polish and Urdu guides, read without a browser: what is not in the page's language says so, nothing of the
// interface stands in English, and every page leads to the same page in the other languages.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { catalogue } from "./catalogue.mjs";
import { around, isIn, place, words } from "./html.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SITE = join(ROOT, "target/site");
const LANGUAGES = { cy: "ltr", pl: "ltr", ur: "rtl" };
const AREAS = { saltby: "cy", "harle-quay": "pl", thornfold: "ur" };
// Below this many of a hundred a page is no page of its language.
const LEAST = 30;

const EDITIONS = Object.keys(LANGUAGES).flatMap((language) => {
  const [area] = Object.entries(AREAS).find(([, own]) => own === language);
  return [
    { language, folder: `${language}/`, source: "", spoken: ["en", "cy", "pl", "ur"] },
    { language, folder: `areas/${area}/${language}/`, source: `areas/${area}/`, area, spoken: ["en", language] },
  ];
});

const interfaceWords = Object.fromEntries(["en", "cy", "pl", "ur"].map((tag) => [tag, entries(`themes/fingerpost/languages/${tag}.po`)]));
const names = namesOfAreas();

for (const edition of EDITIONS) {
  const { language, folder, source } = edition;
  describe(`the pages of /${folder}`, () => {
    const pages = pagesOf(folder);
    const none = (what, find) => test(what, () => assert.deepEqual(pages.flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`)), []));

    test("are all there", () => assert.ok(pages.length > 180, `${pages.length} pages`));

    none("say their language and direction", ({ page }) => {
      const said = `${page.attributes.lang} ${page.attributes.dir}`;
      return said === `${language} ${LANGUAGES[language]}` ? [] : [said];
    });

    none("mark with a direction what they mark with a language", ({ all }) => {
      const elements = new Set(all.flatMap(({ element }) => [...around(element)]).filter(({ attributes }) => attributes.lang));
      return [...elements].filter(needsDirection).map(place);
    });

    if (language === "ur") {
      none("mark what is written in Latin letters alone", ({ all }) => all.filter((one) => isLatin(one) && !isExcused(one, edition)).map(shown));
    } else {
      const english = new Map(pagesOf(source).map(({ path, all }) => [path.slice(source.length), new Set(all.map(({ text }) => text))]));
      none("mark what stands on the English page, too", ({ path, all }) => {
        const there = english.get(path.slice(folder.length));
        return all.filter((one) => there.has(one.text) && !isMarked(one) && !isExcused(one, edition)).map(shown);
      });
    }

    const left = untranslated(language);
    none("show no English words of the interface", ({ all }) => all.filter((one) => left.has(one.text) && !isMarked(one) && !isExcused(one, edition)).map(shown));

    none("lead to the same page in each language of the guide", ({ path, all, links }) => {
      // The page for an address that is not there is shown at any: it is the same page nowhere else.
      if (path.endsWith("404.html")) {
        return [];
      }
      const own = path.slice(folder.length);
      const expected = edition.spoken.filter((tag) => tag !== language);
      const bar = links.filter(({ element }) => isIn(element, ".languages"));
      const found = bar.map(({ attributes }) => attributes.hreflang);
      const wrong = bar.filter(({ attributes }) => target(path, attributes.href) !== homeOf(edition, attributes.hreflang) + own);
      const lost = bar.filter(({ attributes }) => !existsSync(join(SITE, target(path, attributes.href))));
      return [
        ...(String(found) === String(expected) ? [] : [`to ${found}, not ${expected}`]),
        ...wrong.map(({ attributes }) => `leads to ${attributes.href}`),
        ...lost.map(({ attributes }) => `${attributes.href} is not there`),
        ...(all.some(({ element }) => element.attributes["aria-current"] && isIn(element, ".languages")) ? [] : ["does not say which it is"]),
      ];
    });

    none("of which too little is translated say so, and are kept from search engines", ({ path, html, all }) => {
      const says = all.some(({ text, element }) => isIn(element, ".translation-note") && text === interfaceWords[language]["translation-none"]);
      // An area keeps more of its pages from them: those that the nation's guide has, too.
      const isKept = html.includes('<meta name="robots" content="noindex">');
      return says === isKept || ((source !== "" || path.endsWith("404.html")) && isKept) ? [] : [says ? "is not kept from them" : "does not say so"];
    });

    test("say how much of an action is translated, as its catalogue has it", () => {
      const found = pages.filter(({ path }) => /\/actions\/[^/]+\/index\.html$/.test(path)).map((page) => [page.path, toldShare(page, language)]);
      assert.ok(found.length > 30);
      for (const [path, told] of found) {
        const [, id] = /actions\/([^/]+)\//.exec(path);
        const percent = countedShare(language, `action/${id}`);
        const expected = percent < LEAST ? "none" : percent;
        // Words are cut a little differently where a text is all figures or links.
        const isNear = told === expected || Math.abs(told - expected) <= 1;
        assert.ok(isNear, `${path} says ${told}, the catalogue has ${expected}`);
      }
    });
  });
}

test("an area’s guide is there in its own languages alone, and nothing names another", () => {
  const everywhere = ["sitemap.xml", "sitemap-pages.xml", "areas/index.html"].map((path) => readFileSync(join(SITE, path), "utf8")).join("\n");
  for (const [area, language] of Object.entries(AREAS)) {
    for (const other of Object.keys(LANGUAGES).filter((tag) => tag !== language)) {
      assert.ok(!existsSync(join(SITE, `areas/${area}/${other}`)), `areas/${area}/${other}`);
      assert.ok(!everywhere.includes(`areas/${area}/${other}/`), `areas/${area}/${other} is named`);
      const named = pagesOf(`areas/${area}/`).filter(({ html }) => html.includes(`hreflang="${other}"`) && !html.includes("areas/index"));
      assert.deepEqual(named.map(({ path }) => path), []);
    }
  }
});

// The pages of an edition alone, with what they tell.
function pagesOf(folder) {
  const isOwn = (path) => path.endsWith(".html") && !/^(areas\/[^/]+|cy|pl|ur|q)\//.test(path);
  const paths = readdirSync(join(SITE, folder), { recursive: true }).filter(isOwn).sort();
  return paths.flatMap((path) => {
    const html = readFileSync(join(SITE, folder, path), "utf8");
    return html.includes('http-equiv="refresh"') ? [] : [{ path: folder + path, html, ...words(html) }];
  });
}

function entries(path) {
  return Object.fromEntries(catalogue(readFileSync(join(ROOT, path), "utf8")).map(({ context, translation }) => [context, translation]));
}

// English words of the interface that the language has others for. Words with places for values are no whole text on a page.
function untranslated(language) {
  const own = interfaceWords[language];
  const english = Object.entries(interfaceWords.en);
  const others = english.filter(([key, text]) => own[key] && own[key] !== text && !text.includes("{")).map(([, text]) => text);
  return new Set(others.filter((text) => !translations(language).has(text)));
}

// All words that translators of the language wrote, which may be the same as the English.
function translations(language) {
  if (translations[language]) {
    return translations[language];
  }
  const [area] = Object.entries(AREAS).find(([, own]) => own === language);
  const paths = [`themes/fingerpost/languages/${language}.po`, `content/languages/${language}.po`, `content/areas/${area}/${language}.po`];
  const all = paths.flatMap((path) => catalogue(readFileSync(join(ROOT, path), "utf8")));
  translations[language] = new Set(all.map(({ translation }) => translation).filter(Boolean));
  return translations[language];
}

// Names of places, groups and bodies: translators leave their entries empty where the language has no other.
function namesOfAreas() {
  const paths = Object.entries(AREAS).map(([area, language]) => `content/areas/${area}/${language}.po`);
  const all = [...paths, "content/languages/ur.po"].flatMap((path) => catalogue(readFileSync(join(ROOT, path), "utf8")));
  return new Set(all.filter(({ notes }) => notes.startsWith("A name:")).map(({ text }) => text));
}

function needsDirection(element) {
  const { lang, dir } = element.attributes;
  const isDrawing = isIn(element, "svg");
  const direction = lang === "ur" ? "rtl" : "ltr";
  return lang && !dir && !isDrawing && element.parent && element.parent.dir !== direction;
}

// Latin letters and no Arabic ones, outside what is isolated by characters.
function isLatin({ text }) {
  return /\p{Script=Latin}/u.test(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, "")) && !/\p{Script=Arabic}/u.test(text);
}

function isMarked({ element }) {
  return element.lang === "en" && (element.dir === "ltr" || isIn(element, "svg"));
}

// What may stand there unmarked, each with its reason.
function isExcused(one, { language }) {
  const { text, attribute, element } = one;
  return (
    isMarked(one) ||
    // Names of people, places, groups and works, isolated.
    isIn(element, "bdi") ||
    // Code is in no language.
    isIn(element, "code") ||
    // Names of languages, each in itself.
    element.attributes.hreflang === element.lang ||
    isIn(element, ".languages") ||
    // What search engines and other sites are told of a page: no marks can stand there.
    ["meta", "title"].includes(element.tag) ||
    // A letter of the index of names is no word.
    [...text].length === 1 ||
    // An address.
    /^[\w.-]+\.[a-z]+(\/\S*)?$/.test(text) ||
    // Names that have no other form in the language: of areas and their bodies, also broken into the lines of the map.
    names.has(text) ||
    (isIn(element, ".local-map") && element.tag === "tspan") ||
    (attribute === "alt" && isIn(element, ".masthead")) ||
    // What a translator wrote so, such as the names of programmes, laws and letters that stand for names.
    translations(language).has(text)
  );
}

function shown({ text, attribute, element }) {
  return `${place(element)}${attribute ? ` [${attribute}]` : ""}: ${text.slice(0, 100)}`;
}

function homeOf({ area }, tag) {
  return `${area ? `areas/${area}/` : ""}${tag === "en" ? "" : `${tag}/`}`;
}

// The file that an address on a page leads to.
function target(path, href) {
  const found = join(dirname(path), href);
  return href.endsWith("/") ? join(found, "index.html") : found;
}

// The percentage in the note about the translation; `none` where it says that there is none.
function toldShare({ all }, language) {
  const note = all.filter(({ element, attribute }) => isIn(element, ".translation-note") && !attribute).map(({ text }) => text).join(" ");
  if (note.includes(interfaceWords[language]["translation-none"])) {
    return "none";
  }
  const found = /(\d+)\s?%/.exec(note.replace(/[\u2068\u2069]/g, ""));
  return found ? Number(found[1]) : 100;
}

// Words of an item that are in the language, of a hundred, counted from the catalogue.
function countedShare(language, item) {
  const all = catalogue(readFileSync(join(ROOT, `content/languages/${language}.po`), "utf8"));
  const own = all.filter(({ context }) => context?.startsWith(`${item}@`) || context?.startsWith(`${item}#`));
  const count = (text) => text.replace(/\{\{.*?\}\}/g, "").replace(/\]\([^)]*\)/g, "]").split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  const sum = (some) => some.reduce((total, number) => total + number, 0);
  const there = sum(own.map(({ translation }) => count(translation)));
  const missing = sum(own.filter(({ translation }) => !translation).map(({ text }) => count(text)));
  return Math.floor((there * 100) / (there + missing));
}
