// Rows read and statements run, which do not depend on the machine: small shards against one of a million follow-ups.
import { parseArgs } from "node:util";
import { allEndpoints } from "../../shared/contracts/all.ts";
import { askOnce } from "./load.mjs";
import { callerId, fillGroup, groupId, storeId } from "./many-follow-ups.ts";
import { asOf, authorizationOf, withShards } from "./shards.mjs";

const { values } = parseArgs({ options: { many: { type: "string", default: "1000000" } }, strict: false });
const many = Number(values.many);
const few = 10_000;
const due = 1000;
const stores = 20;
const callers = 40;
const limit = 50;
const tell = (line) => console.error(line);

/** One group with half of `total` open callbacks and others with the rest, the way a shard is shared. */
async function fillShard(database, { total, others, promised = 0 }) {
  const half = total / 2;
  const sizes = [half, ...Array.from({ length: others }, () => half / others)];
  for (const [group, followUps] of sizes.entries())
    await fillGroup(database, {
      group,
      stores,
      callers,
      customers: Math.max(1, Math.floor(followUps / 10)),
      visits: Math.max(1, Math.floor(followUps / 10)),
      followUps,
      stepMs: 1000,
      promised: group === 0 ? promised : 0,
      asOf,
    });
}

const people = [
  { name: "caller", staff: 0, role: "callback-agent", sightLevel: "own", stores: [0], keys: 1 },
  {
    name: "manager of 5 stores",
    staff: 1,
    role: "service-manager",
    sightLevel: "store",
    stores: [0, 3, 7, 11, 19],
    keys: 5,
  },
  { name: "owner", staff: 2, role: "group-owner", sightLevel: "group", stores: [], keys: 1 },
];

async function rowsRead({ port, shard, person, path }) {
  const claims = {
    groupId: groupId(0),
    shard,
    staffId: callerId(0, person.staff),
    role: person.role,
    sightLevel: person.sightLevel,
    stores: person.stores.map((number) => storeId(0, number)),
  };
  const authorization = await authorizationOf(claims);
  const answer = await askOnce({
    port,
    path: `/api/v1${path}`,
    headers: { authorization },
  });
  if (answer.status === 403) return undefined;
  if (answer.status !== 200) throw new Error(`${path} ${answer.status} ${answer.text}`);
  const shown = JSON.parse(answer.text).data?.length ?? 0;
  return { rows: Number(/rows_read;desc="(\d+)"/.exec(answer.headers["server-timing"])?.[1]), shown };
}

/** Lists of the API that need nothing said but how long a page is. */
const lists = allEndpoints.filter(({ method, path, query, name }) => {
  if (method !== "GET" || path.includes("{") || !query) return false;
  return /^list/.test(name) && query().safeParse({ limit: String(limit) }).success;
});

const figures = await withShards(async ({ port, database }) => {
  tell(`filling shards of ${many} and ${few} follow-ups`);
  await fillShard(await database("SHARD_0"), { total: many, others: 50, promised: due });
  await fillShard(await database("SHARD_1"), { total: few, others: 5, promised: due });

  const path = `/follow-ups?view=workbench&limit=${limit}`;
  const ratios = [];
  for (const person of people) {
    const at = async (shard) => (await rowsRead({ port, shard, person, path })).rows;
    const [large, small] = [await at("SHARD_0"), await at("SHARD_1")];
    tell(`workbench as ${person.name}: ${large} rows of ${many}, ${small} of ${few}`);
    ratios.push(large / small);
  }

  const excesses = [];
  for (const { path: list } of lists)
    for (const person of people) {
      const found = await rowsRead({ port, shard: "SHARD_0", person, path: `${list}?limit=${limit}` });
      if (found === undefined) continue;
      const excess = found.rows - 3 * (limit + 1) - person.keys;
      excesses.push(excess);
      if (excess > 0) tell(`${list} as ${person.name}: ${found.rows} rows read, ${excess} too many`);
    }

  const sweep = async (key) => {
    const answer = await askOnce({
      port,
      method: "POST",
      path: "/bare/sweep",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key }),
    });
    const cost = JSON.parse(answer.text);
    if (cost.taken !== due) throw new Error(`the sweep took ${answer.text}`);
    return cost;
  };
  const [large, small] = [await sweep("SHARD_0"), await sweep("SHARD_1")];
  tell(
    `a sweep of ${due}: ${large.rowsRead} rows at ${many} open, ${small.rowsRead} at ${few}; ${large.rowsWritten} written`,
  );
  return {
    rows_read_ratio: Number(Math.max(...ratios).toFixed(3)),
    rows_read_excess: Math.max(0, ...excesses),
    tick_rows_ratio: Number((large.rowsRead / small.rowsRead).toFixed(3)),
    tick_rows_per_due: Number((large.rowsRead / due).toFixed(2)),
  };
});

const spread = await withShards(async ({ port, database }) => {
  const items = 500;
  const statements = [];
  for (const [key, groups] of [
    ["SHARD_0", 500],
    ["SHARD_1", 5],
  ]) {
    const each = items / groups;
    for (let group = 0; group < groups; group++)
      await fillGroup(await database(key), {
        group,
        stores: 1,
        callers: 2,
        customers: each,
        visits: 1,
        followUps: each,
        promised: each,
        asOf,
      });
    const answer = await askOnce({
      port,
      method: "POST",
      path: "/bare/sweep",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key }),
    });
    const cost = JSON.parse(answer.text);
    if (cost.taken !== items) throw new Error(`the sweep took ${answer.text}`);
    tell(`a sweep of ${items} over ${groups} groups: ${cost.statements} statements`);
    statements.push(cost.statements);
  }
  const [wide, narrow] = statements;
  return { tick_statements_ratio: Number((wide / narrow).toFixed(3)) };
});

console.log(JSON.stringify({ ...figures, ...spread }));
