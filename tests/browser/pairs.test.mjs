// Pairs: side by side where there is room and on paper, else the first part above the second.

import assert from "node:assert/strict";
import { test } from "node:test";

import { siteInBrowser } from "./browser.mjs";

const here = siteInBrowser();

for (const path of ["/roles/councillor/", "/principles/respect/", "/what-comes-of-it/"]) {
  test(`the parts on ${path} stand beside or above each other`, async (t) => {
    const page = await here.browser.newPage({ viewport: { width: 1280, height: 800 } });
    t.after(() => page.close());
    await page.goto(here.site.address + path);
    const seen = { wide: await standing(page) };
    await page.setViewportSize({ width: 320, height: 640 });
    seen.narrow = await standing(page);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.emulateMedia({ media: "print" });
    seen.printed = await standing(page);
    assert.deepEqual(seen, { wide: "beside", narrow: "above", printed: "beside" });
  });
}

test("what to do has a tick, and what not to do has a cross", async (t) => {
  const page = await here.browser.newPage();
  t.after(() => page.close());
  await page.goto(`${here.site.address}/roles/councillor/`);
  const turned = (selector, strokes) =>
    page.evaluate(
      ([wanted, parts]) => parts.map((part) => getComputedStyle(document.querySelector(wanted), part)).filter(({ content, transform }) => content === '""' && transform !== "none").length,
      [selector, strokes],
    );
  assert.equal(await turned(".pair-first li", ["::before", "::after"]), 1);
  assert.equal(await turned(".pair-second li", ["::before", "::after"]), 2);
});

// How the first part of the page's first pair stands to the second.
function standing(page) {
  return page.evaluate(() => {
    const [first, second] = [...document.querySelector(".pair").children].map((part) => part.getBoundingClientRect());
    if (Math.abs(first.top - second.top) < 1 && first.right <= second.left) {
      return "beside";
    }
    return first.bottom <= second.top ? "above" : "across each other";
  });
}
