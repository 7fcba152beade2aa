import { describe, expect, it } from "vitest";
import { allEndpoints } from "../../shared/contracts/all.ts";
import type { IdKind } from "../../shared/kernel/ids.ts";
import { type FurnishedStore, furnish } from "../harness/furnish.ts";
import {
  asSent,
  type Filled,
  filled,
  filledWith,
  idAt,
  nameOf,
  positionsOf,
  textOf,
} from "../harness/requests.ts";
import { snapshotOf } from "../harness/snapshot.ts";
import { type Called, world } from "../harness/world.ts";

const w = world();
const victim = await furnish(await w.group({ shard: "SHARD_0" }));
const sameShard = await furnish(await w.group({ shard: "SHARD_0" }));
const otherShard = await furnish(await w.group({ shard: "SHARD_1" }));
/** Groups whose requests may succeed: what becomes of them does not matter. */
const busy = await furnish(await w.group({ shard: "SHARD_0" }));
const quoting = await furnish(await w.group({ shard: "SHARD_0" }));
const everyEndpoint = allEndpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const);

function send(token: string, request: Filled): Promise<Called> {
  const { method, path, body, headers } = asSent(request);
  return w.call(token, method, path, body, headers);
}

function filling(store: FurnishedStore, text = "新的") {
  return { store, text, asOf: w.clock.now() };
}

function idsOf(store: FurnishedStore): string[] {
  return Object.values(store).flatMap((id) => (typeof id === "string" ? [id] : Object.values(id)));
}

function leaks(answer: Called, secrets: readonly string[]): string[] {
  const text = JSON.stringify(answer.json);
  return secrets.filter((secret) => text.includes(secret));
}

const secretsOfVictim = [victim.marker, ...idsOf(victim.here), ...idsOf(victim.there)];

describe.each(everyEndpoint)("%s keeps one group from another", (_, endpoint) => {
  const positions = positionsOf(endpoint);

  it.skipIf(positions.length === 0).each([
    ["on the same shard", sameShard],
    ["on another shard", otherShard],
  ] as const)("for ids of a group %s, wherever an id is taken", async (_where, caller) => {
    const before = [await snapshotOf(victim.group), await snapshotOf(caller.group)];
    for (const position of positions) {
      const id = idAt(endpoint, filling(victim.here), position);
      const answer = await send(
        caller.group.token,
        filledWith(endpoint, filling(caller.here), { position, id }),
      );
      const place = textOf(position);
      expect([place, answer.status, answer.json]).toEqual([
        place,
        expect.toBeOneOf([404, 422]),
        expect.anything(),
      ]);
      expect(answer.json.code).not.toBe("request.no_such_endpoint");
      expect(leaks(answer, secretsOfVictim)).toEqual([]);
    }
    expect([await snapshotOf(victim.group), await snapshotOf(caller.group)]).toEqual(before);
  });

  it("for names, numbers and external ids of the other group", async () => {
    const before = await snapshotOf(victim.group);
    const words = [`${victim.marker}0`, victim.marker, `王${victim.marker}`];
    for (const text of words) {
      const answer = await send(quoting.group.token, filled(endpoint, filling(quoting.here, text)));
      expect(leaks(answer, idsOf(victim.here))).toEqual([]);
    }
    const plain = await send(busy.group.token, filled(endpoint, filling(busy.here)));
    expect(leaks(plain, secretsOfVictim)).toEqual([]);
    expect(await snapshotOf(victim.group)).toEqual(before);
  });
});

/** Kinds of record that belong to the whole group, so that a store's caller may come upon them, and why. */
const groupWide: Partial<Record<IdKind, string>> = {
  group: "the group itself",
  user: "lives in the directory",
  session: "lives in the directory",
  policy: "rules are read by everyone they bind",
  script: "as policies",
  notification: "goes to a person",
  mail: "goes to a person",
  job: "the system's own",
  import: "one file may hold the orders of every store",
  file: "as imports",
};

const storeKinds = Object.keys(victim.here.idByKind).filter((kind) => !(kind in groupWide));

/** Places where a colleague of another store may be named, and why. */
const anyColleague: Record<string, string> = {
  "reassignMany body/fromAssigneeId": "whoever has left a store may still hold work in it",
  "previewReassignMany body/fromAssigneeId": "as above",
  "createServiceVisit body/adviserId": "whoever served the car may work elsewhere by now",
  "editServiceVisit body/adviserId": "as above",
  "putServiceVisitByExternalId body/adviserId": "as above",
  "applyImport body/advisers/any": "as above",
};

/** Callers of the other store, who hold every permission that their role or token can have. */
const callersThere = [
  {
    who: "a manager who sees the other store",
    token: await victim.group.tokenFor({
      staffId: victim.there.supervisor,
      role: "general-manager",
      stores: [victim.there.storeId],
    }),
  },
  {
    who: "an agent of the other store who sees their own work",
    token: await victim.group.tokenFor({
      staffId: victim.there.idByKind.staff,
      role: "callback-agent",
      stores: [victim.there.storeId],
    }),
  },
  {
    who: "an API token of the other store",
    token: await victim.group.apiToken({ stores: [victim.there.storeId] }),
  },
];

const idsHere = storeKinds.flatMap((kind) =>
  Object.entries(victim.here.idByKind).flatMap(([known, id]) => (known === kind ? [id] : [])),
);
const secretsHere = [
  ...idsHere,
  victim.here.adviser,
  victim.here.supervisor,
  victim.here.solvedCase,
  victim.here.doneFollowUp,
];

describe.each(everyEndpoint)("%s keeps one store's work from another", (_, endpoint) => {
  const positions = positionsOf(endpoint).filter(
    (position) =>
      storeKinds.includes(position.kind) && !(`${endpoint.name} ${textOf(position)}` in anyColleague),
  );

  it.skipIf(positions.length === 0).each(callersThere)("for ids asked by $who", async ({ token }) => {
    const before = await snapshotOf(victim.group);
    for (const position of positions) {
      const id = idAt(endpoint, filling(victim.here), position);
      const request = filledWith(endpoint, filling(victim.there), { position, id });
      const answer = await send(token, request);
      const place = textOf(position);
      // A colleague is no secret: who names one of another store hears that they cannot take the work.
      const refused = [403, 404, 422, ...(position.kind === "staff" ? [409] : [])];
      expect([place, answer.status, answer.json]).toEqual([
        place,
        expect.toBeOneOf(refused),
        expect.anything(),
      ]);
      expect(leaks(answer, secretsHere)).toEqual([]);
    }
    expect(await snapshotOf(victim.group)).toEqual(before);
  });

  it.skipIf(endpoint.method !== "GET").each(callersThere)("in what it shows $who", async ({ token }) => {
    const answer = await send(token, filled(endpoint, filling(victim.there)));
    expect([200, 403, 404]).toContain(answer.status);
    expect(leaks(answer, secretsHere)).toEqual([]);
  });
});

/** Someone of the first store who sees their own work, and has none. */
const stranger = await victim.group.tokenFor({
  staffId: victim.here.unjoined,
  role: "callback-agent",
  stores: [victim.here.storeId],
});
const workKinds: readonly IdKind[] = ["followUp", "attempt", "case", "caseStep"];

describe.each(everyEndpoint)("%s keeps one person's work from another", (_, endpoint) => {
  const positions = positionsOf(endpoint).filter(({ kind }) => workKinds.includes(kind));

  it.skipIf(positions.length === 0)("for ids", async () => {
    const before = await snapshotOf(victim.group);
    for (const position of positions) {
      const id = idAt(endpoint, filling(victim.here), position);
      const answer = await send(stranger, filledWith(endpoint, filling(victim.here), { position, id }));
      expect([textOf(position), answer.status]).toEqual([
        textOf(position),
        expect.toBeOneOf([403, 404, 422]),
      ]);
    }
    expect(await snapshotOf(victim.group)).toEqual(before);
  });

  it.skipIf(endpoint.method !== "GET" || endpoint.path.includes("{"))("in lists and figures", async () => {
    const answer = await send(stranger, filled(endpoint, filling(victim.here)));
    const work = workKinds.map((kind) => victim.here.idByKind[kind]);
    expect(leaks(answer, [...work, victim.here.solvedCase, victim.here.doneFollowUp])).toEqual([]);
  });
});
