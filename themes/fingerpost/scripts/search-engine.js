// Finds and ranks. Loaded together with the index, when a reader first wants to search; it knows nothing of the page.
//
// `searchIndex` and `searchOverlay` take what the generator wrote (its folder `search` says in which form); `search` answers.
"use strict";

(() => {
  // What a word tells by where it stands: title, other name, heading, summary, several times in the text, once in it.
  const WEIGHTS = [10, 8, 5, 4, 2, 1];
  const IN_NAME = 1;
  const IN_SUMMARY = 3;
  // Where much else is equal, whole pages come before what stands on a list.
  const KINDS = {
    principle: 1.15,
    role: 1.2,
    stage: 1.15,
    agency: 1.2,
    tool: 1.15,
    page: 1.1,
    "case-study": 0.95,
    list: 0.9,
    figure: 0.75,
    example: 0.7,
    source: 0.6,
  };
  // What a result counts that has only some of the words.
  const ANY = 0.5;
  // What a name counts that is all of the query, or that the query holds.
  const MOST_BY_NAME = 1.3;
  const NAME_HELD = 0.3;
  // A word that so many texts hold that only its better places are written begins with this mark.
  const COMMON = "9";
  // So begins a text that stands in the language of the source.
  const IN_SOURCE = "\u2066";
  const DIGITS = "#$%&'()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";
  const BASE = 40;
  const VALUES = new Int8Array(128).fill(-1);
  [...DIGITS].forEach((digit, value) => (VALUES[digit.charCodeAt(0)] = value));

  const lists = [];
  // What typed words found, and the words of names: both are asked for again with every letter.
  const findings = new Map();
  const named = new Map();
  let overlay;
  let index;
  let entries = [];
  let names = {};
  let aliases = {};
  let hidden = new Set();
  let ignored = new Set();

  // Loading.

  // What the edition adds says which index it adds to: pages need not know, and stay as they are when a word changes elsewhere.
  function searchOverlay(data) {
    overlay = data;
  }

  // Comes last, and with it the local names that titles and summaries ask for: only now can these be read.
  function searchIndex(data) {
    index = data;
    entries = data.entries.map(entry);
    addWords(data);
    ignored = new Set(tokens(data.words.ignored ?? ""));
    ({ names, aliases } = overlay);
    hidden = new Set(overlay.hidden);
    entries.push(...overlay.entries.map(entry));
    addWords(overlay);
    addShown();
  }

  function entry([kind, address, title, summary, others = [], headings = []]) {
    return { kind, address, title, summary, others, headings };
  }

  // Words that come ready, with where they stand as text, to be read when they are asked for.
  function addWords({ vocabulary, postings }) {
    let before = "";
    const words = (vocabulary.match(/[A-Z][^A-Z]*/g) ?? []).map((part) => {
      before = before.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
      return before;
    });
    const texts = postings.split(" ");
    addList({ words, isCommon: (number) => texts[number].startsWith(COMMON), at: (number) => places(texts[number].replace(COMMON, "")) });
  }

  function addList(list) {
    lists.push({ ...list, letters: Int32Array.from(list.words, lettersOf) });
  }

  // The words of what is shown: titles, other names, headings, summaries and kinds.
  function addShown() {
    const found = new Map();
    const add = (word, number, field) => {
      const at = found.get(word);
      at ? at.push([number, field]) : found.set(word, [[number, field]]);
    };
    const texts = entries.map(shown);
    texts.forEach((fields, number) =>
      fields.forEach((text, field) => [...tokens(text), ...joined(text)].forEach((word) => add(word, number, field))),
    );
    const isWord = (word) => found.has(word) || lists.some(({ words }) => words[firstFrom(words, word)] === word);
    const short = texts.flatMap((fields, number) =>
      fields.slice(0, IN_SUMMARY).flatMap((text, field) => initials(text).map((word) => [word, number, field])),
    );
    short.filter(([word]) => !isWord(word)).forEach((one) => add(...one));
    const words = [...found.keys()].sort((left, right) => (left < right ? -1 : 1));
    addList({ words, isCommon: () => false, at: (number) => found.get(words[number]) });
  }

  // The texts of an entry, field by field.
  function shown({ kind, title, summary, headings }, number) {
    const titles = headings.filter((_, place) => place % 2).map(said);
    const others = namesOf(number).slice(1);
    return [said(title), others.join("; "), titles.join("; "), `${said(summary)} ${index.words[`kind-${kind}`] ?? ""}`];
  }

  // Readers know many a name by its first letters only.
  function initials(text) {
    const parts = text.split(/[^\p{L}\p{M}\p{N}\s'’-]/u).map(tokens);
    return parts.filter(({ length }) => length > 2 && length < 7).map((words) => words.map((word) => word[0]).join(""));
  }

  // Where a word stands: pairs of an entry's number and a field.
  function places(text) {
    const found = [];
    let field = 0;
    let last = 0;
    let distance = 0;
    for (let at = 0; at < text.length; at++) {
      const digit = VALUES[text.charCodeAt(at)];
      if (digit < 0) {
        field = Number(text[at]);
        last = 0;
      } else {
        distance = distance * BASE + (digit % BASE);
        if (digit < BASE) {
          last += distance;
          found.push([last, field]);
          distance = 0;
        }
      }
    }
    return found;
  }

  // Words, as the generator cuts and folds them.

  function tokens(text) {
    return pieces(text).map(([segment]) => folded(segment)).filter(Boolean);
  }

  function wordsOf(name) {
    if (!named.has(name)) {
      named.set(name, tokens(name));
    }
    return named.get(name);
  }

  // Letters of scripts without blanks stand alone; elsewhere a word may hold a point or an apostrophe.
  const LETTER = "[\\p{Alphabetic}\\p{M}\\p{N}]";
  const WORD = new RegExp(`[\\p{Script=Han}\\p{Script=Hiragana}]|${LETTER}+(?:(?:['’.·:]|(?<=\\p{N}),)${LETTER}+)*`, "gu");
  const JOINED = new RegExp(`${LETTER}+(?:[-‐‑]${LETTER}+)+`, "gu");

  function pieces(text) {
    return [...text.matchAll(WORD)];
  }

  // What hyphens join, as one word each.
  function joined(text) {
    return (text.match(JOINED) ?? []).map(folded);
  }

  function folded(word) {
    const plain = word
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^\p{Alphabetic}\p{N}]|[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu, "");
    return plain.replace(/[^a-z0-9]/g, (letter) => index.letters[letter] ?? letter);
  }

  // Which words of the index a typed word may mean, each with how well it fits, from 0 to 1.

  function meant(typed, isLast) {
    const found = lists.map((list) => alike(list.words, typed, isLast));
    if (found.every((words) => words.every(([, fit]) => fit < 1))) {
      lists.forEach((list, number) => found[number].push(...near(list, typed, isLast)));
    }
    return found;
  }

  // Words that begin as the typed one does: the same, longer ones, and those that differ in their ending.
  function alike(words, typed, isLast) {
    const stem = typed.slice(0, typed.length < 5 ? typed.length : Math.max(4, typed.length - 3));
    const found = [];
    for (let number = firstFrom(words, stem); number < words.length && words[number].startsWith(stem); number++) {
      const fit = fitOf(words[number], typed, isLast);
      if (fit > 0) {
        found.push([number, fit]);
      }
    }
    return found;
  }

  function fitOf(word, typed, isLast) {
    const same = shared(word, typed);
    if (same === typed.length) {
      const more = word.length - same;
      if (more < 2) {
        return more ? 0.95 : 1;
      }
      // Half a word counts where it is still being typed; elsewhere only an ending does.
      const isWhole = more < 4 && typed.length > 3;
      return typed.length > 1 && (isLast || isWhole) ? 0.6 + 0.3 * (same / word.length) : 0;
    }
    const isEnding = word.length - same < 4 && typed.length - same < 4;
    const fit = isEnding && same > 3 ? 0.9 * (same / Math.max(word.length, typed.length)) : 0;
    return fit < 0.55 ? 0 : fit;
  }

  function shared(left, right) {
    let length = 0;
    while (length < left.length && left[length] === right[length]) {
      length++;
    }
    return length;
  }

  function firstFrom(words, wanted) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // Words that differ by a slip or two: a letter too many, too few, wrong, or two letters in each other's place. Of the first two letters
  // one at least is taken to be right, and no slip can make up for more than one letter that a word lacks; so few words are looked at
  // closely.
  function near({ words, letters }, typed, isLast) {
    const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
    const longest = isLast && typed.length > 4 ? Infinity : typed.length + most;
    const wanted = lettersOf(typed);
    const found = [];
    for (let number = 0; most && number < words.length; number++) {
      if (moreThan(most, wanted & ~letters[number])) {
        continue;
      }
      const word = words[number];
      const start = word.slice(0, 3);
      if (word.length < typed.length - most || word.length > longest || !(start.includes(typed[0]) || start.includes(typed[1]))) {
        continue;
      }
      const [whole, beginning] = slips(typed, word, most);
      const first = word[0] === typed[0] ? 0 : 0.15;
      if (whole <= most) {
        found.push([number, 0.85 - 0.15 * whole - first]);
      } else if (isLast && beginning <= most - 1) {
        found.push([number, 0.6 - 0.1 * beginning - first]);
      }
    }
    return found;
  }

  // The letters of a word as bits of a number.
  function lettersOf(word) {
    let letters = 0;
    for (let at = 0; at < word.length; at++) {
      letters |= 1 << word.charCodeAt(at) % 31;
    }
    return letters;
  }

  function moreThan(most, bits) {
    let left = bits;
    for (let count = 0; left; count++) {
      if (count === most) {
        return true;
      }
      left &= left - 1;
    }
    return false;
  }

  // The least number of slips between two words, and between the first and any beginning of the second; more than `most` where there are
  // more. Letters of the second that no beginning can need are not looked at.
  const rows = [0, 1, 2].map(() => new Uint8Array(64));
  function slips(typed, word, most) {
    const width = Math.min(word.length, typed.length + most + 1, 63);
    const height = Math.min(typed.length, 63);
    let [before, row, next] = rows;
    for (let column = 0; column <= width; column++) {
      row[column] = column;
    }
    for (let line = 1; line <= height; line++) {
      let least = (next[0] = line);
      for (let column = 1; column <= width; column++) {
        const same = typed[line - 1] === word[column - 1] ? 0 : 1;
        let cost = Math.min(next[column - 1] + 1, row[column] + 1, row[column - 1] + same);
        if (line > 1 && column > 1 && typed[line - 1] === word[column - 2] && typed[line - 2] === word[column - 1]) {
          cost = Math.min(cost, before[column - 2] + 1);
        }
        next[column] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) {
        return [most + 1, most + 1];
      }
      [before, row, next] = [row, next, before];
    }
    return [width < word.length ? most + 1 : row[width], Math.min(...row.subarray(0, width + 1))];
  }

  // What a typed word finds: by entry its best place and fit, and how much the word tells.
  function finding(typed, isLast) {
    const key = `${isLast ? "…" : ""}${typed}`;
    if (!findings.has(key)) {
      findings.set(key, gathered(typed, isLast));
    }
    return findings.get(key);
  }

  function gathered(typed, isLast) {
    const best = new Map();
    const words = new Map();
    let isCommon = false;
    meant(typed, isLast).forEach((found, number) => {
      const list = lists[number];
      for (const [place, fit] of found) {
        words.set(list.words[place], fit);
        isCommon ||= fit > 0.9 && list.isCommon(place);
        for (const [entry, field] of list.at(place)) {
          const value = fit * WEIGHTS[field];
          if (!hidden.has(entry) && !(best.get(entry)?.value >= value)) {
            best.set(entry, { value, field, fit });
          }
        }
      }
    });
    const tells = Math.log(1 + entries.length / (1 + best.size)) * (isCommon ? 0.5 : 1);
    return { best, words, isCommon, isIgnored: ignored.has(typed), tells };
  }

  // Ranking.

  function search(query, most = Infinity) {
    const typed = [...new Set(tokens(query))];
    const all = typed.map((word, place) => finding(word, place === typed.length - 1 && !/\s$/.test(query)));
    const telling = all.filter(({ isIgnored }) => !isIgnored);
    const asked = telling.length ? telling : all;
    const found = [...new Set(asked.flatMap(({ best }) => [...best.keys()]))];
    const scored = ordered(found.map((number) => ({ number, score: score(number, asked) })));
    // A name can lift an entry only so far: those that it cannot lift among the first stay as they are.
    const least = (scored[most - 1]?.score ?? 0) / (1 + MOST_BY_NAME);
    scored.filter((one) => one.score >= least).forEach((one) => (one.score *= 1 + nameFit(one.number, asked)));
    return { total: scored.length, results: ordered(scored).slice(0, most).map(({ number }) => result(number, asked)) };
  }

  // The best first; what is as good stays in the order of the guide.
  function ordered(scored) {
    return scored.sort((left, right) => right.score - left.score || left.number - right.number);
  }

  function score(number, asked) {
    let sum = 0;
    let met = 0;
    let all = 0;
    let hasAll = true;
    for (const { best, tells, isCommon } of asked) {
      const place = best.get(number);
      all += tells;
      if (place) {
        sum += tells * place.value;
        met += tells;
      } else {
        hasAll &&= isCommon;
      }
    }
    return sum * (met / all) * (hasAll ? 1 : ANY) * (KINDS[entries[number].kind] ?? 1);
  }

  // How far the query and one of the entry's names are the same, or half as much one of its headings.
  function nameFit(number, asked) {
    const field = Math.min(...asked.map(({ best }) => best.get(number)?.field ?? IN_SUMMARY));
    const most = (texts) => Math.max(0, ...texts.map((text) => alikeness(text, asked)));
    const titles = () => entries[number].headings.filter((_, place) => place % 2).map(said);
    return field < IN_SUMMARY ? Math.max(most(namesOf(number)), most(titles()) / 2) : 0;
  }

  // A name tells most if it is all that is asked for, and something if the query holds all of it.
  function alikeness(name, asked) {
    const own = wordsOf(name);
    const isIn = (word) => ignored.has(word) || asked.some(({ words }) => words.get(word) > 0.5);
    const met = own.filter(isIn).length / own.length;
    const covered = part(asked, ({ words }) => own.some((word) => words.get(word) > 0.5));
    return own.length ? met * met * (NAME_HELD + covered) : 0;
  }

  // The part of all that the words tell that those tell for which `holds` is true.
  function part(asked, holds) {
    const sum = (some) => some.reduce((total, { tells }) => total + tells, 0);
    return asked.length ? sum(asked.filter(holds)) / sum(asked) : 0;
  }

  function namesOf(number) {
    const { title, others } = entries[number];
    return [said(title), ...others, ...(aliases[number] ?? [])];
  }

  function result(number, asked) {
    const { kind, address, title, summary, headings } = entries[number];
    const own = said(title);
    const other = namesOf(number).slice(1);
    return {
      kind,
      address,
      title: marked(own, asked),
      also: covers(own, asked) ? undefined : other.filter((name) => covers(name, asked)).map((name) => marked(name, asked))[0],
      summary: marked(said(summary), asked),
      section: covers(own, asked) ? undefined : section(headings, asked),
    };
  }

  function covers(text, asked) {
    const own = wordsOf(text);
    return asked.every(({ words }) => own.some((word) => words.get(word) > 0.5));
  }

  // The heading that has all the words, for those who want to land there.
  function section(headings, asked) {
    for (let place = 0; place < headings.length; place += 2) {
      const heading = said(headings[place + 1]);
      if (covers(heading, asked)) {
        return { id: headings[place] || tokens(heading).join("-"), title: marked(heading, asked) };
      }
    }
    return undefined;
  }

  // Words with local names in their places.
  function said(phrase) {
    return typeof phrase === "string" ? phrase : phrase.map((part, place) => (place % 2 ? names[part] ?? "" : part)).join("");
  }

  // A text in parts, those at odd places being words that were searched for, with its language where that is not the page's.
  function marked(written, asked) {
    const text = written.replace(IN_SOURCE, "");
    const parts = [];
    let done = 0;
    for (const { 0: segment, index: at } of pieces(text)) {
      const word = folded(segment);
      if (!ignored.has(word) && asked.some(({ words }) => words.get(word) > 0.5)) {
        parts.push(text.slice(done, at), segment);
        done = at + segment.length;
      }
    }
    return Object.assign([...parts, text.slice(done)], written.startsWith(IN_SOURCE) ? index.source : {});
  }

  Object.assign(globalThis.fingerpost, { search, searchIndex, searchOverlay, searchIndexPath: () => overlay.index, searchWords: () => index?.words });
})();
