// What the accessibility checker finds on a page as it stands now: all rules of WCAG 2.2 A and AA, and its best practices.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OPTIONS = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  // It belongs to WCAG 2.2 AA, but axe leaves it out unless it is asked for.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(AXE);
  }
  const found = await page.evaluate((options) => window.axe.run(document, options), OPTIONS);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary})`));
}
