// The page around the papers. The papers themselves run no script: they are in a frame, and this page changes in them what is new.
const get = id => document.getElementById(id);
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let state = { papers: [], findings: [] };
let paper = "";            // the id of the paper that is shown
let form = "html";
let frame = null;          // shows it
let copy = null;           // what is in the frame, as it was given
let version = "";          // of that document
let work = Promise.resolve();

const wanted = () => decodeURIComponent(location.hash.slice(1));
const address = () => `/${paper}.${form}`;

// One step after another: two changes in quick succession do not mix.
const then = step => (work = work.then(step, step).catch(fault => { get("status").textContent = "This page met a fault. Load it again."; throw fault; }));

function make(name, text, properties = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

async function readState() {
  const answer = await fetch("/state");
  if (!answer.ok) return;
  state = await answer.json();
  document.title = `${state.title || state.plan}: preview`;
  get("plan").textContent = state.title || state.plan;
  get("tally").textContent = state.tally.charAt(0).toUpperCase() + state.tally.slice(1);
  get("papers").replaceChildren(...state.papers.map(p => {
    const item = document.createElement("li");
    const link = make("a", p.title, { href: `#${p.id}`, className: p.failed ? "failed" : "" });
    const details = [p.id, p.audience && `for ${p.audience}`, p.failed && "cannot be built"].filter(Boolean);
    link.append(make("small", details.join(" · ")));
    item.append(link);
    return item;
  }));
  get("findings").replaceChildren(...state.findings.map(listed));
  mark();
}

function listed(finding) {
  const item = make("li", "", { className: finding.severity });
  const place = make("p", "", { className: "place" });
  if (finding.place) place.append(make("code", finding.place), " · ");
  place.append(`${finding.severity} ${finding.rule} ${finding.name}`);
  item.append(place, make("p", finding.message, { className: "message" }));
  if (finding.line) item.append(make("pre", `${finding.line}\n${finding.marks}`, { tabIndex: 0 }));
  for (const hint of finding.hints) item.append(make("p", hint, { className: "hint" }));
  for (const other of finding.related) item.append(make("p", other, { className: "hint" }));
  return item;
}

// What is said of the paper that is shown.
function mark() {
  const shown = state.papers.find(p => p.id === paper);
  for (const link of get("papers").querySelectorAll("a"))
    if (link.hash === `#${paper}`) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  get("title").textContent = shown ? shown.title : "No paper yet";
  get("open").hidden = !shown;
  get("open").href = shown ? address() : "/";
  const why = !state.isPlan && state.papers.length === 0 ? "The plan cannot be read. Fix the errors in the findings to see its papers."
    : !state.isPlan ? "The plan cannot be read. You see the last good papers until the errors in the findings are fixed."
    : shown?.failed ? "This paper cannot be built. You see its last good version until the errors in the findings are fixed." : "";
  if (get("banner").textContent !== why) get("banner").textContent = why;
  get("banner").hidden = !why;
  get("paper").classList.toggle("old", why !== "");
  get("as-page").setAttribute("aria-pressed", form === "html");
  get("as-pdf").setAttribute("aria-pressed", form === "pdf");
}

// A document to compare with: never shown, and without styles, which the policy of this page would refuse even there.
const bare = html => html.replace(/<[a-z][^>]*>/gi, tag => tag.replace(/ style="/g, ' data-style="'));
const sheetOf = html => /<style[^>]*>([^]*?)<\/style>/.exec(html)?.[1] ?? "";
function parse(html) {
  const document = new DOMParser().parseFromString(bare(html.replace(/<style[^>]*>[^]*?<\/style>/, "")), "text/html");
  return { body: document.body, title: document.title, sheet: sheetOf(html) };
}
const versionOf = answer => (answer.headers.get("ETag") ?? "").replaceAll("\"", "");

// Shows the paper in a new frame, and puts it in the place of the old one once it is there.
async function load(position = null) {
  const answer = form === "html" ? await fetch(address()) : null;
  const given = answer?.ok ? { copy: parse(await answer.text()), version: versionOf(answer) } : null;
  await new Promise(done => {
    // A browser shows PDF by a program of its own, which a sandbox keeps out; nothing of ours is in that frame.
    const next = make("iframe", "", { title: form === "html" ? "The paper" : "The paper as PDF", className: "waiting" });
    if (form === "html") next.setAttribute("sandbox", "allow-same-origin");
    next.onload = () => {
      next.onload = null;
      [copy, version] = [null, ""];
      const inside = form === "html" ? next.contentDocument : null;
      if (inside?.body) {
        // The plan may have changed between the two requests.
        if (given && bare(inside.body.innerHTML) === given.copy.body.innerHTML) ({ copy, version } = given);
        inside.documentElement.style.overflowAnchor = "none";
        inside.addEventListener("click", leave);
        position?.(inside);
      }
      frame?.remove();
      next.className = "";
      frame = next;
      done();
    };
    next.src = address();
    get("frames").append(next);
  });
}

// Links out of a paper open beside the preview.
function leave(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  if (/^(https?|mailto|tel):/.test(link.href)) open(link.href, "_blank", "noopener");
}

async function show(id, as = form) {
  if (!state.papers.some(p => p.id === id)) id = state.papers[0]?.id ?? "";
  if (id === paper && as === form && frame) return;
  [paper, form] = [id, as];
  get("change").hidden = true;
  mark();
  if (paper) await load();
}

// The mark of a draft stays in sight, wherever the reader is.
const parts = "main :is(h1, h2, h3, h4, p, li, tr, figure, dt, dd):not(.draft)";

// Where the reader is: something in sight that stays, or is there again, else the heading above it.
function place(inside) {
  const seen = [...inside.querySelectorAll(parts)];
  const first = seen.findIndex(e => e.getBoundingClientRect().bottom > 0);
  const measured = e => ({ e, id: e.id, text: e.textContent, top: e.getBoundingClientRect().top });
  const marks = seen.slice(first, first + 40).map(measured);
  const heading = seen.slice(0, Math.max(0, first) + 1).reverse().find(e => e.id);
  const above = heading && measured(heading);
  const offset = inside.defaultView.scrollY;
  return document => {
    const view = document.defaultView;
    const move = (element, mark) => view.scrollBy(0, element.getBoundingClientRect().top - mark.top);
    if (offset === 0) return view.scrollTo(0, 0);
    if (document === inside) {
      const kept = marks.find(m => m.e.isConnected);
      if (kept) return move(kept.e, kept);
    }
    const now = Map.groupBy ? Map.groupBy(document.querySelectorAll(parts), e => e.textContent) : new Map();
    const again = marks.find(m => now.get(m.text)?.length === 1);
    if (again) return move(now.get(again.text)[0], again);
    const found = above && document.getElementById(above.id);
    if (found) move(found, above); else view.scrollTo(0, offset);
  };
}

// Makes the live copy of one node into that of another, touching only what differs. What was changed goes into the list.
function change(live, before, after, changed) {
  if (before.isEqualNode(after)) return;
  const alike = before.nodeType === 1 && after.nodeType === 1 && before.nodeName === after.nodeName
    && before.cloneNode(false).isEqualNode(after.cloneNode(false)) && before.childElementCount && after.childElementCount;
  if (!alike) {
    const fresh = imported(live.ownerDocument, after);
    live.replaceWith(fresh);
    changed.push(fresh);
    return;
  }
  const [l, b, a] = [[...live.childNodes], [...before.childNodes], [...after.childNodes]];
  const least = Math.min(b.length, a.length);
  let start = 0, end = 0;
  while (start < least && b[start].isEqualNode(a[start])) start++;
  while (end < least - start && b[b.length - 1 - end].isEqualNode(a[a.length - 1 - end])) end++;
  if (a.length === b.length) {
    for (let i = start; i < b.length - end; i++) change(l[i], b[i], a[i], changed);
    return;
  }
  const fresh = a.slice(start, a.length - end).map(node => imported(live.ownerDocument, node));
  for (const node of l.slice(start, b.length - end)) node.remove();
  const next = l[b.length - end] ?? null;
  for (const node of fresh) live.insertBefore(node, next);
  changed.push(...(fresh.length ? fresh : [next ?? live]));
}

// The policy of a paper names the style attributes that it came with; those that come later are set one by one.
function imported(inside, node) {
  const fresh = inside.importNode(node, true);
  if (fresh.nodeType === 1)
    for (const e of [fresh, ...fresh.querySelectorAll("[data-style]")])
      if (e.hasAttribute("data-style")) {
        e.style.cssText = e.getAttribute("data-style");
        e.removeAttribute("data-style");
      }
  return fresh;
}

async function update() {
  if (!paper || !frame) return;
  if (form === "pdf") return load();
  const answer = await fetch(address(), version ? { headers: { "If-None-Match": `"${version}"` }, cache: "no-store" } : {});
  if (!answer.ok) return;
  const after = parse(await answer.text());
  const inside = frame.contentDocument;
  const keep = inside?.body ? place(inside) : null;
  if (!keep || !copy || copy.sheet !== after.sheet) {
    await load(keep);
    return;
  }
  const changed = [];
  change(inside.body, copy.body, after.body, changed);
  inside.title = after.title;
  [copy, version] = [after, versionOf(answer)];
  keep(inside);
  point(changed);
}

// What has changed lights up for a moment; where it is out of sight, a button leads to it.
function point(changed) {
  const lit = changed.map(n => n.nodeType === 1 ? n : n.parentElement).filter(Boolean);
  if (lit.length === 0) return;
  if (!calm.matches)
    for (const part of lit.slice(0, 50)) part.animate([{ backgroundColor: "#ffeb3b" }, { backgroundColor: "transparent" }], 1500);
  const height = frame.contentWindow.innerHeight;
  const inSight = lit.some(p => { const box = p.getBoundingClientRect(); return box.bottom > 0 && box.top < height; });
  get("change").hidden = inSight;
  get("change").onclick = () => {
    get("change").hidden = true;
    lit.find(p => p.isConnected)?.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };
}

const say = text => { get("status").textContent = text; };

async function refresh() {
  await readState();
  const there = state.papers.some(p => p.id === paper);
  if (!there || !frame) await show(paper && there ? paper : wanted());
  say(state.isPlan ? "Up to date" : "The plan cannot be read");
  document.body.dataset.changes = String(Number(document.body.dataset.changes ?? 0) + 1);
}

const events = new EventSource("/events");
events.onopen = () => then(async () => { await refresh(); await update(); });
events.onerror = () => say("stpgen has stopped. You see the papers as they were.");
events.onmessage = message => then(message.data === "page" ? async () => { say("Updating"); await update(); } : refresh);
addEventListener("hashchange", () => then(() => show(wanted())));
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
get("as-page").onclick = () => then(() => show(paper, "html"));
get("as-pdf").onclick = () => then(() => show(paper, "pdf"));
