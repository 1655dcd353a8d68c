// Gives the words of a project's own catalogue to ours, wherever a text is the same.
//
// Extractors write Markdown in ways of their own: they mask other signs, break other lines, and know no context. Two texts are the same if
// nothing but that is between them.

import { wordsOf } from "./catalogue.mjs";
import { inline } from "./guide.mjs";

// The catalogue `own` with the words of `given`, fuzzy where they were fuzzy.
export function seed(own, given) {
  const known = new Map();
  for (const entry of given.entries.filter((one) => !one.gone && wordsOf(one).length > 0)) {
    known.set(key(inline(entry.source)), entry);
  }
  const entries = own.entries.map((entry) => {
    const found = known.get(key(entry.source));
    return found ? { ...entry, words: [words(found)], fuzzy: found.fuzzy } : entry;
  });
  return { header: own.header, entries };
}

function words(entry) {
  return inline(entry.words[0]).replace(/\s+/g, " ").trim();
}

function key(text) {
  return text.replaceAll("\\", "").replaceAll("*", "_").replace(/\s+/g, " ").trim();
}
