// The guide from a memory stick: opened as files, with the network off, every page of it.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const SITE = fileURLToPath(new URL("../../target/portable", import.meta.url));
const HOME = pathToFileURL(`${SITE}/index.html`).href;
let browser;

before(async () => {
  if (!existsSync(`${SITE}/index.html`)) {
    throw new Error("There is no site in target/portable. Run tests/run, or: cargo run --release -- build --portable --out target/portable");
  }
  browser = await launch();
});
after(() => browser?.close());

// One area stands for all: they are made of the same templates.
const OTHERS = /\/areas\/(?!saltby\/|index)/;

test("every page is reached by links alone, and none complains", async (t) => {
  const context = await browser.newContext({ offline: true });
  t.after(() => context.close());
  const page = await context.newPage();
  const heard = [];
  page.on("console", (message) => message.type() === "error" && heard.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
  // What the crawl itself breaks off, by leaving a page, has not failed.
  const failed = (request) => request.failure()?.errorText !== "net::ERR_ABORTED";
  page.on("requestfailed", (request) => failed(request) && heard.push(`failed: ${request.url()}`));

  const seen = new Set([HOME]);
  for (const address of seen) {
    await page.goto(address);
    const links = await page.evaluate(() => [...document.querySelectorAll("a[href]:not([download])")].map((link) => link.href.split("#")[0]));
    links.filter((link) => link.startsWith("file:") && link.endsWith(".html") && !OTHERS.test(link)).forEach((link) => seen.add(link));
  }
  assert.deepEqual(heard, []);
  assert.ok(seen.size > 340, `${seen.size} pages`);
});

test("the link to another language leads to the same page and back", async (t) => {
  const context = await browser.newContext({ offline: true });
  t.after(() => context.close());
  const page = await context.newPage();
  const heard = [];
  page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
  for (const [start, language, other] of [
    ["index.html", "cy", "cy/index.html"],
    ["principles/respect/index.html", "ur", "ur/principles/respect/index.html"],
    ["areas/saltby/tools/health-check/index.html", "cy", "areas/saltby/cy/tools/health-check/index.html"],
  ]) {
    await page.goto(pathToFileURL(`${SITE}/${start}`).href);
    await page.locator(`nav.languages a[hreflang='${language}']`).click();
    assert.equal(page.url(), pathToFileURL(`${SITE}/${other}`).href);
    assert.equal(await page.evaluate(() => document.documentElement.lang), language);
    await page.locator("nav.languages a[hreflang='en']").click();
    assert.equal(page.url(), pathToFileURL(`${SITE}/${start}`).href);
  }
  assert.deepEqual(heard, []);
});

test("a page says that it is on the device already", async (t) => {
  const context = await browser.newContext({ offline: true });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(HOME.replace("index.html", "save/index.html"));
  assert.equal(await page.getByText("This guide is on this device already.").count(), 1);
  assert.equal(await page.getByRole("button", { name: "Save this guide" }).count(), 0);
});
