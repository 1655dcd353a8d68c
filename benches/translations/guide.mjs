// A folder of Markdown files becomes a toolkit: a page for each file, by its path, with the same texts to translate.
//
// Books of other generators hold what a toolkit refuses: raw HTML, directives, pictures, links to files, several first headings. That is
// written otherwise here, in the same way at every commit, so that a text changes only when its author changed it. Code is left out: it
// is not translated.

import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const LONGEST = 80;
const FENCE = /^((?:\s|>|[-*+]\s|\d+[.)]\s)*)(`{3,}|~{3,})/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
const ONLY_TAGS = /^[\s>]*(?:<\/?[a-z][^>]*>\s*)+$/i;
const DEFINITION = /^[\s>]{0,5}\[([^\]^][^\]]*)\]:\s*(\S+)(?:\s+["'(].*)?\s*$/;
// Code, an address in angle brackets, a link or words in brackets, a mark that would begin HTML or a local name.
const INLINE = /(`+)(?!`)[^]*?[^`]\1(?!`)|<https?:[^>\s]*>|!?\[((?:`[^`]*`|\\.|[^[\]\\`])*)\](?:\(\s*<?((?:[^()\s]|\([^()\s]*\))*)>?(?:\s+["'][^)]*)?\)|\[([^\]]*)\])?|\\<|<|\{\{/g;

// Writes the pages of `files` below `root`, and the facts of the toolkit.
export function writeGuide(root, files, languages) {
  const pages = join(root, "content/pages");
  rmSync(pages, { recursive: true, force: true });
  const all = new Map([["fingerpost.yaml", settings(languages)], ["content/index.md", front("Index")]]);
  for (const [slug, path] of slugs(files.keys())) {
    all.set(`content/pages/${slug}.md`, page(files.get(path), path));
  }
  for (const [path, text] of all) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

// A text as a toolkit takes it; `links` are the addresses that it names elsewhere.
export function inline(text, links = new Map()) {
  return text.replace(INLINE, (whole, code, words, address, name) => {
    if (code) {
      return whole.replaceAll("{{", "{ {");
    }
    if (words !== undefined) {
      const target = address ?? links.get(key(name || words));
      const inner = inline(words, links);
      return target === undefined ? whole.replace(words, () => inner) : `[${inner}](${absolute(target)})`;
    }
    return { "<": "&lt;", "\\<": "&lt;", "{{": "{ {" }[whole] ?? whole;
  });
}

function settings(languages) {
  return [
    "title: A book",
    "publisher:",
    "  name: Its authors",
    "base_address: https://guide.example/",
    `languages: [${["en", ...languages].join(", ")}]`,
    "theme: fingerpost",
    "engine: 0.1.0",
    "toolkit: content/",
    "",
  ].join("\n");
}

// Names of pages by path: short, of letters, digits and hyphens, no two the same, and none that a toolkit keeps for itself.
function slugs(paths) {
  const slugs = new Map();
  for (const path of paths) {
    const plain = `book/${path}`.replace(/\.md$/, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/-$/, "");
    const digest = createHash("sha256").update(path).digest("hex").slice(0, 8);
    const isFine = plain.length <= LONGEST && !slugs.has(plain);
    slugs.set(isFine ? plain : `${plain.slice(0, LONGEST).replace(/-$/, "")}-${digest}`, path);
  }
  return slugs;
}

function front(title) {
  return `---\ntitle: ${JSON.stringify(title)}\nsummary: "1"\n---\n\n`;
}

function page(text, path) {
  const { lines, links } = plain(text);
  const first = lines.findIndex((line) => line.trim() !== "");
  const heading = HEADING.exec(lines[first] ?? "");
  const title = heading ? heading[2] : path;
  const blocks = inParagraphs(heading ? lines.slice(first + 1) : lines).map((block) => inline(block, links));
  return `${front(inline(title, links))}${withSteps(blocks.join("\n").split("\n")).join("\n")}\n`;
}

// The lines of a file without facts, comments, code, HTML and definitions of links, which are gathered.
function plain(text) {
  const links = new Map();
  const lines = [];
  let fence = null;
  const bare = text.replaceAll("\r\n", "\n").replace(/^---\n[^]*?\n---\n/, "").replace(/<!--[^]*?-->/g, "").replace(/<(script|style)\b[^]*?<\/\1>/g, "");
  for (const line of bare.split("\n")) {
    const mark = FENCE.exec(line);
    const definition = DEFINITION.exec(line);
    if (fence !== null) {
      fence = line.replace(/^[\s>]*/, "").startsWith(fence) ? null : fence;
    } else if (mark) {
      lines.push(`${mark[1]}\`\`\``, `${mark[1].replace(/[^\s>]/g, " ")}\`\`\``);
      fence = mark[2];
    } else if (definition) {
      links.set(key(definition[1]), definition[2]);
    } else {
      lines.push(ONLY_TAGS.test(line) || /^\s*\{\{[^}]*\}\}\s*$/.test(line) ? "" : line);
    }
  }
  return { lines, links };
}

// Lines that may share code or a link are one text; empty lines stay by themselves.
function inParagraphs(lines) {
  const blocks = [];
  let open = false;
  for (const line of lines) {
    const isText = line.trim() !== "" && !HEADING.test(line);
    if (isText && open) {
      blocks[blocks.length - 1] += `\n${line}`;
    } else {
      blocks.push(line);
    }
    open = isText;
  }
  return blocks;
}

// Headings that begin at the second level, skip none and have something under them.
function withSteps(lines) {
  let level = 1;
  return lines.flatMap((line, number) => {
    const heading = HEADING.exec(line);
    if (!heading) {
      return [line];
    }
    level = Math.min(Math.max(heading[1].length, 2), level + 1);
    const next = lines.slice(number + 1).find((one) => one.trim() !== "");
    const isEmpty = next === undefined || HEADING.test(next);
    return [`${"#".repeat(level)} ${heading[2]}`, ...(isEmpty ? ["", "…"] : [])];
  });
}

function key(name) {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}

function absolute(address) {
  return /^(https?|mailto):/.test(address) ? address : `https://book.example/${address}`;
}
