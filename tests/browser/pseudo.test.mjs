// The guide in a language that is none: every word for readers stands ‹so›. A bare word in a page, in what scripts show or say, or in what
// machines read would stand in English for readers of every language.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch } from "./browser.mjs";
import { isIn, place, words } from "./html.mjs";
import { serveFolder } from "./static-server.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PROGRAM = join(ROOT, "target/release/fingerpost");
const EDITIONS = ["x-pseudo/", "areas/saltby/x-pseudo/"];
const SPOKEN = { "fingerpost.yaml": "[en, x-pseudo]", "saltby/area.yaml": "[en, x-pseudo]", "harle-quay/area.yaml": "[en]", "thornfold/area.yaml": "[en]" };
// What data says to machines and not to readers: addresses, kinds, ids, the names of shapes.
const FOR_MACHINES = /(^|\.)(@context|@type|@id|url|item|inLanguage|id|shape|href|lang|dir|src|type|purpose|display|scope|start_url|[a-z]+_color|sizes)$/;

const here = {};
before(async () => {
  here.folder = mkdtempSync(join(tmpdir(), "fingerpost-pseudo-"));
  here.site = build(here.folder);
  here.server = await serveFolder(here.site);
  here.browser = await launch();
});
after(async () => {
  await here.browser?.close();
  await here.server?.close();
  rmSync(here.folder, { recursive: true, force: true });
});

// The shipped guide, spoken in English and in the language that is none.
function build(folder) {
  const project = join(folder, "project");
  for (const part of ["content", "themes", "fingerpost.yaml"]) {
    cpSync(join(ROOT, part), join(project, part), { recursive: true });
  }
  for (const path of readdirSync(join(project, "content"), { recursive: true }).filter((path) => path.endsWith(".po"))) {
    rmSync(join(project, "content", path));
  }
  for (const [name, languages] of Object.entries(SPOKEN)) {
    const path = join(project, name.includes("/") ? `content/areas/${name}` : name);
    const text = readFileSync(path, "utf8");
    const spoken = text.replace(/^languages: .*$/m, `languages: ${languages}`);
    assert.notEqual(spoken, text, path);
    writeFileSync(path, spoken);
  }
  const out = join(folder, "site");
  execFileSync(PROGRAM, ["build", "--root", project, "--out", out], { stdio: "pipe" });
  return out;
}

// What stands outside the marks.
function bare(text) {
  return text.replace(/‹[^‹›]*›/g, "");
}

const hasLetters = (text) => /\p{L}/u.test(text);

// What may stand bare, each for its reason.
function isExcused({ text, element }) {
  return (
    // Titles of works, their authors and publishers are kept as they are printed, and marked as English.
    element.lang === "en" ||
    // Names of people are nobody's to translate; those of places and groups have their marks.
    (isIn(element, "bdi") && PEOPLE.includes(text)) ||
    // Code and addresses are in no language; nor is a letter of the index of names.
    isIn(element, "code") ||
    /^[\w.@-]+\.[a-z]+(\/\S*)?$/.test(text) ||
    [...text].length === 1 ||
    // The name of this language is nobody's word.
    text === "Und" ||
    // An address stands in the sentence that is printed.
    isIn(element, ".print-address") ||
    // In titles and descriptions no marks can stand: those of a work's figures name the work.
    (["meta", "title"].includes(element.tag) && WORKS.some((work) => text.includes(work)))
  );
}

const PEOPLE = ["Sam Example"];
const WORKS = ["Big Local relationships with public agencies", "Rebalancing the power", "Paper on community leadership", "Big Local partnerships and the public sector"];

for (const edition of EDITIONS) {
  describe(`the pages of /${edition}`, () => {
    const paths = () => readdirSync(join(here.site, edition), { recursive: true }).filter((path) => path.endsWith(".html"));
    const read = (path) => readFileSync(join(here.site, edition, path), "utf8");

    test("show and tell readers no bare word", () => {
      const found = paths().flatMap((path) =>
        words(read(path))
          .all.filter((one) => hasLetters(bare(one.text)) && !isExcused(one))
          .map(({ text, element }) => `${path}: ${place(element)}: ${text.slice(0, 100)}`),
      );
      assert.ok(paths().length > 180);
      assert.deepEqual(found, []);
    });

    test("hand none to scripts or machines", () => {
      const blocks = (html) => [...html.matchAll(/<script [^>]*type="application\/(?:ld\+)?json"[^>]*>(.*?)<\/script>/gs)];
      const found = paths().flatMap((path) => blocks(read(path)).flatMap(([, json]) => bareStrings(JSON.parse(json)).map((text) => `${path}: ${text}`)));
      assert.deepEqual(found, []);
    });

    test("stand beside a feed, a manifest and a table of links without any", () => {
      const feed = [...read("feed.xml").matchAll(/<(title|summary|name|subtitle)>([^<]*)</g)].map(([, , text]) => text);
      const table = read("downloads/permanent-links.csv").replace(/"https?:[^"]*"/g, "").split("\n");
      assert.ok(feed.length > 20 && table.length > 100);
      assert.deepEqual([...feed, ...table].filter((text) => hasLetters(bare(text))), []);
      assert.deepEqual(bareStrings(JSON.parse(read("manifest.webmanifest"))), []);
    });
  });
}

// The strings of data that readers may see, with bare words.
function bareStrings(data, key = "") {
  if (typeof data === "string") {
    const isName = WORKS.some((work) => data.includes(work));
    return hasLetters(bare(data).replace(/\{\w+\}/g, "")) && !FOR_MACHINES.test(key) && !isName ? [`${key}: ${data}`] : [];
  }
  return Object.entries(data ?? {}).flatMap(([name, value]) => bareStrings(value, Array.isArray(data) ? key : `${key}.${name}`));
}

// Every control of a page is used once; all that is ever shown or said is kept.
const PAGES = {
  "the health check": "tools/health-check/",
  "the map of relationships": "tools/relationship-map/",
  "an agreement": "tools/memorandum/",
  "an agreement of another shape": "tools/joint-working-agreement/",
  "the checklist": "checklist/",
  "the pack builder": "print/",
  "the list of actions": "actions/",
  "a tool’s pack button": "tools/first-meeting-agenda/",
  "saving the guide": "save/",
  "what is kept": "privacy/",
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} shows and says no bare word`, async (t) => {
    const page = await newPage(t, path);
    await useAll(page);
    await useAll(page);
    const { seen, count } = await heard(page);
    assert.ok(count > 5, `${count} texts were heard`);
    assert.deepEqual({ seen, faults: page.faults }, { seen: [], faults: [] });
  });
}

for (const query of ["relationship", "rep", "zzzz", "1"]) {
  test(`the search for “${query}” shows and says no bare word`, async (t) => {
    const page = await newPage(t, "");
    await page.locator("#search-input").fill(query);
    await page.waitForTimeout(1200);
    const box = await heard(page, query);
    await page.goto(`${here.server.address}/${EDITIONS[0]}search/#q=${query}`);
    await page.locator("#results h2").waitFor({ timeout: 5000 });
    await page.waitForTimeout(300);
    const results = await heard(page, query);
    assert.ok(box.count + results.count > 3);
    assert.deepEqual([...box.seen, ...results.seen], []);
  });
}

test("a search that cannot begin says so without any", async (t) => {
  const page = await newPage(t, "", (context) => context.route(/search-engine/, (route) => route.abort()));
  await page.locator("#search-input").fill("relationship");
  await page.waitForTimeout(400);
  const { seen, count } = await heard(page);
  assert.ok(count > 0);
  assert.deepEqual(seen, []);
});

async function newPage(t, path, prepare = () => {}) {
  const context = await here.browser.newContext();
  t.after(() => context.close());
  await prepare(context);
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  await page.addInitScript(listen);
  page.on("dialog", (dialog) => dialog.dismiss());
  await page.goto(`${here.server.address}/${EDITIONS[0]}${path}`);
  return page;
}

// Writes numbers, which are in no language, into every field, chooses something in each list, and presses every button.
async function useAll(page) {
  const use = async (selector, act) => {
    const all = await page.locator(`main ${selector}`).all();
    for (const one of all) {
      if (await one.isVisible().catch(() => false)) {
        await act(one).catch(() => {});
      }
    }
  };
  const quick = { timeout: 500 };
  await use("details:not([open]) > summary", (one) => one.click(quick));
  await use("input[type=text], main textarea", (one) => one.fill("12", quick));
  await use("input[type=date]", (one) => one.fill("2026-03-04", quick));
  await use("input[type=radio]", (one) => one.check({ ...quick, force: true }));
  await use("input[type=checkbox]", (one) => one.check({ ...quick, force: true }));
  await use("select", (one) => one.selectOption({ index: 1 }, quick));
  await use("input[type=file]", (one) => one.setInputFiles({ name: "1.json", mimeType: "application/json", buffer: Buffer.from("{}") }));
  await use("input[type=file]", (one) => one.setInputFiles({ name: "1.json", mimeType: "application/json", buffer: Buffer.from("x") }));
  const buttons = await page.locator("main button:not(.add-to-list)").count();
  for (let at = 0; at < Math.min(buttons, 60); at += 1) {
    const button = page.locator("main button:not(.add-to-list)").nth(at);
    if (await button.isVisible().catch(() => false)) {
      await button.click(quick).catch(() => {});
    }
  }
  await use("button.add-to-list >> nth=0", (one) => one.click(quick));
  // Announcements come after a pause.
  await page.waitForTimeout(1000);
}

// Keeps every text that scripts show. Runs in the page before its scripts.
function listen() {
  window.print = () => {};
  const shown = new Set();
  window.shownTexts = shown;
  const EXCUSED = "script, style, [lang=en], bdi, code, .languages, .print-only";
  const HEARD = ["aria-label", "title", "alt", "placeholder"];
  const keep = (node) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const whole = element instanceof Element && element.closest(":not(mark)");
    if (!whole || whole.closest(EXCUSED)) {
      return;
    }
    const copy = whole.cloneNode(true);
    copy.querySelectorAll(EXCUSED).forEach((one) => one.remove());
    shown.add(copy.textContent.replace(/\s+/g, " ").trim());
    [whole, ...whole.querySelectorAll("*")].forEach((one) => HEARD.forEach((name) => one.hasAttribute(name) && shown.add(one.getAttribute(name))));
  };
  new MutationObserver((changes) => changes.forEach(({ target, addedNodes }) => (addedNodes.length ? addedNodes.forEach(keep) : keep(target)))).observe(document, {
    attributes: true,
    attributeFilter: HEARD,
    characterData: true,
    childList: true,
    subtree: true,
  });
}

// What was shown with bare words, and how many texts there were.
// What the reader typed is not counted, nor is a letter alone: it heads a part of the index of names.
async function heard(page, typed = "") {
  const all = await page.evaluate(() => [...window.shownTexts]);
  const parts = all.map((text) => [text, typed ? bare(text).replaceAll(typed, "") : bare(text)]);
  return { count: all.length, seen: parts.filter(([, rest]) => /\p{L}{2}/u.test(rest)).map(([text, rest]) => `${rest.replace(/\s+/g, " ").trim().slice(0, 120)} (${text.slice(0, 160)})`) };
}
