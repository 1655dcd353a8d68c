// A page of each type as readers meet it, by day and by night, in English and in Urdu, on a phone and on a desk: accessible, inside the
// screen, silent, and asking nobody else for anything. In Welsh and Polish each page is looked at once, by turns.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { violations } from "./axe.mjs";
import { PAGES, WIDTHS, siteInBrowser, tooWide } from "./browser.mjs";

const here = siteInBrowser();

const DIRECTIONS = { en: "ltr", cy: "ltr", pl: "ltr", ur: "rtl" };
// An area speaks English and one language more.
const AREAS = { cy: "saltby", pl: "harle-quay", ur: "thornfold" };
const OWN_PAGES = { cy: "who-does-what", pl: "after-the-forum", ur: "city-and-parish" };
const SCHEMES = ["light", "dark"];
// Any two of a width, a scheme and a language meet; all eight settings would take twice as long.
const SETTINGS = [
  { width: 320, colorScheme: "light", language: "ur" },
  { width: 320, colorScheme: "dark", language: "en" },
  { width: 1280, colorScheme: "light", language: "en" },
  { width: 1280, colorScheme: "dark", language: "ur" },
];

for (const { language, ...setting } of SETTINGS) {
  describe(`${setting.width} wide, ${setting.colorScheme}, ${language}`, () => {
    for (const [type, path] of Object.entries(PAGES)) {
      test(`${type} (${path})`, (t) => looksRight(t, path, language, setting));
    }
  });
}

describe("in other languages, by turns", () => {
  for (const [turn, [type, path]] of Object.entries(PAGES).entries()) {
    for (const [place, language] of ["cy", "pl"].entries()) {
      const setting = { colorScheme: SCHEMES[(turn + place) % 2], width: WIDTHS[(turn >> 1) % 2] };
      test(`${type} (${path}) in ${language}, ${setting.width} wide, ${setting.colorScheme}`, (t) => looksRight(t, path, language, setting));
    }
  }
});

// The same page in another language.
function inLanguage(path, language) {
  if (language === "en") {
    return path;
  }
  const own = path.replace("local/who-does-what", `local/${OWN_PAGES[language]}`);
  return own.startsWith("/areas/saltby/") ? own.replace("/areas/saltby/", `/areas/${AREAS[language]}/${language}/`) : `/${language}${own}`;
}

async function looksRight(t, path, language, { colorScheme, width }) {
  const context = await here.browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  t.after(() => context.close());
  const page = await context.newPage();
  const heard = listen(page);

  const response = await page.goto(here.site.address + inLanguage(path, language));
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), DIRECTIONS[language]);
  const kept = await context.storageState({ indexedDB: true });
  // The face of Urdu weighs more than a page: a link to a page in Urdu is not worth it.
  const asksForUrdu = await page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("nastaliq")));
  assert.deepEqual(
    { status: response.status(), tooWide: await tooWide(page), violations: await violations(page), heard, kept, asksForUrdu },
    { status: 200, tooWide: [], violations: [], heard: [], kept: { cookies: [], origins: [] }, asksForUrdu: language === "ur" },
  );
}

// What the page complains of and whom else it asks, as it happens.
function listen(page) {
  const heard = [];
  page.on("console", (message) => message.type() === "error" && heard.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => heard.push(`failed: ${request.url()}`));
  page.on("request", (request) => new URL(request.url()).origin !== here.site.address && heard.push(`elsewhere: ${request.url()}`));
  return heard;
}
