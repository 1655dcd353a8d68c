// The search of a built site without a browser: the published engine with the index and the overlay of one edition.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";

const SITE = process.env.SITE || fileURLToPath(new URL("../../target/site", import.meta.url));

// The three files that a reader of the edition loads, in order; `edition` is its folder, empty for the nation.
export function files(edition = "") {
  if (!existsSync(`${SITE}/index.html`)) {
    throw new Error("There is no site in target/site. Run tests/run, or: cargo run --release -- build --out target/site");
  }
  return [
    only(`${SITE}/assets/scripts`, /^search-engine\..*\.js$/),
    `${SITE}/${edition}search.js`,
    only(`${SITE}/assets/search`, new RegExp(`^${languageOf(edition)}\\..*\\.js$`)),
  ];
}

// The tag of a language stands last in the folder of its edition, unless it is English.
function languageOf(edition) {
  return /(?:^|\/)([a-z]{2})\/$/.exec(edition)?.[1] ?? "en";
}

function only(folder, name) {
  const found = readdirSync(folder).filter((file) => name.test(file));
  if (found.length !== 1) {
    throw new Error(`${folder} has ${found.length} files like ${name}`);
  }
  return `${folder}/${found[0]}`;
}

// `fingerpost` with everything loaded.
export function engine(edition) {
  const context = createContext({ fingerpost: {} });
  files(edition).forEach((file) => runInContext(readFileSync(file, "utf8"), context, { filename: file }));
  return context.fingerpost;
}

// The HTML of a page of the site.
export function page(folder) {
  return readFileSync(`${SITE}/${folder}index.html`, "utf8");
}

// The entries of the index as they are published: kind, address, title, summary, other names, headings.
export function entries() {
  let found;
  const context = createContext({ fingerpost: { searchIndex: (data) => (found = data.entries) } });
  runInContext(readFileSync(files()[2], "utf8"), context);
  return found;
}
