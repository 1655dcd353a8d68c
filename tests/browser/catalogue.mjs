// The entries of a catalogue in GNU’s PO form, as far as tests ask: context, notes, text, and the translation (the first of plural forms).

export function catalogue(source) {
  return source.split(/\n\n+/).map(entry).filter(({ text }) => text);
}

function entry(block) {
  const lines = block.split("\n").filter((line) => !line.startsWith("#~"));
  const notes = lines.filter((line) => line.startsWith("#. ")).map((line) => line.slice(3)).join(" ");
  const value = (keyword) => {
    const at = lines.findIndex((line) => line.startsWith(`${keyword} `));
    if (at < 0) {
      return undefined;
    }
    const more = lines.slice(at + 1);
    const end = more.findIndex((line) => !line.startsWith('"'));
    const strings = [lines[at].slice(keyword.length + 1), ...more.slice(0, end < 0 ? more.length : end)];
    return strings.map((string) => JSON.parse(string)).join("");
  };
  return { notes, context: value("msgctxt"), text: value("msgid"), translation: value("msgstr") ?? value("msgstr[0]") ?? "" };
}
