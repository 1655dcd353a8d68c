// A history of six commits: one edit of every kind that a merge must tell apart, in a book of four pages with two translations.
//
// The words of its catalogues are made from the text, so that a reader of a failure sees where they came from.

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LANGUAGES = ["cy", "pl"];

const FIRST = {
  "meet.md": `# Meet your council

Ask who decides, before you ask for money.

- Find the name of one officer.
- Write to the clerk in the first week.

## When they do not answer

Wait for ten days, then call them.
`,
  "listen.md": `# Listen first

Everybody has lived here longer than your plan.

See [the guide](https://example.org/guide) for questions to begin with.

Go there on days 1, 5 of a month.
`,
  "share/minutes.md": `# Share the minutes

Send them round on the same day.

## When they do not answer

Send them once more, with a question.
`,
  "end.md": `# End well

Thank those who came, and say what comes next.

This page will soon be gone, and nobody will miss it.
`,
};

// What each commit changes: a path and its new text, made from its old one; nothing if it goes.
const EDITS = [
  // Punctuation and spaces; a word; a number.
  (book) => edit(book, "meet.md", [["decides, before", "decides – before"], ["one officer", "one friendly officer"], ["ten days,", "12 days,"]]),
  // A page is renamed; two paragraphs change places.
  (book) => {
    const moved = book["listen.md"].replace(/(Everybody.*)\n\n(See.*)/, "$2\n\n$1");
    return { ...without(book, "listen.md"), "listening.md": moved };
  },
  // A page goes; a paragraph is cut in two; a heading is said otherwise.
  (book) => edit(without(book, "end.md"), "meet.md", [["who decides – before", "who decides.\n\nDo so before"], ["When they do not answer", "When nobody answers you"]]),
  // The page comes back, shorter; a text moves to another page; the address of a link changes.
  (book) => ({
    ...edit(book, "listening.md", [["org/guide", "org/the-guide"]]),
    "end.md": FIRST["end.md"].replace(/\nThis page.*\n/, ""),
    "share/minutes.md": `${book["share/minutes.md"]}\nWrite to the clerk in the first week.\n`,
    "meet.md": book["meet.md"].replace("- Write to the clerk in the first week.\n", ""),
  }),
  // What was edited is edited again; two numbers become one; a link to a long address is added.
  (book) => {
    const meet = edit(book, "meet.md", [["one friendly officer", "one friendly officer, and theirs"], ["12 days,", "14 days,"]]);
    const listen = edit(meet, "listening.md", [["days 1, 5", "days 15"]]);
    return edit(listen, "share/minutes.md", [["same day.", "same day. See [how](https://example.org/how-to-share-what-was-said.html)"]]);
  },
];

// Makes the repository at `folder`; gives the languages of its catalogues.
export function inventHistory(folder) {
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "--quiet");
  let book = FIRST;
  writeBook(folder, book);
  mkdirSync(join(folder, "po"));
  for (const language of LANGUAGES) {
    writeFileSync(join(folder, `po/${language}.po`), catalogue(language, Object.values(book).join("\n")));
  }
  commit(folder, "A book and its translations");
  for (const [number, change] of EDITS.entries()) {
    book = change(book);
    writeBook(folder, book);
    commit(folder, `Edit ${number + 1}`);
  }
  return LANGUAGES;
}

function edit(book, path, pairs) {
  const text = pairs.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) {
      throw new Error(`${path} does not hold: ${from}`);
    }
    return whole.replace(from, to);
  }, book[path]);
  return { ...book, [path]: text };
}

function without(book, path) {
  const { [path]: _, ...rest } = book;
  return rest;
}

function writeBook(folder, book) {
  rmSync(join(folder, "src"), { recursive: true, force: true });
  for (const [path, text] of Object.entries(book)) {
    mkdirSync(join(folder, "src", path, ".."), { recursive: true });
    writeFileSync(join(folder, "src", path), text);
  }
}

function catalogue(language, text) {
  const lines = text.split("\n").map((line) => line.replace(/^(#+|-) /, "").trim());
  const sources = [...new Set(lines.filter(Boolean))];
  const entries = sources.map((source) => `msgid "${source}"\nmsgstr "${language}: ${source}"\n`);
  return [`msgid ""\nmsgstr "Language: ${language}\\n"\n`, ...entries].join("\n");
}

function commit(folder, subject) {
  git(folder, "add", "--all");
  git(folder, "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", subject);
}

function git(folder, ...words) {
  execFileSync("git", ["-C", folder, ...words], { stdio: ["ignore", "ignore", "inherit"] });
}
