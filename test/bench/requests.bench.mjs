// Requests a second against a bare route with the same SQL in the same runtime: 100,000 callbacks in 200 groups.
import { parseArgs } from "node:util";
import { askOnce, medianRatio, requestsASecond } from "./load.mjs";
import { callerId, fillGroup, followUpId, groupId, storeId } from "./many-follow-ups.ts";
import { asOf, authorizationOf, withShards } from "./shards.mjs";

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
      people.push({
        group,
        number,
        groupId: claims.groupId,
        staffId: claims.staffId,
        authorization: await authorizationOf(claims),
      });
    }
  return people;
}

await withShards(async ({ port, database }) => {
  const shard = await database("SHARD_0");
  for (let group = 0; group < groups; group++)
    await fillGroup(shard, { group, stores: 2, callers, customers: followUps, followUps, asOf });
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

  const rate = (next) => requestsASecond({ port, connections, ms, status: 200, next });
  const lists = {
    ours: () => rate(() => ({ path: list, headers: { authorization: nextPerson().authorization } })),
    bare: () =>
      rate(() => {
        const { groupId: group, staffId } = nextPerson();
        return { path: `/bare/read?groupId=${group}&staffId=${staffId}` };
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
      rate(() => {
        const { person, id } = nextDial();
        return {
          method: "POST",
          path: `/api/v1/follow-ups/${id}/attempts`,
          headers: { ...json, authorization: person.authorization, "idempotency-key": `bench-${dial}` },
          body: JSON.stringify({ result: "no-answer", channel: "phone" }),
        };
      }),
    bare: () =>
      rate(() => {
        const { person, id } = nextDial();
        const body = JSON.stringify({ groupId: person.groupId, id });
        return { method: "POST", path: "/bare/write", headers: json, body };
      }),
  };

  await lists.ours();
  await lists.bare();
  const tell = (line) => console.error(line);
  const listRatio = await medianRatio({ rounds, ...lists, tell });
  const attemptRatio = await medianRatio({ rounds, ...attempts, tell });
  console.log(JSON.stringify({ list_vs_bare: listRatio, attempt_vs_bare: attemptRatio }));
});
