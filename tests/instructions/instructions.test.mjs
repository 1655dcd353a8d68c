// Guards against slow decay: a small guide is built, and no stage takes a fifth more instructions than when they were recorded. It wants
// valgrind and a built `target/release/fingerpost`. SNAPSHOTS=overwrite records anew: say in the commit what grew, and what for.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { arch } from "node:os";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { count, countsIn, stagesIn } from "./callgrind.mjs";
import { build, edit, make } from "./guide.mjs";
import { judge } from "./judge.mjs";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = join(PROJECT, "target/release/fingerpost");
// The compiler may make a stage a part of another, but not most of them.
const FEWEST = 8;
const WORK = join(PROJECT, "target/instructions");
// Other processors have other instructions.
const RECORD = fileURLToPath(new URL(`counts-${arch()}.json`, import.meta.url));
function countedBuilds() {
  const guide = join(WORK, "guide");
  const counted = () => count(PROGRAM, build(guide), join(WORK, "callgrind.out"));
  make(guide, PROGRAM);
  const builds = { "a clean build": counted(), "a build with nothing to change": counted() };
  edit(guide);
  builds["a build after an edit of one area"] = counted();
  const stages = Object.keys(builds["a clean build"]);
  assert.ok(stages.length > FEWEST, `the program has lost the names of its functions: see [profile.release]. Left are ${stages.join(", ")}`);
  return builds;
}

const sorted = (counts) => Object.fromEntries(Object.entries(counts).sort(([, one], [, other]) => other - one));

function record(counts) {
  const each = Object.entries(counts).map(([name, stages]) => [name, sorted(stages)]);
  writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(each), null, 2)}\n`);
}

describe("no stage takes a fifth more instructions than are recorded", () => {
  const counts = countedBuilds();
  if (process.env.SNAPSHOTS === "overwrite") {
    record(counts);
  }
  const recorded = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, "utf8")) : {};
  for (const name of Object.keys(counts)) {
    test(name, (t) => {
      const { wrong, better } = judge(recorded[name] ?? {}, counts[name]);
      for (const line of better) {
        t.diagnostic(`${line}: record it with SNAPSHOTS=overwrite, so that it stays so`);
      }
      assert.ok(wrong.length === 0, `in ${name}, against ${basename(RECORD)}:\n  ${wrong.join("\n  ")}\n`);
    });
  }
});

describe("the guard itself", () => {
  const recorded = { all: 1000, render: 600, page: 400, read: 100, clear: 1 };

  test("names the stage that grew most before those that hold it", () => {
    const { wrong, better } = judge(recorded, { ...recorded, all: 1390, render: 990, page: 790 });
    assert.deepEqual(wrong.map((line) => line.split(":")[0]), ["page", "render", "all"]);
    assert.deepEqual(better, []);
  });

  test("allows a little growth and the noise of small stages", () => {
    assert.deepEqual(judge(recorded, { ...recorded, read: 119, clear: 2 }), { wrong: [], better: [] });
  });

  test("says what became better", () => {
    assert.deepEqual(judge(recorded, { ...recorded, read: 70 }), { wrong: [], better: ["read: −30.0 % (100 → 70 instructions)"] });
  });

  test("misses a stage that is no longer counted, and one that is not recorded", () => {
    const { read, ...others } = recorded;
    assert.equal(judge(recorded, others).wrong.length, 1);
    assert.equal(judge(others, { ...others, read }).wrong.length, 1);
  });

  test("finds the functions that open spans, and what they took with all that they called", () => {
    const source = '#[instrument(name = "page", skip_all, fields(drawn = false))]\n    pub(super) fn draw(\n';
    const output = "fn=(1) main\n3 5\ncfn=(2) fingerpost::render::filling::Filling::draw\ncalls=1 9\n4 70\n\nfn=(2)\n9 30\n+1 10\ncfn=(3) x\ncalls=2 1\n* 30\n\nsummary: 75\n";
    assert.deepEqual(countsIn(output, stagesIn("render/filling.rs", source)), { all: 75, page: 70 });
  });
});
