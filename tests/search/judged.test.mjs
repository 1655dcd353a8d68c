// What people type, and whether the right page comes first: the published index and engine against queries.yaml and languages.yaml.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";

import { engine, entries, files, page } from "./engine.mjs";

const FIRST = 0.8;
const FIRST_THREE = 0.95;
const MOST_BYTES = 60_000;
// An index of a translation holds words of two languages until all is translated.
const MOST_BYTES_OF_TWO = 70_000;

// Each line of a list is a JSON object after a hyphen.
function queriesOf(list) {
  const lines = readFileSync(new URL(list, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line.startsWith("- ")).map((line) => JSON.parse(line.slice(2)));
}

const engines = new Map();

function placed({ query, right, edition = "" }) {
  if (!engines.has(edition)) {
    engines.set(edition, engine(edition));
  }
  const found = engines.get(edition).search(query, 10).results.map(({ address }) => address);
  return { query, right, found, place: found.findIndex((address) => right.includes(address)) };
}

function judge(t, queries) {
  const all = queries.map(placed);
  const share = (most) => all.filter(({ place }) => place >= 0 && place < most).length / all.length;
  t.diagnostic(`${all.length} queries: ${percent(share(1))} first, ${percent(share(3))} among the first three`);
  for (const { query, right, found, place } of all.filter(({ place }) => place !== 0)) {
    t.diagnostic(`“${query}”: ${right[0] || "home"} is ${place < 0 ? "not found" : `number ${place + 1}`}; ${found.slice(0, 3).join(", ")}`);
  }
  assert.ok(share(1) >= FIRST, `${percent(share(1))} are first`);
  assert.ok(share(3) >= FIRST_THREE, `${percent(share(3))} are among the first three`);
}

test("the right page comes first, or at least among the first three", (t) => {
  const queries = queriesOf("queries.yaml");
  assert.ok(queries.length >= 40);
  judge(t, queries);
});

for (const language of ["cy", "pl", "ur"]) {
  test(`so it does in the language ${language}`, (t) => {
    const queries = queriesOf("languages.yaml").filter(({ edition }) => edition === `${language}/`);
    assert.equal(queries.length, 10);
    judge(t, queries);
  });
}

for (const edition of ["", "areas/saltby/", "cy/", "pl/", "ur/", "areas/thornfold/ur/"]) {
  test(`what a reader of /${edition} loads to search is small`, (t) => {
    const [, overlay, index] = files(edition).map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
    t.diagnostic(`${index} bytes for the language, ${overlay} for the edition`);
    const most = /(^|\/)[a-z]{2}\/$/.test(edition) ? MOST_BYTES_OF_TWO : MOST_BYTES;
    assert.ok(index + overlay < most, `${index + overlay} bytes`);
  });
}

describe("the engine", () => {
  const { search } = engine("areas/saltby/");
  const first = (query) => search(query, 1).results[0];

  test("marks what was searched for", () => {
    assert.deepEqual([...first("relationship map").title], ["", "Relationship", " ", "map", ""]);
  });

  test("lands on the heading that has the words", () => {
    const { address, section } = first("if you do not know whom to ask");
    assert.deepEqual([address, section.id], ["local/who-does-what/", "s-if-you-do-not-know-whom-to-ask"]);
  });

  test("lands on headings that are there", () => {
    const asked = entries().flatMap(([, address, , , , headings = []]) => headings.filter((_, place) => place % 2).map((title) => [address, title]));
    const landed = asked.flatMap(([address, title]) => {
      const found = search(title, 30).results.find((result) => result.address === address);
      return found?.section ? [[address, found.section.id]] : [];
    });
    assert.ok(landed.length > asked.length / 2, `${landed.length} of ${asked.length}`);
    for (const [address, id] of landed) {
      assert.ok(page(`areas/saltby/${address}`).includes(` id="${id}"`), `${address}#${id}`);
    }
  });

  test("says the other name that was searched for", () => {
    assert.deepEqual([...first("Fenmere").also], ["", "Fenmere", " Homes"]);
  });

  test("gives the same answer while a word is deleted and typed again", () => {
    const answers = ["trust", "trus", "trust"].map((query) => JSON.stringify(search(query, 9)));
    assert.equal(answers[0], answers[2]);
  });

  test("finds nothing for nothing", () => {
    for (const query of ["", "  ", "?!", "xyzzyqwrt"]) {
      assert.equal(search(query).total, 0, query);
    }
  });
});

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
