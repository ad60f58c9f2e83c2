// check.mjs SCHEMA FILE.yaml…: whether a JSON Schema takes every file, and refuses each after one of several faults was put into it:
// an unknown field in each of its mappings. Prints each problem; the last line is "N problems", exit code 1 if there are any.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import YAML from "yaml";

const [schemaFile, ...files] = process.argv.slice(2);
if (files.length === 0) { console.error("usage: check.mjs SCHEMA FILE.yaml…"); process.exit(2); }

const validate = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true }).compile(JSON.parse(readFileSync(schemaFile, "utf8")));
let problems = 0;
let planted = 0;
const problem = (file, text) => { problems++; console.log(`${file}: ${text}`); };

function* mappings(value, path) {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* mappings(item, `${path}[${i}]`);
  else if (value && typeof value === "object") {
    yield [value, path];
    for (const [name, item] of Object.entries(value)) yield* mappings(item, `${path}.${name}`);
  }
}

for (const file of files) {
  const plan = YAML.parse(readFileSync(file, "utf8"));
  if (!validate(plan)) for (const e of validate.errors.slice(0, 3)) problem(file, `${e.instancePath} ${e.message}`);
  for (const [mapping, path] of [...mappings(plan, "$")].slice(0, 40)) {
    planted++;
    mapping.nosuchfield = "x";
    if (validate(plan)) problem(file, `an unknown field at ${path} is taken`);
    delete mapping.nosuchfield;
  }
}
console.log(`${files.length} files, ${planted} faults planted`);
console.log(`${problems} problems`);
process.exit(problems ? 1 : 0);
