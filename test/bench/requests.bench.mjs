// Requests a second against a bare route with the same SQL in the same runtime: 100,000 callbacks in 200 groups.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleWorker } from "../../scripts/lib/bundle-worker.mjs";
import { startRuntime } from "../../scripts/lib/local-runtime.mjs";
import { localFolder } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { mintAccessToken } from "../../workers/platform/access-token.ts";
import { askOnce, medianRatio, requestsASecond } from "./load.mjs";
import { callerId, fillGroup, followUpId, groupId, storeId } from "./many-follow-ups.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "9" }, ms: { type: "string", default: "2000" } },
  strict: false,
});
const rounds = Number(values.rounds);
const ms = Number(values.ms);
const groups = 200;
const callers = 5;
const followUps = 500;
const connections = 32;
/** A Wednesday morning within the calling hours. */
const asOf = Date.parse("2026-11-25T10:30:00+08:00");
const tokenKey = "t".repeat(48);

const folder = join(localFolder, "tmp");
mkdirSync(folder, { recursive: true });
const state = mkdtempSync(join(folder, "bench-"));
const worker = await bundleWorker("test/bench/bench-worker.ts");
if (worker.problem) throw new Error(worker.problem);
const runtime = await startRuntime({
  code: worker.code,
  bindings: {
    TOKEN_KEY: tokenKey,
    PASSWORD_PEPPER: "p".repeat(48),
    MAIL_URL: "local:mailbox",
    CLOCK_MS: asOf,
  },
  dataFolder: join(state, "data"),
  logFile: join(state, "worker.log"),
  tell: () => {},
});

/** Whose work is asked for in turn: every caller of every group. */
async function everyCaller() {
  const people = [];
  for (let group = 0; group < groups; group++)
    for (let number = 0; number < callers; number++) {
      const claims = {
        groupId: groupId(group),
        shard: "SHARD_0",
        staffId: callerId(group, number),
        role: "callback-agent",
        sightLevel: "own",
        stores: [storeId(group, number % 2)],
      };
      const { token } = await mintAccessToken({ key: tokenKey, now: asOf, claims });
      people.push({
        group,
        number,
        groupId: claims.groupId,
        staffId: claims.staffId,
        authorization: `Bearer ${token}`,
      });
    }
  return people;
}

try {
  await runtime.migrate();
  const shard = await runtime.database("SHARD_0");
  for (let group = 0; group < groups; group++)
    await fillGroup(shard, { group, stores: 2, callers, customers: followUps, followUps, asOf });
  const port = await freePort(0);
  await runtime.open(port);
  const people = await everyCaller();
  let turn = 0;
  const nextPerson = () => people[turn++ % people.length];

  const list = "/api/v1/follow-ups?view=workbench&limit=50";
  const [first] = people;
  const learnt = await askOnce({
    port,
    path: `/bare/learn?path=${encodeURIComponent(list)}&groupId=${first.groupId}&staffId=${first.staffId}`,
    headers: { authorization: first.authorization },
  });
  if (JSON.parse(learnt.text).status !== 200) throw new Error(learnt.text);

  const lists = {
    ours: () =>
      requestsASecond({
        port,
        connections,
        ms,
        status: 200,
        next: () => ({ path: list, headers: { authorization: nextPerson().authorization } }),
      }),
    bare: () =>
      requestsASecond({
        port,
        connections,
        ms,
        status: 200,
        next: () => {
          const { groupId: group, staffId } = nextPerson();
          return { path: `/bare/read?groupId=${group}&staffId=${staffId}` };
        },
      }),
  };

  // Every attempt is the first on a callback of its own, by the caller who has it.
  let dial = 0;
  const nextDial = () => {
    const person = people[dial % people.length];
    const number = person.number + callers * (Math.floor(dial / people.length) % (followUps / callers));
    dial += 1;
    return { person, id: followUpId(person.group, number) };
  };
  const json = { "content-type": "application/json" };
  const attempts = {
    ours: () =>
      requestsASecond({
        port,
        connections,
        ms,
        status: 200,
        next: () => {
          const { person, id } = nextDial();
          return {
            method: "POST",
            path: `/api/v1/follow-ups/${id}/attempts`,
            headers: { ...json, authorization: person.authorization, "idempotency-key": `bench-${dial}` },
            body: JSON.stringify({ result: "no-answer", channel: "phone" }),
          };
        },
      }),
    bare: () =>
      requestsASecond({
        port,
        connections,
        ms,
        status: 200,
        next: () => {
          const { person, id } = nextDial();
          const body = JSON.stringify({ groupId: person.groupId, id });
          return { method: "POST", path: "/bare/write", headers: json, body };
        },
      }),
  };

  await lists.ours();
  await lists.bare();
  const tell = (line) => console.error(line);
  const listRatio = await medianRatio({ rounds, ...lists, tell });
  const attemptRatio = await medianRatio({ rounds, ...attempts, tell });
  console.log(JSON.stringify({ list_vs_bare: listRatio, attempt_vs_bare: attemptRatio }));
} finally {
  await runtime.stop();
  rmSync(state, { recursive: true, force: true });
}
