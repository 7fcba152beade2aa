// What the work of a day costs in rows, by the answers' own Server-Timing: the figures behind docs/capacity.md.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { askOnce } from "./load.mjs";
import { callerId, fillGroup, followUpId, groupId, storeId } from "./many-follow-ups.ts";
import { vinOf } from "./service-orders.mjs";
import { asOf, authorizationOf, withShards } from "./shards.mjs";

const orders = 300;
const stores = 3;
const callers = 8;

function personOf({ number, role, sightLevel }) {
  const stations = sightLevel === "own" ? [storeId(0, number % stores)] : [0, 1, 2].map((n) => storeId(0, n));
  return authorizationOf({
    groupId: groupId(0),
    shard: "SHARD_0",
    staffId: callerId(0, number),
    role,
    sightLevel,
    stores: stations,
  });
}

const figure = (headers, name) =>
  Number(new RegExp(`${name};desc="(\\d+)"`).exec(headers["server-timing"])?.[1]);

/** One request's answer, with the rows it read and wrote. */
async function ask({ port, authorization, method = "GET", path, body }) {
  const headers = { authorization, "content-type": "application/json" };
  const sent = { port, method, path: `/api/v1${path}`, headers };
  const answer = await askOnce(body === undefined ? sent : { ...sent, body: JSON.stringify(body) });
  if (answer.status >= 300) throw new Error(`${method} ${path} ${answer.status} ${answer.text}`);
  return {
    json: answer.text === "" ? undefined : JSON.parse(answer.text),
    read: figure(answer.headers, "rows_read"),
    written: figure(answer.headers, "rows_written"),
  };
}

const sumOf = (costs, name) => costs.reduce((sum, cost) => sum + cost[name], 0);
const mean = (costs) => ({
  read: Math.round(sumOf(costs, "read") / costs.length),
  written: Math.round(sumOf(costs, "written") / costs.length),
});

/** Bytes of the largest database under a folder, which is the shard that was written to. */
function largestDatabase(folder) {
  const files = readdirSync(folder, { recursive: true }).map(String);
  return Math.max(
    ...files.filter((name) => name.endsWith(".sqlite")).map((name) => statSync(join(folder, name)).size),
  );
}

await withShards(async ({ port, database, dataFolder }) => {
  const shard = await database("SHARD_0");
  await fillGroup(shard, {
    group: 0,
    stores,
    callers,
    customers: 2000,
    followUps: 400,
    stepMs: 60_000,
    asOf,
  });
  const manager = await personOf({ number: 1, role: "group-owner", sightLevel: "group" });
  const caller = await personOf({ number: 0, role: "callback-agent", sightLevel: "own" });
  const bytes = () =>
    shard
      .prepare("SELECT 1")
      .run()
      .then(() => largestDatabase(dataFolder));

  const before = await bytes();
  /** A visit of a customer by car, as the DMS tells it: both are made where they are new. */
  const delivered = async (number, known) => {
    const by = { port, authorization: manager, method: "POST" };
    const store = storeId(0, number % stores);
    const made = known ?? {
      customer: await ask({
        ...by,
        path: "/customers",
        body: { name: `周建国${number}`, phones: [`138${String(number).padStart(8, "0")}`], storeId: store },
      }),
      vehicle: await ask({ ...by, path: "/vehicles", body: { vin: vinOf(number), storeId: store } }),
    };
    const visit = await ask({
      ...by,
      path: "/service-visits",
      body: {
        storeId: store,
        orderNumber: known ? `AGAIN${number}` : `NEW${number}`,
        kind: "maintenance",
        vehicleId: made.vehicle.json.id,
        senderCustomerId: made.customer.json.id,
        ownerCustomerId: made.customer.json.id,
        items: [{ name: "更换机油机滤" }, { name: "全车检查" }],
        arrivedAt: new Date(asOf - 26 * 3_600_000).toISOString(),
        deliveredAt: new Date(asOf - 20 * 3_600_000).toISOString(),
      },
    });
    const parts = known ? [visit] : [made.customer, made.vehicle, visit];
    return { ...made, read: sumOf(parts, "read"), written: sumOf(parts, "written") };
  };
  const firstVisits = [];
  for (let number = 0; number < orders; number++) firstVisits.push(await delivered(number));
  const between = await bytes();
  const laterVisits = [];
  for (const [number, known] of firstVisits.entries()) laterVisits.push(await delivered(number, known));
  const kilobytes = (from, to) => Number(((to - from) / orders / 1000).toFixed(1));
  const sizes = {
    first_visit_kb: kilobytes(before, between),
    later_visit_kb: kilobytes(between, await bytes()),
  };

  const attempts = [];
  for (let number = 0; number < 40; number++)
    attempts.push(
      await ask({
        port,
        authorization: caller,
        method: "POST",
        path: `/follow-ups/${followUpId(0, number * callers)}/attempts`,
        body: { result: "reached", answers: { effect: 5 } },
      }),
    );

  const reads = {};
  for (const [name, authorization, path] of [
    ["workbench list", caller, "/follow-ups?view=workbench&limit=50"],
    ["workbench figures", caller, "/workbench?zone=Asia/Shanghai"],
    ["call screen", caller, `/follow-ups/${followUpId(0, callers * 45)}`],
    ["inbox poll", caller, "/notifications/changes?changedSince=0"],
    ["search", caller, "/search?q=%E5%91%A8%E5%BB%BA"],
    ["board of today", manager, "/runs/today?zone=Asia/Shanghai"],
  ])
    reads[name] = (await ask({ port, authorization, path })).read;

  console.log(
    JSON.stringify(
      {
        first_visit: mean(firstVisits),
        later_visit: mean(laterVisits),
        ...sizes,
        attempt: mean(attempts),
        reads,
      },
      null,
      2,
    ),
  );
  if (process.env.KEEP) (await import("node:fs")).cpSync(dataFolder, process.env.KEEP, { recursive: true });
});
