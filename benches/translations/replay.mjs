// A book's own history, replayed: do `fingerpost translate merge` and GNU's `msgmerge` keep its translations?
//
//   node benches/translations/replay.mjs --repository PATH [--commits 100] [--base COMMIT] [--languages es,ko,…]
//     [--source src] [--catalogues po] [--program target/release/fingerpost] [--work FOLDER]
//   node benches/translations/replay.mjs --invented
//
// The base is a commit of PATH, by default the last before the newest commits that change Markdown. Its catalogues give their words to
// ours, where a text is the same. Then the texts of each commit after it go through `extract`; both tools merge, each what it had itself.
// It ends with 1 if words are lost, if an entry stays current wrongly, or if more is fuzzy than after `msgmerge` at any commit.
//
// 1. `history.mjs` reads a repository, `guide.mjs` makes a toolkit of its texts, `seed.mjs` gives its words to our catalogues.
// 2. `catalogue.mjs` reads and writes PO files, `judge.mjs` compares two, `table.mjs` shows what came of it.
// 3. `invented.mjs` makes a small history, for the tests.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { read, write } from "./catalogue.mjs";
import { writeGuide } from "./guide.mjs";
import { History } from "./history.mjs";
import { inventHistory } from "./invented.mjs";
import { count, keptWrongly, lost } from "./judge.mjs";
import { seed } from "./seed.mjs";
import { breaches, table } from "./table.mjs";

const { values: asked } = parseArgs({
  options: {
    repository: { type: "string" },
    invented: { type: "boolean", default: false },
    commits: { type: "string", default: "100" },
    base: { type: "string" },
    languages: { type: "string", default: "es,fa,ko,pt-BR,zh-TW" },
    source: { type: "string", default: "src" },
    catalogues: { type: "string", default: "po" },
    program: { type: "string", default: "target/release/fingerpost" },
    work: { type: "string" },
  },
});
const work = asked.work ? resolve(asked.work) : mkdtempSync(join(tmpdir(), "fingerpost-translations-"));
const guide = join(work, "guide");
const template = join(guide, "content/languages/messages.pot");
const spent = { extract: 0, ours: 0, theirs: 0 };

try {
  mkdirSync(join(work, "theirs"), { recursive: true });
  const tracks = asked.invented ? replayInvented() : replayReal();
  const found = breaches(tracks);
  console.log(`\n${table(tracks)}`);
  found.forEach((line) => console.log(line));
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  if (!asked.work) {
    rmSync(work, { recursive: true, force: true });
  }
}

function replayInvented() {
  const repository = join(work, "invented");
  const languages = inventHistory(repository);
  const history = new History(repository);
  return replay(history, history.newest("src", 5), languages);
}

function replayReal() {
  const history = new History(asked.repository);
  const number = Number(asked.commits);
  const span = asked.base ? history.after(asked.base, asked.source, number) : history.newest(asked.source, number);
  const began = `${span.base.slice(0, 8)} (${history.day(span.base)})`;
  console.log(`${span.commits.length} commits after ${began}, up to ${span.commits.at(-1).slice(0, 8)} (${history.day(span.commits.at(-1))})`);
  const tracks = replay(history, span, asked.languages.split(","));
  const seconds = Object.entries(spent).map(([name, time]) => `${name} ${(time / 1e9).toFixed(1)} s`);
  console.log(`${seconds.join(", ")} (${version("msgmerge")}; ${version(asked.program)}; ${tracks.length} languages)`);
  return tracks;
}

function replay(history, { base, commits }, languages) {
  extract(history, base, languages);
  const tracks = languages.map((language) => begin(history, base, language));
  for (const commit of commits) {
    extract(history, commit, languages);
    timed("ours", () => run(asked.program, "translate", "merge", "--quiet", "--root", guide));
    for (const track of tracks) {
      timed("theirs", () => run("msgmerge", "--previous", "--quiet", "--output-file", track.tools[1].path, track.tools[1].path, template));
      follow(track, commit.slice(0, 8));
    }
  }
  return tracks;
}

// Writes the texts of a commit and the template of them.
function extract(history, commit, languages) {
  writeGuide(guide, history.markdown(commit, asked.source), languages);
  timed("extract", () => run(asked.program, "translate", "extract", "--quiet", "--root", guide));
}

// The catalogues of a language at the base, the same for both tools.
function begin(history, base, language) {
  const paths = [join(guide, `content/languages/${language}.po`), join(work, `theirs/${language}.po`)];
  const given = read(history.file(base, `${asked.catalogues}/${language}.po`));
  const seeded = seed(read(readFileSync(paths[0], "utf8")), given);
  paths.forEach((path) => writeFileSync(path, write(seeded)));
  const counts = count(seeded.entries);
  const tools = ["translate merge", "msgmerge"].map((name, number) => ({
    name,
    path: paths[number],
    entries: seeded.entries,
    counts,
    most: counts.fuzzy,
    lost: [],
    wrong: [],
  }));
  return { language, base: counts, tools, excess: [] };
}

// Judges what both tools made of one commit.
function follow(track, commit) {
  for (const tool of track.tools) {
    const { entries } = read(readFileSync(tool.path, "utf8"));
    tool.lost.push(...lost(tool.entries, entries).map((words) => ({ commit, words })));
    tool.wrong.push(...keptWrongly(tool.entries, entries).map((entry) => ({ commit, entry })));
    tool.entries = entries;
    tool.counts = count(entries);
    tool.most = Math.max(tool.most, tool.counts.fuzzy);
  }
  const fuzzy = track.tools.map((tool) => tool.counts.fuzzy);
  if (fuzzy[0] > fuzzy[1]) {
    track.excess.push({ commit, fuzzy });
  }
}

function timed(name, act) {
  const began = process.hrtime.bigint();
  act();
  spent[name] += Number(process.hrtime.bigint() - began);
}

function run(program, ...words) {
  return execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

function version(program) {
  return run(program, "--version").split("\n")[0];
}
