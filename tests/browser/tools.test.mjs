// The tools that are filled in on the screen: what they come to, what they keep and let go, and that everybody can use them.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";

import { violations } from "./axe.mjs";
import { SITE, WIDTHS, fromRightToLeft, siteInBrowser, tooWide } from "./browser.mjs";

const NOW = new Date("2026-11-21T12:00:00");
const HEALTH = "/tools/health-check/";
const MAP = "/tools/relationship-map/";
const MEMORANDUM = "/tools/memorandum/";
const JOINT = "/tools/joint-working-agreement/";
const TOOLS = [HEALTH, MAP, MEMORANDUM, JOINT];

// Answers of two sides to the eight statements, and what comes of them by hand.
const OURS = [4, 5, 2, 4, 3, 4, 1, 3];
const THEIRS = [3, 5, 4, 4, 2, 2, 4, 3];
const GAPS = ["1", "0", "2", "0", "1", "2", "3", "0"];

const CONTACTS = [
  { title: "Parks manager", body: "Saltby District Council", kind: "powerful-allies", holder: "Chair", second: "Secretary", last: "2026-11-01", strength: "strong", promises: "Two bins by March\nA noticeboard" },
  { title: "Head teacher", body: "Saltby Academy", kind: "friends-and-acquaintances", holder: "Worker", second: "", last: "2026-08-23", strength: "steady" },
  { title: "Sergeant", body: "Eastholme Police", kind: "friends-and-acquaintances", holder: "Worker", second: "Chair", last: "2026-08-24", strength: "weak" },
  { title: "Link worker", body: "Saltby Surgery", kind: "clients-and-contractors", holder: "", second: "", last: "", strength: "damaged" },
];

const here = siteInBrowser();

// A page with the day fixed, that hears what goes wrong and whom the page asks.
async function open(t, path, options = {}, prepare = () => {}) {
  const context = await here.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  t.after(() => context.close());
  await prepare(context);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  page.heard = [];
  page.on("console", (message) => message.type() === "error" && page.heard.push(message.text()));
  page.on("pageerror", (error) => page.heard.push(error.message));
  await page.goto(path.startsWith("file:") ? path : here.site.address + path);
  page.asked = [];
  // Browsers ask for the guide's icon and letters when they need them; a file that is offered for download is the page's own.
  page.on("request", (request) => !/^blob:|\/(icons|fonts)\//.test(request.url()) && page.asked.push(request.url()));
  return page;
}

async function kept(page) {
  const entries = await page.evaluate(() => Object.entries(localStorage));
  return entries.map(([key, value]) => [key, JSON.parse(value)]);
}

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

async function saved(page, name = "Save as a file") {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

async function choose(page, label, text) {
  const path = join(tmpdir(), `fingerpost-tool-${process.pid}-${Math.random().toString(36).slice(2)}.json`);
  await writeFile(path, text);
  await page.getByLabel(label, { exact: true }).setInputFiles(path);
}

async function answer(page, side, answers) {
  const groups = page.locator(side).locator("fieldset");
  for (const [index, number] of answers.entries()) {
    await groups.nth(index).locator("input").nth(number - 1).check();
  }
}

const ourSide = ".tool-form > div:not(.tool-pair):has(> fieldset)";
const theirSide = ".tool-details > div:has(> fieldset)";

async function answerBoth(page) {
  await answer(page, ourSide, OURS);
  await page.locator(".tool-details > summary").click();
  await answer(page, theirSide, THEIRS);
}

async function add(page, contact) {
  const form = page.locator(".tool-form form");
  await form.getByLabel("Job title").fill(contact.title);
  await form.getByLabel("Public body").fill(contact.body);
  await form.getByLabel("Kind of relationship").selectOption(contact.kind);
  await form.getByLabel("Who in your group").fill(contact.holder);
  await form.getByLabel("Who else").fill(contact.second);
  await form.getByLabel("How strong").selectOption(contact.strength);
  await form.getByLabel("Day of last contact").fill(contact.last);
  await form.getByLabel("Promises").fill(contact.promises ?? "");
  await form.getByRole("button", { name: "Add to the map" }).click();
}

async function addAll(page) {
  for (const contact of CONTACTS) {
    await add(page, contact);
  }
}

async function fillAgreement(page) {
  await page.locator(".tool-form textarea").first().fill("Residents of the Ropewalk.\nAnyone may join: {free} \\ ‘now’.");
  await page.locator(".tool-form .tool-tick input").nth(1).check();
  await page.locator(".tool-form .tool-field input[type=text]").last().fill("31 March 2028");
}

const FILLED = { [HEALTH]: answerBoth, [MAP]: addAll, [MEMORANDUM]: fillAgreement, [JOINT]: fillAgreement };

// What the health check says.

test("the gaps and totals are those that a person works out", async (t) => {
  const page = await open(t, HEALTH);
  await answerBoth(page);
  const rows = await page.locator(".tool-result table tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].slice(1).map((cell) => cell.innerText)));
  assert.deepEqual(rows.slice(0, 8).map(([, , gap]) => gap), GAPS);
  assert.deepEqual(rows.slice(0, 8).map(([ours, theirs]) => [Number.parseInt(ours), Number.parseInt(theirs)]), OURS.map((one, index) => [one, THEIRS[index]]));
  assert.deepEqual(rows[8], ["26", "27", "1"]);
  const said = await page.locator(".tool-said").allInnerTexts();
  assert.deepEqual(said, [
    "Your side: 26 out of 40. Good. Look after it, and share it among more people.",
    "The other side: 27 out of 40. Good. Look after it, and share it among more people.",
  ]);
});

test("the two lowest marks and the two widest gaps are named, with links that help", async (t) => {
  const page = await open(t, HEALTH);
  await answerBoth(page);
  const named = (index) => page.locator(".tool-named").nth(index).locator("li > p > strong").allInnerTexts();
  assert.deepEqual(await named(0), ["Common language", "Clear, flexible roles"]);
  assert.deepEqual(await named(1), ["Clear, flexible roles", "Trust"]);
  assert.match(await page.locator(".tool-result").innerText(), /Just as wide: Goals in common\./);
  const links = await page.locator(".tool-named > li").evaluateAll((all) => all.map((item) => [...item.querySelectorAll("a")].map((link) => link.href)));
  for (const hrefs of links) {
    assert.ok(hrefs.length >= 3 && hrefs.length <= 4, `${hrefs}`);
    assert.match(hrefs[0], /\/principles\/[a-z]+\/$/);
    for (const href of hrefs) {
      assert.equal((await page.request.get(href)).status(), 200, href);
    }
  }
});

test("one side alone has its total, its lowest marks and no gap", async (t) => {
  const page = await open(t, HEALTH);
  await answer(page, ourSide, OURS.slice(0, 7));
  assert.deepEqual(await page.locator(".tool-said").allInnerTexts(), ["You have answered 7 of 8 statements."]);
  await answer(page, ourSide, OURS);
  assert.deepEqual(await page.locator(".tool-said").allInnerTexts(), ["Your side: 26 out of 40. Good. Look after it, and share it among more people."]);
  assert.deepEqual(await page.locator(".tool-named").first().locator("li > p > strong").allInnerTexts(), ["Clear, flexible roles", "Trust"]);
  assert.equal(await page.getByText("The two widest gaps").count(), 0);
});

for (const [answers, advice] of [[[1, 1, 1, 1, 1, 1, 1, 1], "8 out of 40. Start again, gently."], [[3, 2, 2, 2, 2, 2, 2, 2], "17 out of 40. Some ground to build on."], [[4, 3, 3, 3, 3, 3, 3, 2], "24 out of 40. Some ground"], [[4, 4, 4, 4, 4, 4, 4, 5], "33 out of 40. Strong."]]) {
  test(`the advice for ${answers} begins "${advice}"`, async (t) => {
    const page = await open(t, HEALTH);
    await answer(page, ourSide, answers);
    assert.ok((await page.locator(".tool-said").innerText()).startsWith(`Your side: ${advice}`));
  });
}

test("totals that are eight apart are told first", async (t) => {
  const page = await open(t, HEALTH);
  await answer(page, ourSide, [2, 2, 2, 2, 2, 2, 2, 2]);
  await page.locator(".tool-details > summary").click();
  await answer(page, theirSide, [3, 3, 3, 3, 3, 3, 3, 2]);
  assert.equal(await page.locator(".tool-said").count(), 2, "seven apart is not told");
  await answer(page, theirSide, [3, 3, 3, 3, 3, 3, 3, 3]);
  assert.equal(await page.locator(".tool-said").last().innerText(), "The totals are 8 points apart. Talk about that first.");
});

test("the other side's file and an earlier check can be laid beside", async (t) => {
  const page = await open(t, HEALTH);
  await answer(page, ourSide, THEIRS);
  const file = await saved(page);
  await press(page, "Clear everything");
  await answer(page, ourSide, OURS);
  await page.locator(".tool-details > summary").click();
  await choose(page, "Load their file", file.text);
  await page.getByText("The two widest gaps").waitFor();
  assert.equal((await page.locator(".tool-result table tbody tr").last().innerText()).replace(/\s+/g, " "), "Total 26 27 1");

  await choose(page, "Compare with an earlier check: load its file", file.text);
  await page.getByText("What has changed on your side").waitFor();
  const result = await page.locator(".tool-result").innerText();
  assert.match(result, /Knowing each other went up, from 3 \(Partly\) to 4 \(Good\)\./);
  assert.match(result, /Trust went down, from 4 \(Good\) to 2 \(A little\)\./);
  assert.doesNotMatch(result, /Follow-through went/);
});

test("the result is said once, when the reader rests", async (t) => {
  const page = await open(t, HEALTH);
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => {
      const text = document.querySelector("[role=status]")?.textContent;
      if (text) window.said.push(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await answer(page, ourSide, OURS);
  await page.waitForFunction(() => window.said.length > 0);
  await page.waitForTimeout(500);
  const said = await page.evaluate(() => [...new Set(window.said)]);
  assert.deepEqual(said, ["Your side: 26 out of 40. Good. Look after it, and share it among more people."]);
});

// What the map says.

test("a link that one person holds, and one untouched for 90 days, are told in words", async (t) => {
  const page = await open(t, MAP);
  await addAll(page);
  assert.deepEqual(await page.locator(".tool-warnings li").allInnerTexts(), [
    "Head teacher, Saltby Academy: only Worker holds this link. Bring in a second person.",
    "Head teacher, Saltby Academy: no contact for 90 days. Get in touch.",
    "Link worker, Saltby Surgery: nobody in your group holds this link. Choose two people.",
    "Link worker, Saltby Surgery: nobody has noted when you last spoke.",
  ]);
});

test("the drawing has a mark on its ring and a pattern for every contact", async (t) => {
  const page = await open(t, MAP);
  await addAll(page);
  const drawing = page.locator(".tool-result svg[role=img]");
  assert.equal(await drawing.locator(".tool-mark").count(), CONTACTS.length);
  assert.deepEqual(await drawing.locator(".tie:not(.tie-leader)").evaluateAll((all) => all.map((line) => line.getAttribute("class"))), CONTACTS.map(({ strength }) => `tie tie-${strength}`));
  const patterns = await page.locator(".tool-key .tie").evaluateAll((all) => all.map((line) => `${getComputedStyle(line).strokeDasharray} ${getComputedStyle(line).strokeWidth}`));
  assert.equal(new Set(patterns).size, 4, `${patterns}`);
  assert.match(await drawing.locator("title").textContent(), /^A map of 4 contacts/);
});

test("what is missing or cannot be is told beside its field, and nothing is added", async (t) => {
  const page = await open(t, MAP);
  await page.getByLabel("Day of last contact").fill("2026-11-22");
  await press(page, "Add to the map");
  assert.deepEqual(await page.locator(".tool-fault").allInnerTexts(), ["Give the job title.", "Give the public body.", "Choose the kind of relationship.", "This day has not come yet. Give the day of last contact."]);
  assert.match(await page.evaluate(() => document.activeElement.labels[0].innerText), /^Job title/);
  const described = await page.getByLabel("Day of last contact").evaluate((input) => input.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id)?.innerText));
  assert.deepEqual(described, ["A call, a meeting or a message that was answered", "This day has not come yet. Give the day of last contact."]);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(await kept(page), []);
  assert.equal(await page.locator(".tool-mark").count(), 0);
});

test("a contact can be changed and removed, and the place on the page is kept", async (t) => {
  const page = await open(t, MAP);
  await addAll(page);
  await press(page, "Edit Head teacher, Saltby Academy");
  assert.equal(await page.evaluate(() => document.activeElement.value), "Head teacher");
  await page.getByLabel("Who else knows them").fill("Chair");
  await page.getByLabel("Day of last contact").fill("2026-11-20");
  await press(page, "Keep the changes");
  assert.equal(await page.locator(".tool-warnings li").count(), 2);
  await press(page, "Remove Link worker, Saltby Surgery");
  assert.equal(await page.getByText("Every link has two people").count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement.innerText), "Who you deal with");
});

test("the handover sheet holds history, timeline, promises, people and a walk", async (t) => {
  const page = await open(t, MAP);
  await addAll(page);
  await page.getByLabel("Which body it is about").selectOption("Saltby District Council");
  await page.getByLabel("Who it is for").fill("the new parks officer");
  await page.getByLabel("Where you have come from").fill("We planted the orchard in 2024.");
  await page.getByLabel("What you have agreed, and by when").fill("Orchard day, 6 March");
  await page.getByLabel("An invitation to walk").fill("Any Friday at ten, from the market cross.");
  const text = await page.locator(".tool-paper").innerText();
  for (const part of ["Handover sheet: Saltby District Council", "For the new parks officer.", "We planted the orchard in 2024.", "Orchard day, 6 March", "Two bins by March (Parks manager, Saltby District Council)", "A noticeboard (Parks manager", "Chair and Secretary", "1 November 2026", "Any Friday at ten"]) {
    assert.ok(text.includes(part), `${part} in:\n${text}`);
  }
  assert.doesNotMatch(text, /Saltby Academy/);
});

// What the agreement says.

test("the paper follows the form, clause by clause as on the sheets", async (t) => {
  for (const path of [MEMORANDUM, JOINT]) {
    const page = await open(t, path);
    await fillAgreement(page);
    const paper = page.locator(".tool-paper");
    const clauses = (await paper.locator("h4").allInnerTexts()).slice(0, -1).map((title) => title.replace(/^\d+\. /, ""));
    const sheets = await page.locator(".sheet h3").allInnerTexts();
    assert.deepEqual(clauses, sheets.map((title) => title.replace(/^\d+\. /, "")));
    const text = await paper.innerText();
    assert.match(text, /Residents of the Ropewalk\.\s+Anyone may join/);
    assert.match(text, /31 March 2028/);
    assert.equal(await paper.locator(".is-ticked").count(), 1);
  }
});

test("the document is Rich Text, whole and in ASCII", async (t) => {
  const page = await open(t, MEMORANDUM);
  await fillAgreement(page);
  const { name, text } = await saved(page, "Save as a document");
  assert.equal(name, "memorandum-with-your-council.rtf");
  assert.ok(text.startsWith("{\\rtf1\\ansi"));
  assert.ok(/^[\n\x20-\x7e]*$/.test(text), "ASCII alone");
  let depth = 0;
  for (const [token] of text.matchAll(/\\.|[{}]/g)) {
    depth += token === "{" ? 1 : token === "}" ? -1 : 0;
    assert.ok(depth >= 0);
  }
  assert.equal(depth, 0, "every brace has its other");
  assert.ok(text.includes("Anyone may join: \\{free\\} \\\\ \\u8216?now\\u8217?."));
  assert.ok(text.includes("\\u9746? We give bad news early and say why"));
  assert.ok(text.includes("\\u9744? We ask before we announce"));
});

// What all of them keep and let go.

for (const path of TOOLS) {
  test(`${path} keeps nothing before an act, and asks nobody for anything`, async (t) => {
    const page = await open(t, path);
    assert.deepEqual(await kept(page), []);
    await FILLED[path](page);
    const [[key], ...others] = await kept(page);
    assert.match(key, /^fingerpost::(health-check|relationship-map|agreement)$/);
    assert.deepEqual(others, []);
    assert.deepEqual([page.asked, page.heard, await page.context().cookies()], [[], [], []]);
  });

  test(`${path} is there again after a reload, and gone after clearing`, async (t) => {
    const page = await open(t, path);
    const untouched = await page.locator(".tool-screen").innerHTML();
    await FILLED[path](page);
    const before = await page.locator(".tool-result").last().innerHTML();
    await page.reload();
    assert.equal(await page.locator(".tool-result").last().innerHTML(), before);
    await press(page, "Clear everything");
    assert.deepEqual(await kept(page), []);
    await press(page, "Bring it back");
    assert.equal(await page.locator(".tool-result").last().innerHTML(), before);
    await press(page, "Clear everything");
    await page.reload();
    assert.equal(await page.locator(".tool-screen").innerHTML(), untouched);
  });

  test(`the file of ${path} brings back the same, to the letter`, async (t) => {
    const page = await open(t, path);
    await FILLED[path](page);
    const before = await page.locator(".tool-result").last().innerHTML();
    const file = await saved(page);
    const other = await open(t, path);
    await choose(other, "Load a file that you saved", file.text);
    await other.getByText("Kept in this browser").waitFor();
    assert.deepEqual(await saved(other), file);
    assert.equal(await other.locator(".tool-result").last().innerHTML(), before);
  });

  test(`${path} tells beside the chooser why a file cannot be read, and changes nothing`, async (t) => {
    const page = await open(t, path);
    await FILLED[path](page);
    const before = await kept(page);
    const file = JSON.parse((await saved(page)).text);
    const bad = [
      ["hello", "This file was not saved by a tool of this guide."],
      ["[1]", "This file was not saved by a tool of this guide."],
      [JSON.stringify({ ...file, fingerpost: "checklist" }), "This file belongs to another tool of this guide."],
      [JSON.stringify({ ...file, page: "elsewhere" }), "This file belongs to another tool of this guide."],
      [JSON.stringify({ ...file, version: 2 }), "This file has been changed or is damaged"],
      [JSON.stringify({ ...file, ours: 7, contacts: [{ title: 5 }], clauses: [] }), "This file has been changed or is damaged"],
    ];
    for (const [text, message] of bad) {
      await choose(page, "Load a file that you saved", text);
      await page.locator(".tool-bar .tool-fault", { hasText: message }).waitFor();
      assert.deepEqual(await kept(page), before);
    }
    assert.deepEqual(await violations(page), []);
  });

  test(`${path} works from a folder, and says so where nothing is kept`, async (t) => {
    const page = await open(t, `${pathToFileURL(SITE)}${path}index.html`);
    await FILLED[path](page);
    assert.deepEqual([page.heard, page.asked], [[], []]);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error("full");
      };
    });
    await page.locator(".tool-form input[type=text], .tool-form textarea").first().fill("Once more");
    if (path === MAP) {
      await press(page, "Remove Parks manager, Saltby District Council");
    }
    assert.match(await page.locator(".tool-note").innerText(), /^This browser does not keep/);
  });

  test(`${path} without scripts is the page with its sheets`, async (t) => {
    const page = await open(t, path, { javaScriptEnabled: false });
    assert.equal(await page.locator(".tool-screen").isVisible(), false);
    assert.equal(await page.locator(".sheet").count(), 2);
  });

  test(`${path} prints its two blank sheets, or what is filled in, and not both`, async (t) => {
    const page = await open(t, path);
    await page.evaluate(() => {
      window.print = () => {};
    });
    const sides = async () => (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    assert.equal(await sides(), 2, "untouched");
    await FILLED[path](page);
    assert.equal(await sides(), 2, "filled in, but the sheets were asked for");
    const printFilled = page.locator(".tool-buttons button", { hasText: path === MAP ? "Print the handover sheet" : /^Print (the comparison|what is filled in)/ });
    await printFilled.click();
    assert.ok((await sides()) <= 2, "what is filled in");
    await printFilled.click();
    await page.emulateMedia({ media: "print" });
    const seen = (selector) => page.locator(selector).evaluateAll((all) => all.filter((element) => element.getClientRects().length > 0).length);
    assert.equal(await seen(".sheet"), 0);
    assert.equal(await seen(".tool-bar, .tool-form, .masthead"), 0);
    assert.equal(await seen(".tool-printed"), 1);
    await page.emulateMedia({ media: null });
    await press(page, "Print blank sheets");
    assert.equal(await sides(), 2, "blank again");
  });
}

test("two agreements are kept apart", async (t) => {
  const page = await open(t, MEMORANDUM);
  await fillAgreement(page);
  await page.goto(here.site.address + JOINT);
  assert.equal(await page.locator(".tool-form textarea").first().inputValue(), "");
  await fillAgreement(page);
  await press(page, "Clear everything");
  await page.goto(here.site.address + MEMORANDUM);
  assert.match(await page.locator(".tool-form textarea").first().inputValue(), /^Residents of the Ropewalk/);
});

// That everybody can use them.

test("the health check is answered with the keyboard alone", async (t) => {
  const page = await open(t, HEALTH);
  await page.getByLabel("Name of your side").focus();
  for (const number of OURS) {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    for (let step = 1; step < number; step += 1) {
      await page.keyboard.press("ArrowRight");
    }
  }
  assert.match(await page.locator(".tool-said").innerText(), /^Your side: 26 out of 40\./);
});

test("a contact is added with the keyboard alone", async (t) => {
  const page = await open(t, MAP);
  await page.getByLabel("Job title").focus();
  await page.keyboard.type("Parks manager");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Saltby District Council");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Chair");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".tool-screen tbody").first().innerText(), /Parks manager\s+Saltby District Council/);
  assert.match(await page.evaluate(() => document.activeElement.labels[0].innerText), /^Job title/);
});

for (const width of WIDTHS) {
  for (const colorScheme of ["light", "dark"]) {
    for (const direction of ["ltr", "rtl"]) {
      describe(`${width} wide, ${colorScheme}, ${direction}`, () => {
        for (const path of TOOLS) {
          test(`${path} untouched, filled in and cleared`, async (t) => {
            const page = await open(t, path, { colorScheme, viewport: { width, height: 900 } }, direction === "rtl" ? fromRightToLeft : undefined);
            assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), direction);
            const faults = async () => [...(await violations(page)), ...(await tooWide(page))];
            const found = { untouched: await faults() };
            await FILLED[path](page);
            found.filled = await faults();
            await press(page, "Clear everything");
            found.cleared = await faults();
            assert.deepEqual({ ...found, heard: page.heard }, { untouched: [], filled: [], cleared: [], heard: [] });
          });
        }
      });
    }
  }
}

test("all targets are at least 44 high", async (t) => {
  for (const path of TOOLS) {
    const page = await open(t, path, { viewport: { width: 320, height: 800 } });
    await FILLED[path](page);
    const low = await page.locator(".tool-screen :is(button, select, summary, textarea, .tool-field input, .tool-option)").evaluateAll((all) => all.filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 44).map((element) => element.outerHTML.slice(0, 100)));
    assert.deepEqual(low, [], path);
  }
});

test("the map of an area's home page has all its public bodies, each on the ring of its kind", async (t) => {
  const page = await open(t, "/areas/saltby/");
  const map = page.locator(".local-map");
  const drawn = (await map.locator("svg[role=img] > g > text:not([class])").allTextContents()).map((name) => name.replace(/\s+/g, ""));
  const listed = (await map.locator("tbody th bdi").allTextContents()).map((name) => name.replace(/\s+/g, ""));
  assert.deepEqual(drawn, listed);
  assert.equal(await map.locator("svg[role=img] .tool-mark-council").count(), 3);
  const size = (await map.locator("svg[role=img]").evaluate((svg) => svg.outerHTML)).length;
  assert.ok(size <= 6 * 1024, `${size} bytes`);
  await page.goto(`${here.site.address}/`);
  assert.equal(await page.locator(".local-map").count(), 0, "the nation has none");
});

// Chromium knows no Welsh: left to itself it writes days in English.
describe("a language that the browser does not know", () => {
  const DAYS = ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];
  const formats = { dates: DAYS.map((month) => `{day} ${month} {year}`), list: { pair: " + ", first: "; ", between: ", ", last: " & ", end: "." } };

  async function inWelsh(t, dates = formats.dates) {
    const swap = async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace('<html lang="en"', '<html lang="cy"');
      const body = html.replace(/(id="formats">)[^<]*/, (_, start) => start + JSON.stringify({ ...formats, dates }));
      await route.fulfill({ response: answer, body });
    };
    const page = await open(t, HEALTH, {}, (context) => context.route(`**${HEALTH}`, swap));
    return { page, show: (what, ...values) => page.evaluate(([what, values]) => what.split(".").reduce((from, key) => from[key], window)(...values), [`fingerpost.${what}`, values]) };
  }

  test("its days and lists are written by the guide's patterns", async (t) => {
    const { page, show } = await inWelsh(t);
    assert.equal(await page.locator("html").getAttribute("lang"), "cy");
    assert.equal(await show("date", "2026-11-04"), "4 Tachwedd 2026");
    const lists = [[], ["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]];
    const joined = await Promise.all(lists.map((names) => show("tool.joined", names)));
    assert.deepEqual(joined, ["", "a", "a + b.", "a; b & c.", "a; b, c & d."]);
    assert.equal(await show("number", 12345.6), "12,345.6");
    assert.deepEqual(page.heard, []);
  });

  test("days stay plain where it has no words for them", async (t) => {
    const { show } = await inWelsh(t, null);
    assert.equal(await show("date", "2026-11-04"), "2026-11-04");
  });
});
