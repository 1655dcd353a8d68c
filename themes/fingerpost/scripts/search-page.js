// The page of results: what the address asks for after `#q=`, and what is typed into the box while the page is open.
"use strict";

(() => {
  const { announce, make, searchBox } = fingerpost;
  const place = document.getElementById("results");
  if (!place || !searchBox) {
    return;
  }
  const { addressOf, heading, input, load, text } = searchBox;
  const STEP = 20;

  const asked = () => decodeURIComponent(/^#q=(.*)/.exec(location.hash)?.[1] ?? "");

  async function show(query, most = STEP) {
    const words = await load();
    const { total, results } = fingerpost.search(query, most);
    const title = make("h2", { id: "results-title" }, words(query ? "count" : "ask", { count: total, query }));
    const found = make("ol", { class: "results" }, ...results.map((result) => item(result, words)));
    const more = total > most && make("button", { class: "button", type: "button", click: () => show(query, Infinity) }, words("more", { count: total }));
    place.replaceChildren(...[title, query && !total && make("p", {}, words("none")), total && found, more].filter(Boolean));
    return words("count", { count: total, query });
  }

  function item(result, words) {
    const also = result.also && make("p", { class: "result-also" }, words("also"), " ", ...text(result.also));
    const link = make("a", { href: addressOf(result) }, ...heading(result));
    const kind = make("span", { class: "search-kind" }, words(`kind-${result.kind}`));
    return make("li", {}, make("p", { class: "result-title" }, link, " ", kind), also || "", make("p", {}, ...text(result.summary)));
  }

  // Shows what the address asks for, and says how much there is.
  async function follow() {
    const query = asked();
    if (query) {
      input.value = query;
      announce(await show(query));
    }
  }

  input.addEventListener("input", () => {
    const query = input.value.trim();
    history.replaceState(null, "", `#q=${encodeURIComponent(query)}`);
    show(query);
  });
  addEventListener("hashchange", follow);
  follow();
})();
