// Find your actions, the action checklist and packs: by keyboard, by eye and ear, on paper, without scripts, from a stick.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

import { violations } from "./axe.mjs";
import { SITE, WIDTHS, siteInBrowser, tooWide } from "./browser.mjs";

const COUNCILLOR = "#role=councillor&stage=starting-out";
const PACKS = ["first-meeting", "new-councillor", "new-officer", "walk-about", "hard-conversation", "legacy"];

const here = siteInBrowser();

// A page of the guide that tells of every mistake, and of whom else it asks.
async function open(t, path, options = {}) {
  const context = await here.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const heard = [];
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("request", (request) => !request.url().startsWith(here.site.address) && heard.push(`elsewhere: ${request.url()}`));
  await page.addInitScript(() => {
    window.print = () => window.dispatchEvent(new Event("afterprint"));
  });
  await page.goto(here.site.address + path);
  return { page, heard };
}

const button = (page, name) => page.getByRole("button", { name, exact: true });
const titles = (page) => page.locator(".find-group .card:not([hidden]) .card-title").allInnerTexts();
const kept = (page) => page.evaluate(() => Object.keys(localStorage));

async function said(page, text) {
  await page.locator("[role=status]", { hasText: text }).waitFor({ state: "attached", timeout: 2000 });
}

async function sides(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[/g)].length;
}

test("from the home page, keys alone lead to a councillor's first actions", async (t) => {
  const { page, heard } = await open(t, "/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "find-role", "two presses of Tab, with the skip link");
  await page.keyboard.type("Councillor");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Starting out");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  await page.waitForURL(`**/actions/${COUNCILLOR}`);
  assert.equal(await page.locator("h1").innerText(), "Actions: Councillor, Starting out");
  assert.match(await page.title(), /^Actions: Councillor, Starting out – /);
  const found = await titles(page);
  assert.ok(found.length >= 3 && found.includes("Get to know residents, at meetings and socially"), found.join("; "));
  assert.equal(await page.locator(".find-count").innerText(), `${found.length} actions`);
  assert.deepEqual(await kept(page), [], "looking keeps nothing");
  assert.deepEqual(heard, []);
});

test("choices are said, stand in the address, and come back with it", async (t) => {
  const { page } = await open(t, "/actions/");
  const all = (await titles(page)).length;
  await page.getByRole("radio", { name: "Councillor", exact: true }).focus();
  await page.keyboard.press("Space");
  const some = (await titles(page)).length;
  assert.ok(some > 0 && some < all);
  await said(page, `${some} actions`);
  assert.equal(new URL(page.url()).hash, "#role=councillor");

  await page.reload();
  assert.equal((await titles(page)).length, some);
  assert.equal(await page.getByRole("radio", { name: "Councillor", exact: true }).isChecked(), true);
  await page.goto(`${here.site.address}/actions/#role=nobody`);
  assert.equal((await titles(page)).length, all, "what is not known counts as any");
});

test("a list is made, ticked, put in order, and survives a restart of the browser", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "fingerpost-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const start = () => chromium.launchPersistentContext(folder, { executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });

  let context = await start();
  let page = await context.newPage();
  await page.goto(`${here.site.address}/actions/${COUNCILLOR}`);
  const found = await titles(page);
  await button(page, "Add all of these to my list").click();
  await page.getByRole("link", { name: `My list (${found.length})` }).click();
  await page.locator(".my-row").first().waitFor();
  assert.deepEqual(await page.locator(".my-row-title").allInnerTexts(), found);
  await page.locator(".my-row [type=checkbox]").nth(1).check();
  await said(page, `1 of ${found.length} done`);
  await page.locator(".my-due input").nth(2).fill("2026-12-03");
  await page.locator(".my-owner input").nth(2).fill("Council officer");
  await context.close();

  context = await start();
  t.after(() => context.close());
  page = await context.newPage();
  await page.goto(`${here.site.address}/checklist/`);
  assert.equal(await page.locator(".my-progress").innerText(), `1 of ${found.length} done`);
  assert.equal(await page.locator(".my-owner input").nth(2).inputValue(), "Council officer");
  await page.getByLabel("Order").selectOption("due");
  assert.equal(await page.locator(".my-row-title").first().innerText(), found[2], "the only one with a date comes first");
  await page.goto(`${here.site.address}/areas/saltby/checklist/`);
  assert.equal(await page.locator(".my-row").count(), 0, "another guide has a list of its own");
});

test("a list goes through a file and comes back the same", async (t) => {
  const { page, heard } = await open(t, "/checklist/");
  await page.locator("#my-role").selectOption({ label: "Partnership chair" });
  await button(page, "Add this set to my list").click();
  await page.locator(".my-row [type=checkbox]").first().check();
  await page.locator(".my-note input").first().fill("Ask <b>about</b> the “back door” & the key");
  const before = await page.evaluate(() => ({ ...localStorage }));

  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save as a file").click()]);
  const file = await download.path();
  await button(page, "Clear everything").click();
  await button(page, "Yes, clear it").click();
  await said(page, "Your list is cleared.");
  assert.deepEqual(await kept(page), [], "nothing is left");
  await page.locator("#my-file").setInputFiles(file);
  await said(page, "actions loaded.");
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), before);
  assert.deepEqual(heard, []);
});

test("files that are no list, or not quite one, are met with plain words", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "fingerpost-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const { page } = await open(t, "/checklist/");
  const items = [{ action: "promise-small", done: true, owner: 7 }, { action: "not-here" }, { action: "<img>" }, null];
  const cases = [
    ["%PDF", "This file cannot be read, and nothing has changed.", 0],
    ["{}", "This file holds something other than a list of actions", 0],
    [JSON.stringify({ fingerpost: "checklist", version: 2, items }), "saved by a newer version", 0],
    [JSON.stringify({ fingerpost: "checklist", version: 1, edition: "areas/saltby/", items }), "1 action loaded. The file was saved in another area's guide. 1 action in the file is not in this guide and was left out. 2 entries of the file were damaged and were left out.", 1],
  ];
  for (const [text, answer, rows] of cases) {
    const file = join(folder, "list.json");
    await writeFile(file, text);
    await page.locator("#my-file").setInputFiles(file);
    await said(page, answer);
    assert.equal(await page.locator(".my-row").count(), rows, answer);
  }
  assert.equal(await page.locator(".my-row [type=checkbox]").isChecked(), true);
});

test("clearing is asked once more, and keys find their way back", async (t) => {
  const { page } = await open(t, "/checklist/");
  await button(page, "Add Promise only what you can deliver").click();
  await button(page, "Add Start with an empty page").click();
  await button(page, "Clear everything").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "No, keep my list");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Clear everything");
  assert.equal(await page.locator(".my-row").count(), 2);
  await button(page, "Remove Promise only what you can deliver").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Remove Start with an empty page");
});

test("a browser that keeps nothing is told of, and the list works all the same", async (t) => {
  const { page, heard } = await open(t, "/");
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new Error("full");
    };
  });
  await page.goto(`${here.site.address}/checklist/`);
  await button(page, "Add Promise only what you can deliver").click();
  await said(page, "This browser keeps nothing: save your list as a file");
  assert.equal(await page.locator(".my-row").count(), 1);
  assert.deepEqual(heard, []);
});

test("a pack is chosen, put in order by keys, and printed with its cover", async (t) => {
  const { page, heard } = await open(t, "/tools/walkabout/");
  await button(page, "Add to my pack").click();
  await said(page, "Added to your pack.");
  await page.goto(`${here.site.address}/print/`);
  await button(page, "Add to my pack First meeting agenda").focus();
  await page.keyboard.press("Enter");
  await button(page, "Move up First meeting agenda").focus();
  await page.keyboard.press("Enter");
  await said(page, "First meeting agenda is now number 1 of 2.");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Move up First meeting agenda", "focus stays");
  await page.getByLabel("Title on the cover").fill("Thursday");
  await page.keyboard.press("Tab");
  await button(page, "Print my pack").click();
  await said(page, "Your pack is ready: 4 sheets and a cover.");
  assert.deepEqual(await page.locator(".pack-job h2").allTextContents(), [
    "Thursday",
    "First meeting: agenda and boundary card",
    "First meeting: questions and notes",
    "Walk-about: route plan",
    "Walk-about: notes to carry",
  ]);
  assert.equal(await sides(page), 5);
  await page.getByLabel("Large (18 point)").check();
  await button(page, "Print my pack").click();
  await page.locator(".pack-job.is-large").waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  const sizes = await page.locator(".pack-job :is(p, td, th, li)").evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).fontSize))]);
  assert.deepEqual(sizes, ["24px"], "18 points everywhere");
  await page.emulateMedia({ media: "screen" });
  await button(page, "Empty my pack").click();
  assert.deepEqual(await kept(page), []);
  assert.deepEqual(heard, []);
});

test("a pack that cannot be fetched says what to do", async (t) => {
  const { page } = await open(t, "/print/");
  await button(page, "Add to my pack First meeting agenda").click();
  await page.context().setOffline(true);
  await button(page, "Print my pack").click();
  await said(page, "The sheets could not be fetched.");
});

test("every pack prints its cover and each sheet on a side of its own, and no page shows two things by one name", async (t) => {
  const { page } = await open(t, "/print/");
  for (const pack of PACKS) {
    await page.goto(`${here.site.address}/print/${pack}/`);
    const [sheets, lists] = [await page.locator(".sheet:not(.sheet-list)").count(), await page.locator(".sheet-list").count()];
    const most = 1 + sheets + 2 * lists;
    const printed = await sides(page);
    assert.ok(sheets >= 6 && printed > sheets && printed <= most, `${pack}: ${printed} sides of ${most}`);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length, pack);
  }
});

test("lists print short: what was found, the reader's own list, and a blank sheet", async (t) => {
  const { page } = await open(t, "/actions/#role=councillor");
  assert.ok((await sides(page)) <= 2, "a councillor's actions");
  await page.goto(`${here.site.address}/actions/#role=council-officer`);
  assert.ok((await sides(page)) <= 3, "an officer's actions");

  await page.goto(`${here.site.address}/checklist/`);
  assert.equal(await sides(page), 3, "all actions to tick");
  await button(page, "Add Promise only what you can deliver").click();
  await page.locator(".my-owner input").fill("Councillor for Mill Ward");
  await page.emulateMedia({ media: "print" });
  const seen = await page.locator("main").evaluate((main) => main.innerText);
  assert.match(seen, /Promise only what you can deliver\s+Councillor for Mill Ward/);
  assert.ok(!seen.includes("Start with a set") && !seen.includes("Start with an empty page"), seen);
  assert.equal(await sides(page), 1);
});

test("without scripts, two links lead to what fits a role and a stage, and lists and packs are whole", async (t) => {
  const { page, heard } = await open(t, "/", { javaScriptEnabled: false });
  const shown = (selector) => page.locator(selector).filter({ visible: true });
  assert.equal(await shown(".find-box").count(), 0);
  await page.getByRole("link", { name: "Councillor", exact: true }).first().click();
  await page.getByRole("link", { name: /^Starting out \(/ }).click();
  const found = await shown(".card-action .card-title").allInnerTexts();

  const scripted = await open(t, `/actions/${COUNCILLOR}`);
  assert.deepEqual(found.sort(), (await titles(scripted.page)).sort(), "the same list as with scripts");

  await page.goto(`${here.site.address}/actions/`);
  assert.equal(await page.getByRole("radio").count(), 0);
  assert.equal(await shown(".find nav a").count(), 23, "links to every role and stage");
  await page.goto(`${here.site.address}/checklist/`);
  assert.equal(await shown(".tick-rows li").count(), 60);
  assert.equal(await shown(".my-list").count(), 0);
  assert.equal(await sides(page), 3);
  await page.goto(`${here.site.address}/print/`);
  assert.equal(await shown("main .card").count(), PACKS.length);
  assert.equal(await shown(".pack-sheets a").count(), 39);
  assert.equal(await shown("main button").count(), 0);
  assert.deepEqual(heard, []);
});

test("from a stick, lists work, and pages say what cannot be had", async (t) => {
  const { page } = await open(t, "/");
  const heard = [];
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(error.message));
  const file = (path) => pathToFileURL(join(SITE, path, "index.html")).href;

  await page.goto(file("actions/") + COUNCILLOR);
  assert.equal(await page.locator("h1").innerText(), "Actions: Councillor, Starting out");
  await page.goto(file("checklist/"));
  await page.getByText("Here your list may not be kept between pages.").waitFor();
  await button(page, "Add Promise only what you can deliver").click();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save as a file").click()]);
  assert.equal(download.suggestedFilename(), "my-list.json");
  await page.goto(file("print/"));
  await page.getByText("here a page cannot fetch sheets from others").waitFor();
  assert.equal(await button(page, "Print my pack").count(), 0);
  assert.deepEqual(heard, []);
});

test("nothing is kept on any of these pages until somebody acts", async (t) => {
  const { page } = await open(t, "/");
  for (const path of ["/actions/", "/checklist/", "/print/", "/tools/walkabout/", "/print/legacy/", "/areas/saltby/checklist/"]) {
    await page.goto(here.site.address + path);
    assert.deepEqual(await page.context().storageState({ indexedDB: true }), { cookies: [], origins: [] }, path);
  }
  await page.goto(`${here.site.address}/actions/`);
  await page.getByRole("radio", { name: "Legacy", exact: true }).check();
  assert.deepEqual(await kept(page), [], "choosing what to see is no wish to keep it");
  await page.goto(`${here.site.address}/checklist/`);
  await page.getByLabel("My role").selectOption({ index: 2 });
  assert.deepEqual(await kept(page), []);
});

// Each state that a reader can bring a page to, one after another.
const STATES = [
  ["a list narrowed", (page, at) => page.goto(`${at}/actions/${COUNCILLOR}`)],
  ["nothing found", (page, at) => page.goto(`${at}/actions/#role=police-officer&stage=legacy`)],
  ["a list added", async (page, at) => {
    await page.goto(`${at}/actions/${COUNCILLOR}`);
    await button(page, "Add all of these to my list").click();
  }],
  ["a list full", (page, at) => page.goto(`${at}/checklist/`)],
  ["an action ticked, with a date", async (page) => {
    await page.locator(".my-row [type=checkbox]").first().check();
    await page.locator(".my-due input").first().fill("2026-12-03");
    await page.getByLabel("Order").selectOption("due");
  }],
  ["the question before the end", (page) => button(page, "Clear everything").click()],
  ["a list cleared", (page) => button(page, "Yes, clear it").click()],
  ["a role narrowed to a stage", (page, at) => page.goto(`${at}/roles/councillor/#at-starting-out`)],
  ["a tool in the pack", async (page, at) => {
    await page.goto(`${at}/tools/walkabout/`);
    await button(page, "Add to my pack").click();
  }],
  ["a pack of one's own", async (page, at) => {
    await page.goto(`${at}/print/`);
    await button(page, "Add to my pack First meeting agenda").click();
  }],
  ["a pack printed", async (page) => {
    await button(page, "Print my pack").click();
    await page.locator(".pack-job").waitFor({ state: "attached" });
  }],
  ["a pack that is ready", (page, at) => page.goto(`${at}/print/new-councillor/`)],
  ["the home page", (page, at) => page.goto(`${at}/`)],
];

for (const width of WIDTHS) {
  for (const colorScheme of ["light", "dark"]) {
    for (const dir of ["ltr", "rtl"]) {
      test(`${width} wide, ${colorScheme}, ${dir}: every state is accessible and inside the screen`, async (t) => {
        const { page, heard } = await open(t, "/actions/", { colorScheme, viewport: { width, height: 800 } });
        for (const [name, reach] of STATES) {
          await reach(page, here.site.address);
          await page.evaluate((way) => {
            document.documentElement.dir = way;
          }, dir);
          assert.deepEqual({ name, tooWide: await tooWide(page), violations: await violations(page) }, { name, tooWide: [], violations: [] });
        }
        assert.deepEqual(heard, []);
      });
    }
  }
}
