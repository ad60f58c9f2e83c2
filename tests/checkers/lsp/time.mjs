// time.mjs PROGRAM PLAN [RUNS]: the median time in milliseconds from a keystroke to what is wrong with the files of the plan, without
// the pause of 60 ms for which the server waits. What the rules find follows.
import { resolve } from "node:path";
import { readdirSync } from "node:fs";
import { Client } from "./client.mjs";

const PAUSE = 60;
const [program, plan, runs = "11"] = process.argv.slice(2);
const client = new Client(resolve(program), resolve(plan));
await client.start();
const file = readdirSync(plan).includes("challenges.yaml") ? "challenges.yaml" : "stp.yaml";
let next = client.published(file);
await client.open(file);
await next;
const taken = [];
for (let i = 0; i <= Number(runs); i++) {
  next = client.published(file);
  const start = performance.now();
  await client.type(file, 0, 0, i === 0 ? 0 : 2, "# ");
  await next;
  // The first one warms up.
  if (i > 0) taken.push(performance.now() - start - PAUSE);
}
taken.sort((a, b) => a - b);
console.log(taken[Math.floor(taken.length / 2)].toFixed(1));
await client.stop();
