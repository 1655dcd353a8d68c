// Pages on paper: A4 and black, a list on one sheet, large print laid out anew, and codes that lead back.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

import { PAGES, SITE, siteInBrowser } from "./browser.mjs";
import { layOut, look, pdf, scan, sides } from "./paper.mjs";

const A4 = [595.28, 841.89];
const EDITIONS = ["/", ...folders("areas").map((area) => `/areas/${area}/`)];
const LISTS = ["principles", "roles", "stages"];

const here = siteInBrowser();

for (const path of ["/principles/respect/", "/areas/saltby/principles/respect/", "/tools/relationship-map/", "/about/"]) {
  test(`${path} prints on A4`, async (t) => {
    const page = await open(t, path);
    const printed = sides(await pdf(page));
    assert.ok(printed.length > 0, "there is a side");
    for (const { width, height } of printed) {
      assert.ok(Math.abs(width - A4[0]) < 1 && Math.abs(height - A4[1]) < 1, `${width} by ${height} points`);
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
  assert.equal(await seen(".skip, .print-controls"), 0);
  assert.equal(await seen("h1"), 1);
  assert.equal(await seen(".page-body > .prose"), 0, "the list alone is printed");
  assert.ok((await seen(".ticks .cell")) > 20, "rows have room for an owner and a date");

  await page.emulateMedia({ media: "screen" });
  await page.locator("#print-list").uncheck();
  await page.emulateMedia({ media: "print" });
  assert.equal(await seen(".page-body > .prose"), 1, "or the whole page, if that is asked for");
});

for (const edition of EDITIONS) {
  test(`every list of actions in ${edition} prints on one sheet, two sides at most`, async (t) => {
    const page = await open(t, edition);
    for (const path of LISTS.flatMap((list) => folders(list).map((id) => `${edition}${list}/${id}/`))) {
      await page.goto(here.site.address + path);
      const count = sides(await pdf(page)).length;
      assert.ok(count === 1 || count === 2, `${path}: ${count} sides`);
    }
  });

  test(`every tool in ${edition} prints one side for each of its sheets`, async (t) => {
    const page = await open(t, edition);
    for (const path of folders("tools").map((id) => `${edition}tools/${id}/`)) {
      await page.goto(here.site.address + path);
      assert.equal(sides(await pdf(page)).length, await page.locator(".sheet").count(), path);
    }
  });
}

for (const [large, points] of [
  [false, 12],
  [true, 18],
]) {
  test(`nothing is smaller than ${points} point, grey or cut off`, async (t) => {
    const page = await open(t, "/");
    const all = [...LISTS, "tools"].flatMap((list) => folders(list).map((id) => `/areas/saltby/${list}/${id}/`));
    for (const path of [...all, ...Object.values(PAGES)]) {
      await page.emulateMedia({ media: "screen" });
      await page.goto(here.site.address + path);
      const box = page.locator("#large-print");
      if (large && (await box.count()) === 0) {
        continue;
      }
      if (large) {
        await box.check();
      }
      await layOut(page);
      const { smallest, inks, cut } = await look(page);
      assert.ok(smallest >= points, `${path}: ${smallest} point`);
      assert.deepEqual(inks, [], path);
      assert.deepEqual(cut, [], path);
    }
  });
}

test("large print is laid out anew, without scripts and with nothing kept", async () => {
  const context = await here.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${here.site.address}/roles/chair/`);
  assert.equal(await page.getByRole("button", { name: "Print this page" }).count(), 0);
  const before = sides(await pdf(page)).length;
  await page.getByLabel("Large print (18 point)").check();
  assert.ok(sides(await pdf(page)).length > before);
  assert.deepEqual(await context.cookies(), []);
  await context.close();
});

test("the button prints", async (t) => {
  const page = await open(t, "/roles/chair/");
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.getByRole("button", { name: "Print this page" }).click();
  assert.equal(await page.locator("body[data-printed]").count(), 1);
});

for (const path of ["/", "/areas/saltby/", "/areas/harle-quay/roles/chair/", "/stages/working-together/", "/tools/health-check/"]) {
  test(`the code on ${path} is read from paper and leads there`, async (t) => {
    const page = await open(t, path);
    const typed = await page.locator(".print-panel strong").textContent();
    const printed = await pdf(page);
    for (const spoilt of [
      { blur: 0, turn: 0 },
      { blur: 1.5, turn: 0 },
      { blur: 1, turn: 10 },
    ]) {
      assert.equal(await scan(here.browser, printed, spoilt), `https://${typed}`, JSON.stringify(spoilt));
    }
    await page.goto(here.site.address + typed.slice(typed.indexOf("/")));
    await page.waitForURL(here.site.address + path);
  });
}

// The folders in a folder of the site.
function folders(path) {
  const all = readdirSync(`${SITE}/${path}`, { withFileTypes: true });
  return all.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function open(t, path) {
  const page = await here.browser.newPage({ viewport: { width: 1280, height: 800 } });
  t.after(() => page.close());
  await page.goto(here.site.address + path);
  return page;
}
