// The reader's list as a file: what is written, and what may be read. Files come from anywhere, so each is looked at before it is taken.
"use strict";

fingerpost.listFile = (() => {
  const KIND = "checklist";
  const VERSION = 1;

  function written(items) {
    return `${JSON.stringify({ fingerpost: KIND, version: VERSION, edition: fingerpost.edition, items }, null, 2)}\n`;
  }

  // What a file holds: `entries` and how many were `damaged`, or the key of the words that say what is wrong with it.
  function read(text) {
    let file;
    try {
      file = JSON.parse(text);
    } catch {
      return { wrong: "file-unreadable" };
    }
    if (file?.fingerpost !== KIND || !Array.isArray(file.items)) {
      return { wrong: "file-other" };
    }
    if (!Number.isInteger(file.version) || file.version > VERSION) {
      return { wrong: "file-newer" };
    }
    const entries = fingerpost.list.read(file.items);
    return { entries, damaged: file.items.length - entries.length, elsewhere: file.edition !== fingerpost.edition };
  }

  return { read, written };
})();
