// Instructions that a run of the program takes, stage by stage, as valgrind's callgrind counts them. Unlike times, they hardly differ
// between two runs or between two machines of one architecture.
//
// A stage is what opens a span in the code (`#[instrument(name = "read")]`): the function below it is known by name in the binary, because
// `#[inline(never)]` keeps it from becoming a part of another. What it calls counts for it, so a stage holds the stages inside it.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../../src/", import.meta.url));
const STAGE = /#\[instrument\(\s*name = "(\w+)"[^\]]*\)\]\s*(?:pub(?:\(\w+\))? )?fn (\w+)/g;

/** What opens spans in `text`, the file at `path` in `src/`: the stage, and the name of the function in a binary. */
export function stagesIn(path, text) {
  const modules = path.replace(/(?:\/mod)?\.rs$/, "").replaceAll("/", "::");
  return [...text.matchAll(STAGE)].map(([, stage, name]) => ({ stage, named: new RegExp(`^fingerpost::${modules}::(?:\\w+::)?${name}$`) }));
}

function stages() {
  const files = readdirSync(SOURCE, { recursive: true }).filter((path) => path.endsWith(".rs"));
  return files.sort().flatMap((path) => stagesIn(path, readFileSync(join(SOURCE, path), "utf8")));
}

/** What each function of callgrind's `output` took, with all that it called. */
export function functionsIn(output) {
  const names = new Map();
  const taken = new Map();
  let current;
  for (const line of output.split("\n")) {
    const named = /^c?fn=(\(\d+\))(?: (.*))?$/.exec(line);
    if (named?.[2] !== undefined) {
      names.set(named[1], named[2]);
    }
    if (named && line.startsWith("fn=")) {
      current = names.get(named[1]);
    }
    // A line in the code and its cost, or that of the call above.
    const cost = /^[+*\d-]\S* (\d+)$/.exec(line);
    if (cost && current !== undefined) {
      taken.set(current, (taken.get(current) ?? 0) + Number(cost[1]));
    }
  }
  return taken;
}

/** The instructions of each stage that was run, and of the whole run, from callgrind's `output`. */
export function countsIn(output, known = stages()) {
  const counts = { all: Number(/^summary: (\d+)$/m.exec(output)[1]) };
  for (const [name, taken] of functionsIn(output)) {
    const stage = known.find(({ named }) => named.test(name))?.stage;
    if (stage !== undefined) {
      counts[stage] = (counts[stage] ?? 0) + taken;
    }
  }
  return counts;
}

/** Counts the instructions of the program with these arguments; `file` is what callgrind writes. */
export function count(program, words, file) {
  execFileSync("valgrind", ["--quiet", "--tool=callgrind", `--callgrind-out-file=${file}`, program, ...words]);
  return countsIn(readFileSync(file, "utf8"));
}
