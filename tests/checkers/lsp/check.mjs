// check.mjs PROGRAM PLAN: a language server as Visual Studio Code talks to it, over a copy of a plan: findings as one types,
// completion, hovers, definitions, uses, renaming, quick fixes. Prints each problem; the last line is "N problems", exit code 1
// if there are any.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client } from "./client.mjs";

const [program, plan] = process.argv.slice(2);
if (!plan) { console.error("usage: check.mjs PROGRAM PLAN"); process.exit(2); }
const folder = mkdtempSync(join(tmpdir(), "stpgen-lsp-"));
cpSync(plan, folder, { recursive: true, filter: path => !path.endsWith("/out") });

let problems = 0;
let checks = 0;
const check = (what, isSo, seen) => {
  checks++;
  if (isSo) return;
  problems++;
  console.log(`${what}: ${JSON.stringify(seen)?.slice(0, 400)}`);
};

const client = new Client(resolve(program), folder);
try {
  const can = await client.start();
  for (const one of ["completion", "hover", "definition", "references", "rename", "documentSymbol", "codeAction"])
    check(`the server says that it can: ${one}`, can[`${one}Provider`], can);

  // A reference of one file to a record of another.
  const file = "challenges.yaml";
  const lines = client.read(file).split("\n");
  const line = lines.findIndex(l => /^ +(- )?gap: /.test(l));
  const start = lines[line].indexOf("gap: ") + 5;
  const id = lines[line].slice(start).trim();
  let next = client.published(file);
  await client.open(file);
  check("an open file has the findings of the disk", !(await next).some(f => f.severity === 1), client.findings(file));

  next = client.published(file, all => all.some(f => f.code === "STP109"));
  await client.type(file, line, start, 0, "x");
  const found = (await next).find(f => f.code === "STP109");
  check("a reference to nothing is found where it is", found.range.start.line === line && found.range.start.character === start
    && found.range.end.character === start + id.length + 1, found);
  check("a finding has its rule's page", found.codeDescription?.href.startsWith("file:"), found);
  const actions = await client.connection.sendRequest("textDocument/codeAction",
    { textDocument: { uri: client.uri(file) }, range: found.range, context: { diagnostics: [found] } });
  check("it has a quick fix", actions[0]?.edit?.changes[client.uri(file)][0].newText === id, actions);

  next = client.published(file, all => !all.some(f => f.code === "STP109"));
  await client.type(file, line, start, 1, "");
  await next;
  const fields = await client.ask("textDocument/completion", file, line, start - 5);
  check("fields are offered", fields.length > 3, fields.map(f => f.label));
  const ids = await client.ask("textDocument/completion", file, line, start);
  check("ids are offered", ids.some(i => i.label === id), ids.map(i => i.label));
  const help = await client.ask("textDocument/hover", file, line, start - 4);
  check("a field is explained", help?.contents.value.startsWith("**gap**"), help);
  const record = await client.ask("textDocument/hover", file, line, start + 1);
  check("an id shows its record", record?.contents.value.includes(`id: ${id}`), record);
  const definition = await client.ask("textDocument/definition", file, line, start + 1);
  check("an id leads to its record", definition?.uri.endsWith(".yaml") && definition.uri !== client.uri(file), definition);
  const uses = await client.ask("textDocument/references", file, line, start + 1, { context: { includeDeclaration: true } });
  check("an id has its uses", uses.length > 1 && uses.some(u => u.uri === client.uri(file)), uses);
  const ofRound = await client.ask("textDocument/rename", file, line, start + 1, { newName: "x" }).catch(fault => fault.message);
  check("an id of the round cannot be renamed", String(ofRound).includes("of the planning round"), ofRound);

  // An id of the plan: the first person's.
  const people = "people.yaml";
  const names = client.read(people).split("\n");
  const person = names.findIndex(l => /^ +- id: /.test(l));
  const at = names[person].indexOf("id: ") + 4;
  const persons = await client.ask("textDocument/references", people, person, at, { context: { includeDeclaration: true } });
  check("a person has uses in other files", persons.some(u => u.uri !== client.uri(people)), persons);
  const renamed = await client.ask("textDocument/rename", people, person, at, { newName: "another-name" });
  const edits = Object.values(renamed.changes).flat();
  check("a rename changes every use", edits.length === persons.length && edits.every(e => e.newText === "another-name"), renamed);
  const refused = await client.ask("textDocument/rename", people, person, at, { newName: "Not An Id" }).catch(fault => fault.message);
  check("a rename to what cannot be an id is refused", typeof refused === "string" && refused.includes("cannot be an id"), refused);
  const outline = await client.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri: client.uri(file) } });
  check("a file has an outline", outline[0]?.children?.length > 0, outline);

  // Characters that take two UTF-16 code units.
  next = client.published("extra.yaml", all => all.some(f => f.code === "STP106"));
  const flow = "  - {id: someone, name: \"😀𝔸\", rol: x}";
  await client.open("extra.yaml", `people:\n${flow}\n`);
  const rol = (await next).find(f => f.code === "STP106");
  check("places count UTF-16 code units", rol.range.start.character === flow.indexOf("rol") && rol.range.end.character === flow.indexOf("rol") + 3, rol);
  const unknown = await client.connection.sendRequest("no/such").catch(fault => fault.code);
  check("an unknown request is refused", unknown === -32601, unknown);

  check("the server leaves when it is asked to", await client.stop() === 0, client.child.exitCode);
  check("it says nothing else", client.said === "", client.said);
} catch (fault) {
  check("the conversation", false, `${fault.message} ${client.said}`);
  client.child.kill();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${checks} checks`);
console.log(`${problems} problems`);
process.exit(problems ? 1 : 0);
