// What a merge did to a catalogue, judged by the words alone: what was lost, and what stayed current though its source changed.
//
// It shares nothing with the program, not even the idea of how to tell punctuation from text: there letters are looked at one by one, here
// a pattern says which pieces count.

import { wordsOf } from "./catalogue.mjs";

// Pieces that a reader would miss or hear otherwise: code, addresses, local names, notes, numbers with what stands in them, marks of
// Markdown, letters, and signs such as % or +. All else is punctuation or space.
const PIECES = [
  /(`+)(?!`)[^]*?[^`]\1(?!`)/,
  /\]\([^)]*\)/,
  /<[^>]*>/,
  /\{\{.*?\}\}/,
  /\[\^[^\]]*\]/,
  /[a-z]+:\/\/\S*/,
  /(?<![\p{L}\p{N}])\p{Pd}(?=\p{N})/,
  /!(?=\[)/,
  /\p{N}+(?:\p{P}\p{N}+)*/,
  /[*_[\](){}#\\%&@‰`]/,
  /[\p{L}\p{M}]/,
  /[^\p{P}\p{Z}\p{C}]/,
];
const PIECE = new RegExp(PIECES.map((piece) => piece.source).join("|"), "gu");

// Whether two texts differ in punctuation and space at most.
export function saysTheSame(left, right) {
  return left === right || essence(left) === essence(right);
}

// How many entries are current, fuzzy, without words, and kept though their source is gone.
export function count(entries) {
  const counts = { entries: 0, current: 0, fuzzy: 0, untranslated: 0, obsolete: 0 };
  for (const entry of entries) {
    counts.entries += entry.gone ? 0 : 1;
    counts[standing(entry)] += 1;
  }
  return counts;
}

// Words of before that are nowhere after.
export function lost(before, after) {
  const kept = new Set(after.flatMap(wordsOf));
  const remarks = after.flatMap((entry) => entry.comments).join("\n");
  const words = before.flatMap(wordsOf).filter((one) => !kept.has(one) && !remarks.includes(one));
  return [...new Set(words)];
}

// Entries that are current after, though no entry of before had their words, for a text that says the same, and was not fuzzy.
export function keptWrongly(before, after) {
  const earlier = grouped(before);
  return after.filter((entry) => standing(entry) === "current" && !(earlier.get(fingerprint(entry)) ?? []).some((one) => isSource(one, entry)));
}

function isSource(earlier, entry) {
  return !earlier.fuzzy && saysTheSame(earlier.source, entry.source) && saysTheSame(earlier.plural ?? "", entry.plural ?? "");
}

function standing(entry) {
  if (entry.gone) {
    return "obsolete";
  }
  if (wordsOf(entry).length === 0) {
    return "untranslated";
  }
  return entry.fuzzy ? "fuzzy" : "current";
}

function fingerprint(entry) {
  return JSON.stringify(entry.words);
}

function grouped(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const key = fingerprint(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

// The pieces that count, one after the other; numbers stand apart, so that `1, 5` is not 15.
function essence(text) {
  const pieces = [...text.matchAll(PIECE)].map(([piece]) => (/^\p{N}/u.test(piece) ? ` ${piece} ` : piece));
  return pieces.join("");
}
