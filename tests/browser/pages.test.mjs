// A page of each type as readers meet it, by day and by night, from either side, on a phone and on a desk: accessible, inside the
// screen, silent, and asking nobody else for anything.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, test } from "node:test";

import { PAGES, WIDTHS, fromRightToLeft, siteInBrowser, tooWide } from "./browser.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_OPTIONS = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  // It belongs to WCAG 2.2 AA, but axe leaves it out unless it is asked for.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

const here = siteInBrowser();

for (const width of WIDTHS) {
  for (const colorScheme of ["light", "dark"]) {
    for (const direction of ["ltr", "rtl"]) {
      describe(`${width} wide, ${colorScheme}, ${direction}`, () => {
        for (const [type, path] of Object.entries(PAGES)) {
          test(`${type} (${path})`, async (t) => {
            const context = await here.browser.newContext({ colorScheme, viewport: { width, height: 800 } });
            t.after(() => context.close());
            if (direction === "rtl") {
              await fromRightToLeft(context);
            }
            const page = await context.newPage();
            const heard = listen(page);

            const response = await page.goto(here.site.address + path);
            assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), direction);
            const kept = await context.storageState({ indexedDB: true });
            assert.deepEqual(
              { status: response.status(), tooWide: await tooWide(page), violations: await violations(page), heard, kept },
              { status: 200, tooWide: [], violations: [], heard: [], kept: { cookies: [], origins: [] } },
            );
          });
        }
      });
    }
  }
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

async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate((options) => window.axe.run(document, options), AXE_OPTIONS);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary})`));
}
