// PO files, read and written without the program that is judged: no code of ours stands between a file and its judge.
//
// An entry is `{ context, source, plural, words, fuzzy, gone, comments }`; the header is the entry without a source.

const ESCAPES = { n: "\n", t: "\t", r: "\r", a: "\x07", b: "\b", f: "\f", v: "\v" };

// The header and the entries of a PO file.
export function read(text) {
  const entries = [];
  let entry = blank();
  let part = null;
  const close = () => {
    if (entry.source !== null) {
      entries.push(entry);
    }
    entry = blank();
    part = null;
  };
  for (const whole of text.split("\n")) {
    const line = whole.replace(/^#~[ \t]?/, "").trim();
    const keyword = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)\s*(".*")$/.exec(line);
    if (line === "") {
      close();
    } else if (line.startsWith("#") || line.startsWith("|")) {
      remark(entry, line);
    } else if (keyword) {
      if (part !== null && /^msgstr/.test(part) && /^msg(ctxt|id$)/.test(keyword[1])) {
        close();
      }
      part = keyword[1];
      entry.gone ||= whole.startsWith("#~");
      add(entry, part, unquoted(keyword[3]));
    } else if (line.startsWith('"')) {
      add(entry, part, unquoted(line));
    } else {
      throw new Error(`a catalogue has a line that cannot be read: ${whole}`);
    }
  }
  close();
  return { header: entries.find((one) => one.source === ""), entries: entries.filter((one) => one.source !== "") };
}

// A PO file without references and notes.
export function write({ header, entries }) {
  return [header, ...entries].map(written).join("\n");
}

// All words of an entry, none if it is not translated.
export function wordsOf(entry) {
  return entry.words.filter((form) => form !== "");
}

function blank() {
  return { context: null, source: null, plural: null, words: [], fuzzy: false, gone: false, comments: [] };
}

function remark(entry, line) {
  if (line.startsWith("#,")) {
    entry.fuzzy ||= line.slice(2).split(",").some((flag) => flag.trim() === "fuzzy");
  } else if (/^#( |$)/.test(line)) {
    entry.comments.push(line.slice(2));
  }
}

function add(entry, part, text) {
  if (part === "msgctxt") {
    entry.context = (entry.context ?? "") + text;
  } else if (part === "msgid") {
    entry.source = (entry.source ?? "") + text;
  } else if (part === "msgid_plural") {
    entry.plural = (entry.plural ?? "") + text;
  } else {
    const form = Number(/\d+/.exec(part)?.[0] ?? 0);
    entry.words[form] = (entry.words[form] ?? "") + text;
  }
}

function unquoted(text) {
  return text.slice(1, -1).replace(/\\(.)/g, (_, letter) => ESCAPES[letter] ?? letter);
}

function quoted(text) {
  return `"${text.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
}

function written(entry) {
  const lines = entry.comments.map((line) => `# ${line}`);
  if (entry.fuzzy) {
    lines.push("#, fuzzy");
  }
  if (entry.context !== null) {
    lines.push(`msgctxt ${quoted(entry.context)}`);
  }
  lines.push(`msgid ${quoted(entry.source)}`, `msgstr ${quoted(entry.words[0] ?? "")}`, "");
  return lines.join("\n");
}
