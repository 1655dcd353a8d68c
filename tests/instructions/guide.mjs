// Makes the guide whose build is counted: the small guide of the tests with more pages, actions, areas and a translation, all invented
// and the same every time. Nothing of the shipped guide is in it, so that an edit of words changes no count.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SITES = fileURLToPath(new URL("../sites/", import.meta.url));
const PAGES = 24;
const ACTIONS = 12;
const NAMES = ["Alderby", "Birchcombe", "Claywell", "Drayford", "Elmstead", "Fernley", "Gorsemoor", "Hazelton"];
const TODAY = "2026-11-21";

const numbered = (count) => Array.from({ length: count }, (_, index) => index + 1);

function written(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const paragraph = (number) =>
  `In ${number} weeks of the year the hall is open late. Ask {{ council }} who holds the key, and read [about us](page:about) before ` +
  `you go. A neighbour who has *done it before* knows ${number * 3} ways to begin, and [one of them](page:subject-${(number % PAGES) + 1}) is short.`;

const page = (number) => `---
title: Subject ${number}
summary: The subject that has the number ${number}, in three parts.
---

${paragraph(number)}

## What to know

${paragraph(number + 1)}

- Meet in the hall of {{ council }} at ${number} o'clock.
- Bring **one** question, and ${number} chairs.
- Write down who said what.

## What it costs

| What | Pounds |
| --- | --- |
| The hall | ${number}0 |
| Tea for all | ${number + 7} |

## What comes next

${paragraph(number + 2)}
`;

const action = (number) => `---
title: Do the thing that has the number ${number}
summary: It takes an hour, and ${number} people.
principle: respect
audience: councils
roles: [officer]
effort: ongoing
moment: any
---

## First steps

1. Ask {{ council }} for the list.
2. Call ${number} people.

${paragraph(number)}
`;

const area = (model, name, index) => {
  const id = name.toLowerCase();
  const text = model.replaceAll("Ashmere", name).replaceAll("ashmere.example", `${id}.example`).replace("[en]", "[en, cy]");
  return index % 3 === 0 ? `${text}hide:\n  - action: thing-${index + 1}\n` : text;
};

// Gives every entry that has no words its own source, marked.
const translated = (catalogue) => catalogue.replace(/^msgid ((?:".*"\n)+)msgstr ""\n(?!")/gm, 'msgid $1msgstr "cy: "\n$1');

// The same of every second entry alone, because no guide is translated whole.
const halfTranslated = (catalogue) =>
  catalogue
    .split(/\n\n/)
    .map((entry, index) => (index % 2 === 0 ? entry : translated(`${entry}\n`).trimEnd()))
    .join("\n\n");

function edited(path, edit) {
  writeFileSync(path, edit(readFileSync(path, "utf8")));
}

function theme(folder) {
  const words = join(folder, "languages");
  cpSync(join(SITES, "bare-theme"), folder, { recursive: true });
  const english = readFileSync(join(words, "en.po"), "utf8");
  writeFileSync(join(words, "cy.po"), translated(english).replace("Language: en", "Language: cy"));
}

/** Makes the guide in `folder` anew; `program` writes the catalogue that its translation begins with. */
export function make(folder, program) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(SITES, "small/site"), folder, { recursive: true });
  theme(join(folder, "themes/bare"));
  edited(join(folder, "fingerpost.yaml"), (text) => text.replace("[en]", "[en, cy]"));
  for (const number of numbered(PAGES)) {
    written(folder, `content/pages/subject-${number}.md`, page(number));
  }
  for (const number of numbered(ACTIONS)) {
    written(folder, `content/actions/respect/thing-${number}.md`, action(number));
  }
  const model = readFileSync(join(folder, "content/areas/ashmere/area.yaml"), "utf8");
  NAMES.forEach((name, index) => written(folder, `content/areas/${name.toLowerCase()}/area.yaml`, area(model, name, index)));
  execFileSync(program, ["translate", "extract", "--root", folder, "--now", TODAY, "--quiet"]);
  edited(join(folder, "content/languages/cy.po"), halfTranslated);
}

/** Changes a fact of one area. */
export function edit(folder) {
  edited(join(folder, "content/areas/birchcombe/area.yaml"), (text) => text.replace("Community hub", "Village hub"));
}

/** The arguments of a build of the guide in `folder`, on one thread and on a day that stays. */
export const build = (folder) => ["build", "--root", folder, "--now", TODAY, "--jobs", "1", "--quiet"];
