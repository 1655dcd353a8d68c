// The first key that somebody without a mouse presses.

import assert from "node:assert/strict";
import { test } from "node:test";

import { siteInBrowser } from "./browser.mjs";

const here = siteInBrowser();

for (const path of ["/", "/actions/know-residents/", "/areas/saltby/"]) {
  test(`the skip link of ${path} leads past the navigation`, async (t) => {
    const page = await here.browser.newPage({ viewport: { width: 320, height: 800 } });
    t.after(() => page.close());
    await page.goto(here.site.address + path);

    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    assert.equal(await skip.getAttribute("href"), "#main");
    await skip.scrollIntoViewIfNeeded({ timeout: 1000 });
    const box = await skip.boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0 && box.width >= 24 && box.height >= 24, `it is seen: ${JSON.stringify(box)}`);

    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), "the next stop is in the text");
  });
}
