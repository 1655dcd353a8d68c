// What a guide keeps on a device, and when: nothing until a reader asks; then the whole guide, which opens without the internet.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";

import { SITE, launch } from "./browser.mjs";
import { serveFolder } from "./static-server.mjs";

const EDITION = "/areas/saltby/";
const here = { asked: [], changed: new Map() };

before(async () => {
  here.site = await serveFolder(SITE, here);
  here.browser = await launch();
});
after(async () => {
  await here.browser?.close();
  await here.site?.close();
});

test("a reader who only reads leaves nothing behind, and no page breaks its policy", async (t) => {
  const page = await newPage(t);
  const heard = listen(page);
  const paths = (await savedFiles("/")).filter(isPage);
  assert.ok(paths.length > 150);
  for (const path of paths) {
    await page.goto(here.site.address + path);
  }
  assert.deepEqual(heard, []);
  assert.deepEqual(await keptBy(page), NOTHING);
});

test("what machines read is well formed", async (t) => {
  const page = await newPage(t);
  await page.goto(here.site.address);
  for (const path of ["/feed.xml", "/sitemap.xml", "/sitemap-pages.xml", `${EDITION}feed.xml`]) {
    const text = await (await fetch(here.site.address + path)).text();
    const faults = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, "application/xml");
      return [...document.querySelectorAll("parsererror")].map((fault) => fault.textContent);
    }, text);
    assert.deepEqual(faults, [], path);
  }
});

test("a feed has what RFC 4287 asks", async (t) => {
  const page = await newPage(t);
  await page.goto(here.site.address);
  const text = await (await fetch(`${here.site.address}${EDITION}feed.xml`)).text();
  const faults = await page.evaluate(faultsOfFeed, text);
  assert.deepEqual(faults, []);
});

// One child of each name that must stand once, unique ids, whole dates, an author, a way to itself and a way to the guide.
function faultsOfFeed(xml) {
  const feed = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  const children = (element, name) => [...element.children].filter((child) => child.localName === name);
  const faults = [];
  const once = (element, name) => {
    if (children(element, name).length !== 1 || !children(element, name)[0].textContent.trim()) {
      faults.push(`${element.localName} has not one ${name}`);
    }
  };
  const entries = children(feed, "entry");
  for (const element of [feed, ...entries]) {
    ["id", "title", "updated"].forEach((name) => once(element, name));
    const date = children(element, "updated")[0]?.textContent;
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)) {
      faults.push(`${date} is no date`);
    }
  }
  const ids = entries.map((entry) => children(entry, "id")[0].textContent);
  const relations = children(feed, "link").map((link) => link.getAttribute("rel"));
  if (feed.namespaceURI !== "http://www.w3.org/2005/Atom" || new Set(ids).size !== ids.length || ids.length < 10) {
    faults.push("the entries are not apart");
  }
  if (!relations.includes("self") || !relations.includes("alternate") || !feed.querySelector("author > name")?.textContent) {
    faults.push("the feed does not say whose it is");
  }
  return faults;
}

describe("a saved guide", () => {
  test("opens without the internet, every page of it, and can be taken away again", async (t) => {
    const context = await here.browser.newContext();
    t.after(() => context.close());
    const page = await context.newPage();
    const heard = listen(page);
    await save(page);
    assert.match(await page.locator("[data-state]").textContent(), /^This guide is saved on this device\. Saved on \d+ \w+ \d{4}\./);
    await page.goto(`${here.site.address}${EDITION}about/`);
    assert.equal(await page.locator(".saved-bar").isVisible(), false, "there is nothing to say while online");

    await context.setOffline(true);
    const paths = (await savedFiles(EDITION)).filter(isPage);
    assert.ok(paths.length > 150);
    for (const path of paths) {
      const response = await page.goto(here.site.address + path);
      assert.ok(response.ok(), path);
    }
    await page.goto(`${here.site.address}${EDITION}index.html`);
    assert.match(await page.locator(".saved-bar p").textContent(), /^You are offline\. Saved on \d+ \w+ \d{4}\.$/);
    assert.deepEqual(heard, []);

    await context.setOffline(false);
    await page.goto(`${here.site.address}${EDITION}save/`);
    await page.getByRole("button", { name: "Remove from this device" }).click();
    await page.getByRole("button", { name: "Save this guide on this device" }).waitFor();
    assert.deepEqual(await keptBy(page), NOTHING);
  });

  test("is cleared with everything else on the privacy page", async (t) => {
    const page = await newPage(t);
    await save(page);
    await page.goto(`${here.site.address}${EDITION}privacy/`);
    await page.evaluate(() => window.fingerpost.store.set("something", 1));
    await page.getByRole("button", { name: "Clear everything that this guide keeps" }).click();
    await page.getByText("Everything has been cleared.").first().waitFor();
    assert.deepEqual(await keptBy(page), NOTHING);
  });

  test("fetches only what has changed, and shows it when the reader wants", async (t) => {
    t.after(() => here.changed.clear());
    const page = await newPage(t);
    await save(page);
    const worker = await readFile(`${SITE}${EDITION}sw.js`, "utf8");
    const about = await readFile(`${SITE}${EDITION}about/index.html`, "utf8");
    here.changed.set(`${EDITION}sw.js`, worker.replace(/("version":")\w+/, "$1changed").replace(/("about\/":")\w+/, "$1changed"));
    here.changed.set(`${EDITION}about/`, about.replace("<h1>", "<h1>New: "));

    here.asked.length = 0;
    await page.goto(`${here.site.address}${EDITION}save/`);
    await page.getByRole("button", { name: "Look for a newer version" }).click();
    const reload = page.locator(".saved-bar").getByRole("button", { name: "Reload" });
    await reload.waitFor();
    // The worker itself is looked at each time.
    const fetched = here.asked.filter((path) => path !== `${EDITION}sw.js` && !path.includes("/scripts/worker."));
    assert.deepEqual([...new Set(fetched)], [`${EDITION}about/`]);

    await Promise.all([page.waitForEvent("load"), reload.click()]);
    await page.goto(`${here.site.address}${EDITION}about/`);
    assert.match(await page.locator("h1").textContent(), /^New: /);
    assert.equal((await keptBy(page)).caches.length, 1);
  });

  test("is not kept in part when the connection breaks", async (t) => {
    t.after(() => here.changed.clear());
    const page = await newPage(t);
    const worker = await readFile(`${SITE}${EDITION}sw.js`, "utf8");
    here.changed.set(`${EDITION}sw.js`, worker.replace('"about/":', '"not-there/":"00000000",\n"about/":'));
    await page.goto(`${here.site.address}${EDITION}save/`);
    await page.getByRole("button", { name: "Save this guide on this device" }).click();
    await page.getByText("nothing was saved").first().waitFor();
    assert.deepEqual(await keptBy(page), NOTHING);
  });
});

const NOTHING = { caches: [], cookies: [], storage: [], workers: 0 };

async function newPage(t) {
  const context = await here.browser.newContext();
  t.after(() => context.close());
  return context.newPage();
}

async function save(page) {
  await page.goto(`${here.site.address}${EDITION}save/`);
  assert.match(await page.locator("[data-state]").textContent(), /about \d+(\.\d)? MB/);
  await page.getByRole("button", { name: "Save this guide on this device" }).click();
  await page.getByRole("button", { name: "Remove from this device" }).waitFor();
}

// All that the browser holds for the site.
async function keptBy(page) {
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  const kept = await page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...kept, cookies, storage: origins };
}

// The addresses of the files that an edition would save.
async function savedFiles(edition) {
  const script = await readFile(`${SITE}${edition}sw.js`, "utf8");
  const guide = JSON.parse(script.match(/^self\.guide=(\{.*?\}\});/s)[1]);
  return Object.keys(guide.files).map((path) => new URL(path, `http://host${edition}`).pathname);
}

function isPage(path) {
  return path.endsWith("/");
}

function listen(page) {
  const heard = [];
  page.on("console", (message) => message.type() === "error" && heard.push(`console: ${message.text()} (${message.location().url})`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  return heard;
}
