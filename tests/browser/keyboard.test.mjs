// Readers without a mouse: the skip link, and a walk through each type of page with Tab. Every stop is seen, inside the window, not
// covered, and marked, in the theme's colours and in the reader's own (forced colours).

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { PAGES, siteInBrowser } from "./browser.mjs";

// More stops than any page has.
const ENDLESS = 600;

const here = siteInBrowser();

for (const type of ["home", "action", "area’s home"]) {
  test(`the skip link of ${type} leads past the navigation`, async (t) => {
    const page = await here.browser.newPage({ viewport: { width: 320, height: 800 } });
    t.after(() => page.close());
    await page.goto(here.site.address + PAGES[type]);

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

const COLOURS = { "the theme’s colours": { forcedColors: "none", width: 320 }, "forced colours": { forcedColors: "active", width: 1280 } };

for (const [name, { forcedColors, width }] of Object.entries(COLOURS)) {
  describe(`${name}, ${width} wide`, () => {
    for (const [type, path] of Object.entries(PAGES)) {
      test(`every stop of ${type} (${path}) is seen`, async (t) => {
        const context = await here.browser.newContext({ forcedColors, viewport: { width, height: 800 }, reducedMotion: "reduce" });
        t.after(() => context.close());
        const page = await context.newPage();
        await page.goto(here.site.address + path);

        const { stops, faults, end } = await walk(page);
        assert.deepEqual(faults, []);
        assert.ok(stops > 5, `${stops} stops`);
        assert.equal(end, "footer", "the walk comes to the foot of the page");
      });
    }
  });
}

// Presses Tab until the page has no further stop.
async function walk(page) {
  const faults = [];
  let end = "";
  for (let stops = 0; stops < ENDLESS; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(look);
    if (stop === null) {
      return { stops, faults, end };
    }
    end = stop.part;
    faults.push(...stop.faults);
  }
  return { stops: ENDLESS, faults: [...faults, "the walk does not end"], end };
}

// What is wrong with the stop that has the focus; null when there is none, or when it was met before. Runs in the page.
function look() {
  const element = document.activeElement;
  if (element === null || element === document.body) {
    return null;
  }
  // Inside a date there are stops for day, month and year.
  const inDate = element.type === "date" && element === window.lastStop;
  if (element.dataset.met !== undefined && !inDate) {
    return null;
  }
  window.lastStop = element;
  element.dataset.met = "";
  const faults = [];
  const told = (fault) => faults.push(`${fault}: ${element.outerHTML.slice(0, 140)}`);

  // The part of its first line that is inside the window.
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  const side = { left: Math.max(box?.left, 0), right: Math.min(box?.right, innerWidth) };
  const height = { top: Math.max(box?.top, 0), bottom: Math.min(box?.bottom, innerHeight) };
  if (box === undefined) {
    told("it is not drawn");
  } else if (side.right - side.left < Math.min(box.width, 10) || height.bottom - height.top < Math.min(box.height, 10)) {
    told(`it is outside the window (${JSON.stringify(box)})`);
  } else {
    const there = document.elementFromPoint((side.left + side.right) / 2, (height.top + height.bottom) / 2);
    if (there === null || !(element.contains(there) || there.contains(element))) {
      told(`it is covered by ${there?.outerHTML.slice(0, 80)}`);
    }
  }
  // A control may hand its mark to its label or to what surrounds it.
  const marked = [element, element.parentElement, ...(element.labels ?? [])].some((one) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\)$|transparent/.test(outlineColor);
  });
  if (!marked) {
    told(`it is not marked (${getComputedStyle(element).outline})`);
  }
  return { faults, part: element.closest("header, main, footer")?.localName ?? "" };
}
