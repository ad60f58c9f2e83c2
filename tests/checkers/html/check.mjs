// check.mjs FILE.html…: whether web pages are valid (html-validate), accessible (axe-core in Chromium), fit a narrow
// screen and a wide one (WCAG 1.4.10) and load nothing. Prints each problem; the last line is "N problems", exit code 1 if there are any.
// CHROMIUM names the browser where it is not /usr/bin/chromium.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { HtmlValidate } from "html-validate";

const files = process.argv.slice(2);
if (files.length === 0) { console.error("usage: check.mjs FILE.html…"); process.exit(2); }

let problems = 0;
const problem = (file, rule, where, text) => { problems++; console.log(`${file}: ${rule}: ${where}: ${text}`); };

const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"] });
for (const file of files)
  for (const result of (await validator.validateFile(file)).results)
    for (const m of result.messages) problem(file, m.ruleId, `${m.line}:${m.column}`, m.message);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const context = await browser.newContext();
for (const file of files) {
  const page = await context.newPage();
  const own = pathToFileURL(file).href;
  page.on("request", r => { if (r.url() !== own && !r.url().startsWith("data:")) problem(file, "loads", r.url(), "the page loads something of its own accord"); });
  const refusals = m => { if (/content security policy/i.test(m.text())) problem(file, "policy", "", m.text()); };
  page.on("console", refusals);
  await page.goto(own);
  // What the page brings, its own policy allows; what axe then adds is another matter.
  page.off("console", refusals);
  // Through the debugger, which the page's own rule against scripts does not stop.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const v of violations)
    for (const node of v.nodes) problem(file, v.id, node.target.join(" "), v.help);
  for (const screen of [1280, 320]) {
    await page.setViewportSize({ width: screen, height: 1024 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > screen) problem(file, "reflow", `${width} px`, `the page has to be moved sideways on a screen of ${screen} px`);
  }
  await page.close();
}
await browser.close();

console.log(`${problems} problems`);
process.exit(problems === 0 ? 0 : 1);
