// A new guide, seen in a browser while somebody edits it: what changes is seen, what breaks is told, what is mended comes back.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch } from "./browser.mjs";

const PROGRAM = fileURLToPath(new URL("../../target/release/fingerpost", import.meta.url));
const PANEL = ".fingerpost-panel";
const PATIENCE = { timeout: 20_000 };

let browser;
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fingerpost-"));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test("an edit is seen, a mistake is told over the old page, and mending it brings the new page", async (t) => {
  execFileSync(PROGRAM, ["new", "our-guide"], { cwd: folder, stdio: "pipe" });
  const guide = join(folder, "our-guide");
  const address = await serve(t, guide);
  const [area] = await readdir(join(guide, "content/areas"));
  const areaFile = join(guide, "content/areas", area, "area.yaml");
  const written = await readFile(areaFile, "utf8");
  const named = (name) => written.replace(/^name:.*$/m, `name: ${name}`);
  assert.notEqual(named("Elsewhere"), written, "the new area has a name");

  const page = await browser.newPage();
  const response = await page.goto(address);
  assert.equal(response.status(), 200);
  assert.equal(await page.locator(PANEL).count(), 0);

  await writeFile(areaFile, named("Gullsea"));
  await page.locator("h1", { hasText: "Gullsea" }).waitFor(PATIENCE);

  await writeFile(areaFile, `${named("Gullsea")}\nnickname: Gully\n`);
  await page.locator(PANEL, { hasText: "nickname" }).waitFor(PATIENCE);
  assert.match(await page.locator(PANEL).innerText(), /area\.yaml:\d+:\d+/, "the place is told");
  assert.match(await page.locator("h1").innerText(), /Gullsea/, "the last good page stays");

  await writeFile(areaFile, named("Whitby Sands"));
  await page.locator("h1", { hasText: "Whitby Sands" }).waitFor(PATIENCE);
  assert.equal(await page.locator(PANEL).count(), 0, "the panel is gone");
});

// Starts the preview of a guide, and gives the address that it prints.
async function serve(t, guide) {
  const preview = spawn(PROGRAM, ["serve", "--port", "0"], { cwd: guide, stdio: ["ignore", "ignore", "pipe"] });
  t.after(async () => {
    if (preview.exitCode === null && preview.signalCode === null) {
      preview.kill("SIGINT");
      await once(preview, "exit");
    }
  });
  let said = "";
  preview.stderr.setEncoding("utf8");
  return new Promise((resolve, reject) => {
    preview.stderr.on("data", (text) => {
      said += text;
      const address = said.match(/http:\/\/(?:127\.0\.0\.1|localhost):\d+\//);
      if (address) {
        resolve(address[0]);
      }
    });
    preview.on("exit", () => reject(new Error(`The preview ended:\n${said}`)));
    setTimeout(() => reject(new Error(`The preview told no address:\n${said}`)), PATIENCE.timeout).unref();
  });
}
