// The reader's own list of actions, as `fingerpost.list`: what is on it, kept in the browser from the first change on. Draws nothing.
"use strict";

fingerpost.list = (() => {
  const KEY = "checklist";
  const LONGEST = { owner: 100, note: 500 };
  let items = read(fingerpost.store.get(KEY));
  let kept = true;

  // Entries as they were kept or saved; what is no entry is left out.
  function read(written) {
    const entries = Array.isArray(written) ? written.map(entry).filter(Boolean) : [];
    return entries.filter((one, at) => entries.findIndex((other) => other.action === one.action) === at);
  }

  function entry(written) {
    if (typeof written?.action !== "string" || !/^[a-z0-9-]{1,80}$/.test(written.action)) {
      return null;
    }
    const text = (name) => (typeof written[name] === "string" ? written[name].slice(0, LONGEST[name]) : "");
    const due = typeof written.due === "string" && /^\d{4}-\d{2}-\d{2}$/.test(written.due) ? written.due : "";
    return { action: written.action, done: written.done === true, owner: text("owner"), due, note: text("note") };
  }

  function keep() {
    kept = items.length > 0 ? fingerpost.store.set(KEY, items) : (fingerpost.store.remove(KEY), true);
    return kept;
  }

  const has = (action) => items.some((one) => one.action === action);

  // Adds the actions that are not on it, and says how many those were.
  function add(actions) {
    const more = actions.filter((action) => !has(action));
    items = [...items, ...read(more.map((action) => ({ action })))];
    keep();
    return more.length;
  }

  function remove(action) {
    items = items.filter((one) => one.action !== action);
    keep();
  }

  function change(action, values) {
    items = items.map((one) => (one.action === action ? entry({ ...one, ...values }) : one));
    keep();
  }

  // Entries of a file come in; where both have an action, the file's is taken.
  function take(entries) {
    const others = items.filter((one) => !entries.some((other) => other.action === one.action));
    items = [...others, ...entries];
    keep();
  }

  function clear() {
    items = [];
    keep();
  }

  return { KEY, LONGEST, add, change, clear, has, items: () => items, kept: () => kept, read, remove, take };
})();
