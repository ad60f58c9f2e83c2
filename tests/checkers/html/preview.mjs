// preview.mjs PROGRAM PLAN: whether `stpgen preview` shows a plan's papers in a browser, and what changes in them, where the reader is.
// PLAN is copied. Prints each step with its time; exit code 1 where a step does not come true. CHROMIUM names the browser where it
// is not /usr/bin/chromium; PICTURES is a folder for a picture of each state.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [program, plan] = process.argv.slice(2);
if (!plan) { console.error("usage: preview.mjs PROGRAM PLAN"); process.exit(2); }

const folder = mkdtempSync(join(tmpdir(), "stpgen-preview-"));
cpSync(plan, folder, { recursive: true, filter: path => !path.endsWith("/out") });
const file = join(folder, "footprint.yaml");
const original = readFileSync(file, "utf8");
let fact = "";
// As many editors do: another file is put in its place.
const save = text => { writeFileSync(file + ".new", text); renameSync(file + ".new", file); };

const child = spawn(program, ["preview", folder, "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
let said = "";
for (const stream of [child.stdout, child.stderr]) stream.on("data", data => { said += data; });
const ended = new Promise(done => child.on("exit", done));

let failed = 0;
async function step(name, action) {
  const start = performance.now();
  try {
    const more = await action();
    console.log(`passed  ${name} (${(performance.now() - start).toFixed(0)} ms${more ? `; ${more}` : ""})`);
  } catch (fault) {
    failed++;
    console.log(`FAILED  ${name}: ${fault.message}`);
  }
}
const demand = (what, text) => { if (!what) throw new Error(text); };

let browser;
try {
  for (let i = 0; i < 300 && !said.includes("http://"); i++) await new Promise(r => setTimeout(r, 100));
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)[0];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(20000);
  const faults = [];
  page.on("pageerror", e => faults.push(e.message));
  page.on("console", m => { if (/content security policy|refused/i.test(m.text())) faults.push(m.text()); });
  page.on("request", r => { if (!r.url().startsWith(address) && !/^(data|blob|chrome-extension):/.test(r.url())) faults.push(`asked for ${r.url()}`); });
  const picture = async name => { if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) }); };
  const shows = text => page.waitForFunction(t => [...document.querySelectorAll("#frames iframe:not(.waiting)")]
    .some(f => f.contentDocument?.body?.innerText.includes(t)), text);
  const scroll = () => page.evaluate(() => document.querySelector("#frames iframe").contentWindow.scrollY);
  // Seen by a person, since the text was in another place on the page before.
  const top = text => page.evaluate(t => {
    const inside = document.querySelector("#frames iframe").contentDocument;
    const found = [...inside.querySelectorAll("h2")].find(h => h.textContent.includes(t));
    return found?.getBoundingClientRect().top;
  }, text);

  await step("the page shows a paper and the list of all", async () => {
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector("#frames iframe:not(.waiting)")?.contentDocument?.body?.innerText.length > 1000);
    const text = await page.evaluate(() => document.querySelector("#frames iframe").contentDocument.body.innerText);
    fact = original.match(/\b\d{2,3},\d{3}\b/g).find(number => text.includes(number));
    demand(fact, "no number of the footprint is on the first paper");
    await page.waitForFunction(() => document.querySelectorAll("#papers li").length > 1 && document.querySelector("#tally").textContent);
    await page.evaluate(() => { globalThis.untouched = true; document.querySelector("#frames iframe").contentWindow.untouched = true; });
    await picture("first");
  });

  const heading = await page.evaluate(() =>
    [...document.querySelector("#frames iframe").contentDocument.querySelectorAll("main h2")].map(h => h.textContent)[3]);
  await step("a saved change is seen in its place, without loading again", async () => {
    await page.evaluate(t => [...document.querySelector("#frames iframe").contentDocument.querySelectorAll("h2")]
      .find(h => h.textContent === t).scrollIntoView(), heading);
    const before = [await scroll(), await top(heading)];
    const other = fact.replace(/\d$/, d => (Number(d) + 1) % 10);
    const start = performance.now();
    save(original.replaceAll(fact, other));
    await shows(other);
    const seen = performance.now() - start;
    demand(before[0] > 0 && Math.abs(await top(heading) - before[1]) < 2, `the reader was at ${before}, and is at ${await scroll()}`);
    demand(await page.evaluate(() => globalThis.untouched && document.querySelector("#frames iframe").contentWindow.untouched),
      "the page was loaded again");
    await picture("changed");
    return `saved to seen in ${seen.toFixed(0)} ms`;
  });

  await step("text that becomes longer above does not move what is read", async () => {
    const before = await top(heading);
    const long = "A plan whose name does not fit on a line. ".repeat(8).trim();
    save(original.replace(/^(  (?:planName|name):) .*$/m, `$1 "${long}"`));
    await shows(long);
    demand(Math.abs(await top(heading) - before) < 2, `what is read has moved from ${before} to ${await top(heading)}`);
  });

  await step("a plan that breaks keeps the last good page, with the finding above and beside it", async () => {
    save(original + "\n  bad: [\n");
    await page.waitForSelector("#banner:not([hidden])");
    await page.waitForFunction(() => document.querySelector("#findings .error .place")?.textContent.includes("footprint.yaml:"));
    demand(await page.evaluate(() => document.querySelector("#frames iframe").contentDocument.body.innerText.length > 1000), "no paper");
    await picture("broken");
  });

  await step("and shows the new page when it is fixed", async () => {
    save(original);
    await page.waitForSelector("#banner[hidden]", { state: "attached" });
    await shows(fact);
  });

  await step("the median of ten changes", async () => {
    const times = [];
    for (let i = 0; i < 10; i++) {
      const other = `${fact.slice(0, -3)}${100 + i}`;
      await page.waitForTimeout(300);
      const start = performance.now();
      save(original.replaceAll(fact, other));
      await shows(other);
      times.push(performance.now() - start);
    }
    return `saved to seen in ${times.sort((a, b) => a - b)[5].toFixed(0)} ms`;
  });

  await step("another paper is shown when it is asked for", async () => {
    const link = page.locator("#papers a").nth(1);
    await link.click();
    await page.waitForFunction(() => document.querySelectorAll("#papers a")[1].getAttribute("aria-current") === "page");
    await page.waitForFunction(() => document.querySelectorAll("#frames iframe").length === 1);
  });

  await step("a paper is there as PDF", async () => {
    const id = await page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
    const answer = await page.request.get(`${address}${id}.pdf`);
    demand(answer.headers()["content-type"] === "application/pdf" && (await answer.body()).subarray(0, 4).toString() === "%PDF", "no PDF");
  });

  await step("nothing was refused or asked of others", async () => demand(faults.length === 0, faults.join("; ")));

  await step("the page is accessible, wide and narrow", async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await page.evaluate(axe);
    for (const width of [1400, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await page.evaluate(() => globalThis.axe.run({ exclude: ["iframe"] }));
      demand(violations.length === 0, violations.map(v => `${v.id}: ${v.nodes.map(n => n.target)}`).join("; "));
      demand(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `it is wider than ${width} pixels`);
      await picture(`width-${width}`);
    }
  });

  await step("told to stop, it stops, and the page says so", async () => {
    child.kill("SIGINT");
    demand(await ended === 0, "its exit code is not 0");
    await page.waitForFunction(() => document.querySelector("#status").textContent.includes("has stopped"));
  });
} catch (fault) {
  failed++;
  console.log(`FAILED  ${fault.message}\n${said}`);
} finally {
  await browser?.close();
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
}
process.exit(failed === 0 ? 0 : 1);
