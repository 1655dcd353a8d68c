// The judge of `benches/translations/` is right: it sees words that are lost, and what stays current though its text changed.

import assert from "node:assert/strict";
import test from "node:test";

import { read, write } from "../../benches/translations/catalogue.mjs";
import { count, keptWrongly, lost, saysTheSame } from "../../benches/translations/judge.mjs";

const HEADER = 'msgid ""\nmsgstr "Language: pl\\n"\n';

function entries(text) {
  return read(`${HEADER}\n${text}`).entries;
}

const BEFORE = entries('msgid "Ask"\nmsgstr "A"\n\n#, fuzzy\nmsgid "Meet"\nmsgstr "B"\n\nmsgid "Go"\nmsgstr ""\n\n#~ msgid "Gone"\n#~ msgstr "C"\n');

test("punctuation and space say the same", () => {
  for (const [left, right] of [["Ask, now.", "Ask – now!"], ["it's so", "it’s so"], ["a follow up", "a follow-up"], ["1, 5", "1,\n5"], ["so", " so …"]]) {
    assert.ok(saysTheSame(left, right), `${left} / ${right}`);
  }
});

test("all else says something else", () => {
  const pairs = [["Ask", "ask"], ["1, 5", "15"], ["1.5", "15"], ["-5", "5"], ["*so*", "so"], ["`a.b`", "`ab`"], ["[a](b-c)", "[a](bc)"], ["5%", "5"], ["{{ a-b }}", "{{ ab }}"], ["<https://a.b>", "<https://ab>"]];
  for (const [left, right] of pairs) {
    assert.ok(!saysTheSame(left, right), `${left} / ${right}`);
  }
});

test("words are lost if they are nowhere, current, fuzzy or gone", () => {
  assert.deepEqual(lost(BEFORE, entries('msgid "Meet"\nmsgstr "C"\n\n#, fuzzy\n#~ msgid "Ask"\n#~ msgstr "A"\n')), ["B"]);
  assert.deepEqual(lost(BEFORE, BEFORE), []);
});

test("an entry is kept wrongly if its text changed, or if it was fuzzy", () => {
  const after = entries('msgid "Ask!"\nmsgstr "A"\n\nmsgid "Meet"\nmsgstr "B"\n\nmsgid "Gone now"\nmsgstr "C"\n');
  assert.deepEqual(keptWrongly(BEFORE, after).map((entry) => entry.source), ["Meet", "Gone now"]);
  assert.deepEqual(keptWrongly(BEFORE, BEFORE), []);
});

test("entries are counted, and written as they are read", () => {
  assert.deepEqual(count(BEFORE), { entries: 3, current: 1, fuzzy: 1, untranslated: 1, obsolete: 1 });
  const text = `${HEADER}\n# why\n#, fuzzy\nmsgctxt "a#b"\nmsgid "say \\"so\\"\\\\\\nand go"\nmsgstr "C"\n`;
  assert.equal(write(read(text)), text);
});
