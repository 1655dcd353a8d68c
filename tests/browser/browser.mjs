// The browser that the tests look through, and the pages that they look at.

import { existsSync } from "node:fs";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

import { serveFolder } from "./static-server.mjs";

export const SITE = fileURLToPath(new URL("../../target/site", import.meta.url));

// One page of each type that a reader meets: where there is a choice, the one with most on it.
export const PAGES = {
  home: "/",
  "list of principles": "/principles/",
  principle: "/principles/respect/",
  "list of actions": "/actions/",
  action: "/actions/know-residents/",
  "list of roles": "/roles/",
  role: "/roles/councillor/",
  stage: "/stages/repairing/",
  agency: "/agencies/council/",
  "case study": "/case-studies/college-and-community/",
  "list of examples": "/examples/",
  examples: "/examples/respect/",
  tool: "/tools/relationship-map/",
  "list of packs": "/print/",
  pack: "/print/first-meeting/",
  checklist: "/checklist/",
  glossary: "/glossary/",
  search: "/search/",
  outline: "/outline/",
  "list of figures": "/evidence/",
  figures: "/evidence/public-agencies/",
  sources: "/sources/",
  page: "/induction/",
  privacy: "/privacy/",
  "accessibility statement": "/accessibility/",
  "saving the guide": "/save/",
  "list of areas": "/areas/",
  "page not found": "/404.html",
  "area’s home": "/areas/saltby/",
  "area’s action": "/areas/saltby/actions/know-residents/",
  "area’s role": "/areas/saltby/roles/chair/",
  "area’s own page": "/areas/saltby/local/who-does-what/",
};

// Narrow as a small phone, and wide as a desk.
export const WIDTHS = [320, 1280];

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-sync",
      "--no-first-run",
      "--no-default-browser-check",
    ],
  });
}

// The built site and a browser, there while the tests of a file run.
export function siteInBrowser() {
  const here = { browser: undefined, site: undefined };
  before(async () => {
    here.site = await serveSite();
    here.browser = await launch();
  });
  after(async () => {
    await here.browser?.close();
    await here.site?.close();
  });
  return here;
}

export function serveSite() {
  if (!existsSync(`${SITE}/index.html`)) {
    throw new Error("There is no site in target/site. Run tests/run, or: cargo run --release -- build --out target/site");
  }
  return serveFolder(SITE);
}

// A page that runs from right to left from its first byte, as one in Urdu would, whatever its language.
export async function fromRightToLeft(context) {
  await context.route(
    (address) => /\/$|\.html$/.test(address.pathname),
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace(/(<html[^>]*\sdir=")ltr"/, '$1rtl"') });
    },
  );
}

// The elements that make the page scroll sideways; none, if it does not.
export function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const isWide = ({ left, right }) => left < -1 || right > width + 1;
    const wide = [...document.body.querySelectorAll("*")].filter((element) => isWide(element.getBoundingClientRect()));
    return ["the page", ...wide.map((element) => element.outerHTML.slice(0, 120))];
  });
}
