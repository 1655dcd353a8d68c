// Pages for readers who enlarge them, and for those who set their own spacing: nothing to scroll sideways for, and nothing cut off.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { PAGES, fromRightToLeft, siteInBrowser, tooWide } from "./browser.mjs";

// 1280 by 1024 at 400 % is a window of 320 by 256 whose points are four times as large.
const ENLARGED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
// What WCAG 2.2 asks for in criterion 1.4.12.
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

const here = siteInBrowser();

for (const direction of ["ltr", "rtl"]) {
  describe(`at 400 %, ${direction}`, () => {
    for (const [type, path] of Object.entries(PAGES)) {
      test(`${type} (${path}) needs no sideways scrolling`, async (t) => {
        const page = await open(t, path, ENLARGED, direction);
        assert.deepEqual(await tooWide(page), []);
      });
    }
  });
}

for (const width of [320, 1280]) {
  describe(`with the reader’s own spacing, ${width} wide`, () => {
    for (const [type, path] of Object.entries(PAGES)) {
      test(`nothing of ${type} (${path}) is cut off`, async (t) => {
        // The reader’s styles are no part of the page, so its policy does not bind them.
        const page = await open(t, path, { viewport: { width, height: 800 }, bypassCSP: true }, "ltr");
        await page.addStyleTag({ content: SPACING });
        assert.deepEqual({ wide: await tooWide(page), cut: await page.evaluate(cutOff) }, { wide: [], cut: [] });
      });
    }
  });
}

async function open(t, path, setting, direction) {
  const context = await here.browser.newContext(setting);
  t.after(() => context.close());
  if (direction === "rtl") {
    await fromRightToLeft(context);
  }
  const page = await context.newPage();
  await page.goto(here.site.address + path);
  return page;
}

// Elements that hide a part of what they hold. Runs in the page.
function cutOff() {
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const isCut = (element) => {
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
    // Words for screen readers alone are meant to be cut.
    const isUnseen = position === "absolute" && (element.clientWidth <= 1 || clipPath !== "none");
    const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return !isUnseen && element.clientWidth > 0 && (wide || high);
  };
  return [...document.body.querySelectorAll("*")].filter(isCut).map((element) => element.outerHTML.slice(0, 140));
}
