// The browser that the tests look through, and the sample of pages that they look at.

import { existsSync } from "node:fs";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

import { serveFolder } from "./static-server.mjs";

const SITE = fileURLToPath(new URL("../../target/site", import.meta.url));

// One page of each template that a reader meets, and the pages with most on them.
export const SAMPLE = [
  "/",
  "/principles/",
  "/principles/respect/",
  "/actions/know-residents/",
  "/roles/councillor/",
  "/stages/repairing/",
  "/agencies/council/",
  "/case-studies/college-and-community/",
  "/examples/",
  "/tools/relationship-map/",
  "/glossary/",
  "/evidence/",
  "/sources/",
  "/about/",
  "/areas/",
  "/areas/saltby/",
  "/areas/saltby/actions/know-residents/",
  "/areas/saltby/local/who-does-what/",
];

// Narrow as a small phone, and wide as a desk; by day and by night.
export const SETTINGS = [320, 1280].flatMap((width) =>
  ["light", "dark"].map((colorScheme) => ({ colorScheme, viewport: { width, height: 800 } })),
);

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

function serveSite() {
  if (!existsSync(`${SITE}/index.html`)) {
    throw new Error("There is no site in target/site. Run tests/run, or: cargo run --release -- build --out target/site");
  }
  return serveFolder(SITE);
}
