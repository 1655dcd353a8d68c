// Pages on paper: A4, without what only a screen needs.

import assert from "node:assert/strict";
import { test } from "node:test";

import { siteInBrowser } from "./browser.mjs";

const A4 = [595.28, 841.89];

const here = siteInBrowser();

for (const path of ["/principles/respect/", "/areas/saltby/principles/respect/", "/tools/relationship-map/"]) {
  test(`${path} prints on A4`, async (t) => {
    const page = await open(t, path);
    const sheets = mediaBoxes(await page.pdf({ preferCSSPageSize: true }));
    assert.ok(sheets.length > 0, "there is a sheet");
    for (const [left, bottom, right, top] of sheets) {
      assert.deepEqual([left, bottom], [0, 0]);
      assert.ok(Math.abs(right - A4[0]) < 1 && Math.abs(top - A4[1]) < 1, `${right} by ${top} points`);
    }
  });
}

test("navigation is not printed, and the text is", async (t) => {
  const page = await open(t, "/principles/respect/");
  const seen = (selector) =>
    page.evaluate((wanted) => [...document.querySelectorAll(wanted)].filter((element) => element.getClientRects().length > 0).length, selector);
  assert.ok((await seen("nav")) > 0, "the screen has navigation");

  await page.emulateMedia({ media: "print" });
  assert.equal(await seen("nav"), 0);
  assert.equal(await seen(".skip"), 0);
  assert.equal(await seen("h1"), 1);
});

async function open(t, path) {
  const page = await here.browser.newPage({ viewport: { width: 1280, height: 800 } });
  t.after(() => page.close());
  await page.goto(here.site.address + path);
  return page;
}

// Chromium writes the objects of a PDF as plain text; only what is drawn is packed.
function mediaBoxes(pdf) {
  const found = pdf.toString("latin1").matchAll(/\/MediaBox\s*\[([^\]]+)\]/g);
  return [...found].map(([, numbers]) => numbers.trim().split(/\s+/).map(Number));
}
