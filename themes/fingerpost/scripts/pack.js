// The reader's own pack, as `fingerpost.pack`: which tools' sheets are in it, kept in the browser from the first change on. On a tool's
// page it makes the button work that puts the tool's sheets into it.
"use strict";

fingerpost.pack = (() => {
  const KEY = "pack";
  const NONE = { tools: [], size: "normal", title: "" };
  let pack = read(fingerpost.store.get(KEY));
  let kept = true;

  function read(written) {
    const tools = Array.isArray(written?.tools) ? written.tools.filter((id) => typeof id === "string" && /^[a-z0-9-]{1,80}$/.test(id)) : [];
    const title = typeof written?.title === "string" ? written.title.slice(0, 80) : "";
    return { tools: [...new Set(tools)], size: written?.size === "large" ? "large" : "normal", title };
  }

  function change(values) {
    pack = read({ ...pack, ...values });
    kept = fingerpost.store.set(KEY, pack);
  }

  const has = (tool) => pack.tools.includes(tool);
  const add = (tool) => change({ tools: [...pack.tools, tool] });
  const remove = (tool) => change({ tools: pack.tools.filter((one) => one !== tool) });

  // Exchanges the tool with the one that is `step` places on.
  function move(tool, step) {
    const tools = [...pack.tools];
    const from = tools.indexOf(tool);
    const other = tools[from + step];
    if (other) {
      [tools[from], tools[from + step]] = [other, tool];
      change({ tools });
    }
  }

  function clear() {
    pack = NONE;
    fingerpost.store.remove(KEY);
    kept = true;
  }

  return { add, change, clear, has, kept: () => kept, move, now: () => pack, remove };
})();

(() => {
  const { announce, pack } = fingerpost;
  const button = document.querySelector("button[data-pack]");
  if (!button) {
    return;
  }
  const { pack: tool, in: takeOut, added, taken, notKept } = button.dataset;
  const add = button.textContent;
  const label = () => {
    button.textContent = pack.has(tool) ? takeOut : add;
  };
  button.addEventListener("click", () => {
    const was = pack.has(tool);
    if (was) {
      pack.remove(tool);
    } else {
      pack.add(tool);
    }
    label();
    announce([was ? taken : added, pack.kept() ? "" : notKept].join(" "));
  });
  label();
})();
