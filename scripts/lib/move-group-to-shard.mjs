import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { confirmText, requestText } from "../../workers/features/group-moves/group-moves.directory.ts";
import { isShardKey } from "../../workers/platform/config.ts";
import { localFolder, tools } from "./paths.mjs";
import { captureOnNode24 } from "./processes.mjs";

const usage = `npm run move-group -- GROUP --to SHARD_1 [--url http://127.0.0.1:8787]
npm run move-group -- GROUP --confirm [--url …]

  Moves a group to another shard and waits until it has arrived. The group takes no writes meanwhile; its old copy
  stays until --confirm. Without --url it is the account that npm run deploy deployed to, where cron does the work.`;
const config = join(localFolder, "deploy", "wrangler.json");
const everyMs = 3000;

function fail(message) {
  console.error(message);
  process.exit(1);
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        to: { type: "string" },
        confirm: { type: "boolean", default: false },
        url: { type: "string" },
      },
    });
    const [groupId] = positionals;
    if (groupId === undefined || (values.to === undefined) === !values.confirm) fail(usage);
    if (values.to !== undefined && !isShardKey(values.to)) fail(`${values.to} is no shard.`);
    return { ...values, groupId };
  } catch (error) {
    return fail(`${error.message}\n\n${usage}`);
  }
}

const { groupId, to, url } = readOptions();

/** Runs one statement on the deployed directory; resolves to its rows. */
async function onDirectory(sql) {
  if (!existsSync(config))
    fail("Nothing was deployed from here: npm run deploy writes .local/deploy/wrangler.json.");
  const { code, output, answer } = await captureOnNode24([
    tools.wrangler,
    ...["d1", "execute", "DIRECTORY", "--remote", "--json", "--config", config, "--command", sql],
  ]);
  if (code !== 0) fail(output);
  return JSON.parse(answer)[0].results;
}

async function asked() {
  if (url === undefined) {
    await onDirectory(to ? requestText({ groupId, to, at: Date.now() }) : confirmText(groupId));
    return;
  }
  const answer = await fetch(`${url}/dev/group-moves`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ groupId, ...(to ? { to } : {}) }),
  });
  const { data, problem } = await answer.json();
  if (problem) fail(problem);
  return data;
}

async function stands() {
  const [move] = await onDirectory(
    `SELECT state, rows, error, to_shard AS toShard FROM group_moves WHERE group_id = '${groupId}'`,
  );
  return move;
}

const resting = ["kept", "done", "failed"];
let move = await asked();
for (let told = ""; url === undefined; ) {
  move = await stands();
  const line = move ? `${move.state}, ${move.rows} rows` : "";
  if (line !== told) console.log(line);
  told = line;
  if (!move || resting.includes(move.state)) break;
  await new Promise((resolve) => setTimeout(resolve, everyMs));
}
if (!move) fail(`${groupId} is unknown, or lives on ${to} already.`);
if (move.error) fail(`${move.state}: ${move.error}. The group is where it was.`);
const now = {
  kept: `It lives on ${move.toShard}; its old copy waits for --confirm.`,
  done: "Its old copy is gone.",
};
console.log(`${move.rows} rows. ${now[move.state] ?? `It is ${move.state}.`}`);
