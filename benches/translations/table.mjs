// What a replay found, as a table in Markdown.

const HEAD = ["language", "entries", "translated", "tool", "current", "fuzzy", "untranslated", "obsolete", "lost", "kept wrongly", "most fuzzy"];

// One row for each language and tool.
export function table(tracks) {
  const rows = tracks.flatMap((track) => track.tools.map((tool) => row(track, tool)));
  return [HEAD, HEAD.map((name) => (["language", "tool"].includes(name) ? "---" : "--:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

// What breaks the law, in words; nothing if it holds.
export function breaches(tracks) {
  return tracks.flatMap(({ language, tools: [ours, theirs], excess }) => [
    ...ours.lost.map(({ commit, words }) => `${language} ${commit}: lost: ${words}`),
    ...ours.wrong.map(({ commit, entry }) => `${language} ${commit}: kept wrongly: ${entry.source}\n    ${entry.words.join(" / ")}`),
    ...excess.map(({ commit, fuzzy }) => `${language} ${commit}: ${fuzzy[0]} are fuzzy, ${fuzzy[1]} after ${theirs.name}`),
  ]);
}

function row({ language, base }, tool) {
  const { current, fuzzy, untranslated, obsolete } = tool.counts;
  const numbers = [current, fuzzy, untranslated, obsolete, tool.lost.length, tool.wrong.length, tool.most];
  return [language, base.entries, base.current + base.fuzzy, tool.name, ...numbers].map((cell) => cell.toLocaleString("en"));
}
