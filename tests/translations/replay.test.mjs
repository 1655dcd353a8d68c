// A small invented history through `translate merge` and GNU's `msgmerge`: nothing is lost, nothing stays current wrongly, and no more is
// fuzzy than after `msgmerge`. A program that does otherwise is found out. It wants a built `target/release/fingerpost`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = join(PROJECT, "target/release/fingerpost");

function replay(program) {
  const { status, stdout, stderr } = spawnSync("node", [join(PROJECT, "benches/translations/replay.mjs"), "--invented", "--program", program], { encoding: "utf8" });
  assert.equal(stderr, "");
  return { status, stdout };
}

// What comes of it if the catalogues are changed by `change`, a body of a function of their text, after each merge.
function replayWith(change) {
  const folder = mkdtempSync(join(tmpdir(), "fingerpost-merge-"));
  const program = join(folder, "program.cjs");
  writeFileSync(
    program,
    `#!/usr/bin/env node
const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
const words = process.argv.slice(2);
execFileSync(${JSON.stringify(PROGRAM)}, words);
for (const language of words.includes("merge") ? ["cy", "pl"] : []) {
  const path = words.at(-1) + "/content/languages/" + language + ".po";
  writeFileSync(path, (function (text) { ${change} })(readFileSync(path, "utf8")));
}
`,
  );
  chmodSync(program, 0o755);
  try {
    return replay(program);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("every kind of edit keeps what it should", () => {
  const { status, stdout } = replay(PROGRAM);
  assert.equal(status, 0, stdout);
  const rows = stdout.split("\n").filter((line) => line.includes("| translate merge |"));
  assert.deepEqual(
    rows,
    ["cy", "pl"].map((language) => `| ${language} | 20 | 17 | translate merge | 9 | 5 | 6 | 3 | 0 | 0 | 5 |`),
  );
});

test("words that go are missed", () => {
  const { status, stdout } = replayWith('return text.replace(/^#~.*\\n/gm, "");');
  assert.equal(status, 1);
  assert.match(stdout, /^pl [0-9a-f]{8}: lost: pl: End well$/m);
});

test("words that are no longer fuzzy are seen", () => {
  const { status, stdout } = replayWith('return text.replaceAll("#, fuzzy\\n", "");');
  assert.equal(status, 1);
  assert.match(stdout, /^pl [0-9a-f]{8}: kept wrongly: Find the name of one friendly officer\.$/m);
});

test("too many fuzzy words are seen", () => {
  const { status, stdout } = replayWith('return text.replace(/^#, fuzzy\\n/gm, "").replace(/^msgctxt/gm, "#, fuzzy\\nmsgctxt");');
  assert.equal(status, 1);
  assert.match(stdout, /^pl [0-9a-f]{8}: \d+ are fuzzy, \d+ after msgmerge$/m);
});
