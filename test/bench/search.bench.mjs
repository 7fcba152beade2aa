// What people type, over 200,000 customers with a phone, a car and an order each, against reading one row by its key.
// npm run bench -- search --customers 20000 --rounds 20
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleWorker } from "../../scripts/lib/bundle-worker.mjs";
import { startRuntime } from "../../scripts/lib/local-runtime.mjs";
import { localFolder } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { mintAccessToken } from "../../workers/platform/access-token.ts";
import { loadPinyin } from "../../workers/platform/pinyin.ts";
import { fillCustomers, foundGroup } from "./many-customers.mjs";
import { callerId, groupId, storeId } from "./many-follow-ups.ts";

const { values } = parseArgs({
  options: { customers: { type: "string", default: "200000" }, rounds: { type: "string", default: "60" } },
  strict: false,
});
const count = Number(values.customers);
const rounds = Number(values.rounds);
const [stores, callers] = [20, 100];
const tokenKey = "t".repeat(48);

const pinyin = await loadPinyin();
const sounds = (name) => pinyin(name)[0].map(({ spoken }) => spoken);

/** One way of typing each, by what it is. */
const kinds = {
  character: ({ name }) => name.slice(0, 1),
  twoCharacters: ({ name }) => name.slice(0, 2),
  name: ({ name }) => name,
  given: ({ name }) => name.slice(1),
  letter: ({ name }) => sounds(name)[0][0],
  initials: ({ name }) =>
    sounds(name)
      .map((sound) => sound[0])
      .join(""),
  pinyin: ({ name }) => sounds(name).join(""),
  pinyinBegun: ({ name }) => sounds(name).join("").slice(0, 5),
  soundAndCharacter: ({ name }) => sounds(name)[0] + name.slice(1),
  letterAndCharacter: ({ name }) => sounds(name)[0][0] + name.slice(1, 2),
  phone: ({ phone }) => phone.slice(3),
  phoneTail: ({ phone }) => phone.slice(-4),
  plate: ({ plate }) => plate,
  plateTail: ({ plate }) => plate.slice(-4),
  plateInside: ({ plate }) => plate.slice(2, 4),
  vinTail: ({ vin }) => vin.slice(-6),
  order: ({ orderNumber }) => orderNumber,
  orderTail: ({ orderNumber }) => orderNumber.slice(-6),
  orderBegun: ({ orderNumber }) => orderNumber.slice(0, 7),
  caseTitle: () => "异响",
  nothing: ({ number }) => `没有${number}`,
};

const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
const rounded = (value) => Number(value.toFixed(2));

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
/** Milliseconds of one request on a kept connection, and its answer. */
const timed = (port, path, headers = {}) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = request({ agent, port, host: "127.0.0.1", path, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece) => {
        text += piece;
      });
      answer.on("end", () => {
        if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode} ${text}`));
        const rows = /rows_read;desc="(\d+)"/.exec(answer.headers["server-timing"] ?? "")?.[1];
        resolve({ ms: performance.now() - began, json: JSON.parse(text), rows: Number(rows ?? 0) });
      });
    });
    sent.on("error", reject);
    sent.end();
  });

/** An owner who sees everything, and a caller of one store of twenty. */
async function authorizations() {
  const people = [
    { staffId: callerId(0, 0), role: "group-owner", sightLevel: "group", stores: [] },
    { staffId: callerId(0, 1), role: "callback-agent", sightLevel: "own", stores: [storeId(0, 0)] },
  ];
  const minted = people.map((one) =>
    mintAccessToken({
      key: tokenKey,
      now: Date.now(),
      claims: { groupId: groupId(0), shard: "SHARD_0", ...one },
    }),
  );
  return (await Promise.all(minted)).map(({ token }) => `Bearer ${token}`);
}

mkdirSync(join(localFolder, "tmp"), { recursive: true });
const state = mkdtempSync(join(localFolder, "tmp", "bench-"));
const worker = await bundleWorker("test/bench/search-worker.ts");
if (worker.problem) throw new Error(worker.problem);
const dataFolder = join(state, "data");
const start = () =>
  startRuntime({
    code: worker.code,
    bindings: { TOKEN_KEY: tokenKey, PASSWORD_PEPPER: "p".repeat(48), MAIL_URL: "local:mailbox" },
    dataFolder,
    logFile: join(state, "worker.log"),
    tell: () => {},
  });
let runtime = await start();
try {
  await runtime.migrate();
  await foundGroup(await runtime.database("SHARD_0"), { stores, callers, asOf: Date.now() });
  await runtime.stop();
  const began = performance.now();
  const people = await fillCustomers({ dataFolder, count, stores, callers, asOf: Date.now() });
  console.error(`${count} customers in ${Math.round(performance.now() - began)} ms`);
  runtime = await start();
  const port = await freePort(0);
  await runtime.open(port);

  const times = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  const points = [];
  let mostRows = 0;
  let turn = 0;
  for (let round = -2; round < rounds; round++) {
    const askers = await authorizations();
    for (const [kind, typed] of Object.entries(kinds)) {
      const person = people[(turn * 7_919) % count];
      const authorization = askers[turn++ % askers.length];
      const q = encodeURIComponent(typed(person));
      const search = await timed(port, `/api/v1/search?q=${q}&limit=20`, { authorization });
      const point = await timed(port, `/bare/point?groupId=${groupId(0)}&id=${person.id}`);
      if (point.json?.id !== person.id) throw new Error(`no ${person.id}`);
      if (round < 0) continue;
      times[kind].push(search.ms);
      points.push(point.ms);
      mostRows = Math.max(mostRows, search.rows);
    }
  }
  const all = Object.values(times).flat();
  for (const [kind, of] of Object.entries(times)) console.error(`${kind}: ${rounded(p95(of))} ms`);
  console.error(
    `p95 ${rounded(p95(all))} ms, by key ${rounded(p95(points))} ms, at most ${mostRows} rows read`,
  );
  console.log(
    JSON.stringify({ search_vs_point: rounded(p95(all) / p95(points)), search_most_rows_read: mostRows }),
  );
} finally {
  agent.destroy();
  await runtime.stop();
  rmSync(state, { recursive: true, force: true });
}
