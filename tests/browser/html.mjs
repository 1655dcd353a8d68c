// The words of a finished page, each with the elements that it stands in, read without a browser: thousands of pages in seconds. It
// relies on what html-validate holds the pages to: every element that has an end is ended.

const TOKEN = /<!--.*?-->|<!doctype[^>]*>|<\/([a-z][\w:-]*)\s*>|<([a-z][\w:-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*"|='[^']*')?)*)\s*(\/?)>|[^<]+|</gis;
const ATTRIBUTE = /([^\s=]+)(?:="([^"]*)"|='([^']*)')?/g;
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const ENTITIES = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&", nbsp: "\u00a0" };
// Attributes that readers see or hear; of `content` only what describes the page, and of `value` only what is shown.
const READ = ["alt", "title", "aria-label", "aria-roledescription", "aria-valuetext", "placeholder", "label"];
const DESCRIBES = /^(description|og:title|og:description|og:site_name|og:image:alt|twitter:title)$/;

// All that readers are told, in order: `{ text, attribute, element }`; the links, as elements; and `page`, the element html.
export function words(html) {
  const all = [];
  const links = [];
  let element = null;
  let page = null;
  for (const [token, end, tag, attributes, closed] of tokens(html)) {
    if (end) {
      element = ended(element, end);
    } else if (tag) {
      element = begun(element, tag, attributes, all);
      page ??= element;
      if (element.attributes.href && element.tag === "a") {
        links.push({ element, attributes: element.attributes });
      }
      if (closed || VOID.has(element.tag)) {
        element = element.parent;
      }
    } else if (element && token[0] !== "<" && !["script", "style"].includes(element.tag)) {
      tell(all, element, token);
    }
  }
  return { all, links, page };
}

// Elements whose content is no markup are taken whole.
function* tokens(html) {
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(html); found; found = TOKEN.exec(html)) {
    yield found;
    if (/^(script|style)$/i.test(found[2] ?? "")) {
      const end = html.toLowerCase().indexOf(`</${found[2].toLowerCase()}`, TOKEN.lastIndex);
      yield [html.slice(TOKEN.lastIndex, end)];
      TOKEN.lastIndex = end;
    }
  }
}

function begun(parent, name, written, all) {
  const attributes = Object.fromEntries([...written.matchAll(ATTRIBUTE)].map(([, key, double, single]) => [key, plain(double ?? single ?? "")]));
  const tag = name.toLowerCase();
  const element = { tag, attributes, parent, lang: attributes.lang ?? parent?.lang, dir: attributes.dir ?? parent?.dir };
  for (const [key, value] of Object.entries(attributes)) {
    const isShown = key === "value" && tag === "input" && ["submit", "button"].includes(attributes.type);
    const describes = key === "content" && DESCRIBES.test(attributes.name ?? attributes.property ?? "");
    if (READ.includes(key) || describes || isShown) {
      tell(all, element, value, key);
    }
  }
  return element;
}

function ended(element, tag) {
  if (element?.tag !== tag.toLowerCase()) {
    throw new Error(`</${tag}> stands in <${element?.tag}>`);
  }
  return element.parent;
}

function tell(all, element, written, attribute) {
  const text = (attribute ? written : plain(written)).replace(/\s+/g, " ").trim();
  if (/\p{L}/u.test(text)) {
    all.push({ text, attribute, element });
  }
}

function plain(text) {
  const code = (number) => String.fromCodePoint(number);
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex ? code(parseInt(hex, 16)) : decimal ? code(Number(decimal)) : ENTITIES[name] ?? whole,
  );
}

// The elements that one stands in, from the inside out, itself first.
export function* around(element) {
  for (let one = element; one; one = one.parent) {
    yield one;
  }
}

// Whether an element or one around it fits: `tag`, or `.class`.
export function isIn(element, selector) {
  const fits = selector.startsWith(".")
    ? ({ attributes }) => (attributes.class ?? "").split(" ").includes(selector.slice(1))
    : ({ tag }) => tag === selector;
  return [...around(element)].some(fits);
}

// Where it stands, for people: the last few elements.
export function place(element) {
  const one = ({ tag, attributes }) => tag + (attributes.class ? `.${attributes.class.split(" ").join(".")}` : "");
  return [...around(element)].slice(0, 3).map(one).reverse().join(" > ");
}
