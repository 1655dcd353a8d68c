// Holds pages against html-validate's recommended rules: no error and no warning. Takes a file that lists the pages, one a line.

import { readFile } from "node:fs/promises";

import { HtmlValidate, StaticConfigLoader } from "html-validate";

const CONFIG = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Ids of headings are made of their words, which may begin with a number. HTML allows that; only old style sheets did not.
    "valid-id": ["error", { relaxed: true }],
    // Telephone numbers stay on one line by the style of their links, so their spaces can be plain ones that people may copy.
    "tel-non-breaking": "off",
    // Longer than is usual: translations are, and the name of an area stands last, so that no two pages are called the same.
    "long-title": ["error", { maxlength: 90 }],
  },
};

const pages = (await readFile(process.argv[2], "utf8")).trim().split("\n");
const checker = new HtmlValidate(new StaticConfigLoader(CONFIG));
const { results } = await checker.validateMultipleFiles(pages);
const found = results.flatMap(({ filePath, messages }) =>
  messages.map(({ line, column, ruleId, message }) => `${filePath}:${line}:${column}: ${message} (${ruleId})`),
);
console.log(found.join("\n"));
console.log(`${pages.length} pages, ${found.length} faults.`);
process.exitCode = found.length > 0 ? 1 : 0;
