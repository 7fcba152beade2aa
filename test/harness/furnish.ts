import { drizzle } from "drizzle-orm/d1";
import * as people from "../../db/directory/tables/people.table.ts";
import { type IdKind, newId } from "../../shared/kernel/ids.ts";
import { drawnCodes } from "../../workers/features/reports/reports.paper.rules.ts";
import { together } from "../../workers/platform/changes.ts";
import { hashSecret, randomSecret } from "../../workers/platform/secrets.ts";
import { testEnv } from "./env.ts";
import { archiveRows } from "./furnish.archives.ts";
import { importRows, organisationRows } from "./furnish.organisation.ts";
import { reCallRows } from "./furnish.re-calls.ts";
import { workRows } from "./furnish.work.ts";
import type { TestGroup } from "./world.ts";

/** One store of a furnished group: an id of each kind, and a few more records in the states that some deeds need. */
export interface FurnishedStore {
  storeId: string;
  idByKind: Record<IdKind, string>;
  adviser: string;
  supervisor: string;
  /** Someone who has not signed in yet. */
  unjoined: string;
  /** Another customer and another car of the store, without anything on them. */
  otherCustomer: string;
  otherVehicle: string;
  solvedCase: string;
  checkedImport: string;
  doneFollowUp: string;
  /** An export of the owner's that has not been worked yet. */
  openExport: string;
  deadJob: string;
  /** A move of the store's open follow-up that can be taken back. */
  reassignment: string;
  /** Stands beside the store's open follow-up on paper. */
  paperCode: string;
  /** A filed summary report of the store, of which there is no newer edition. */
  filedSummary: string;
}

/** A group with a row in every table, in two stores. */
export interface Furnished {
  group: TestGroup;
  /** Stands in every free text of the group and nowhere else. */
  marker: string;
  here: FurnishedStore;
  /** The same of the other store. */
  there: FurnishedStore;
}

function drawn(group: TestGroup, storeId: string, asOf: number): FurnishedStore {
  const id = (kind: IdKind) => newId(kind, asOf);
  return {
    storeId,
    idByKind: {
      group: group.id,
      user: id("user"),
      session: id("session"),
      staff: id("staff"),
      store: storeId,
      invitation: id("invitation"),
      apiToken: id("apiToken"),
      leave: id("leave"),
      customer: id("customer"),
      contactPoint: id("contactPoint"),
      doNotCall: id("doNotCall"),
      vehicle: id("vehicle"),
      serviceVisit: id("serviceVisit"),
      policy: id("policy"),
      script: id("script"),
      settingDraft: id("settingDraft"),
      followUp: id("followUp"),
      attempt: id("attempt"),
      reCall: id("reCall"),
      case: id("case"),
      caseStep: id("caseStep"),
      notification: id("notification"),
      mail: id("mail"),
      import: id("import"),
      merge: id("merge"),
      file: id("file"),
      job: id("job"),
      summaryReport: id("summaryReport"),
    },
    adviser: id("staff"),
    supervisor: id("staff"),
    unjoined: id("staff"),
    otherCustomer: id("customer"),
    otherVehicle: id("vehicle"),
    solvedCase: id("case"),
    checkedImport: id("import"),
    doneFollowUp: id("followUp"),
    openExport: id("job"),
    deadJob: id("job"),
    reassignment: id("job"),
    filedSummary: id("summaryReport"),
    paperCode: drawnCodes(1)[0] ?? "",
  };
}

/** Puts a row of its own in every table of the group's shard, in both of its stores, and in the directory. */
export async function furnish(group: TestGroup): Promise<Furnished> {
  const [first, second] = group.stores;
  if (first === undefined || second === undefined) throw new Error("a furnished group has two stores");
  const asOf = group.scope.asOf;
  const marker = `暗号${group.id.slice(4)}`;
  const here = drawn(group, first, asOf);
  const there = drawn(group, second, asOf);
  const stores = [here, there].map((store, number) => ({
    store,
    number,
    marker,
    asOf,
    owner: group.owner,
  }));
  await group.write(
    together(
      ...stores.map(organisationRows),
      ...stores.map(archiveRows),
      ...stores.map(workRows),
      ...stores.map(importRows),
      {
        insert: {
          calendarExceptions: [{ date: "2026-12-25", working: false, name: marker }],
          searchTokens: [{ token: marker, kind: "customer", id: here.idByKind.customer }],
        },
        events: [{ type: "test.furnished", subjectType: "group", subjectId: group.id }],
      },
    ),
  );
  await group.write(together(...stores.map(reCallRows)));
  const directory = drizzle(testEnv.DIRECTORY, { schema: people });
  await directory.batch([
    directory.insert(people.invitations).values(
      stores.map(({ store }) => ({
        tokenHash: hashSecret(randomSecret()),
        id: store.idByKind.invitation,
        groupId: group.id,
        staffId: store.unjoined,
        createdAt: asOf,
        expiresAt: asOf + 7 * 86_400_000,
        usedAt: null,
        revokedAt: null,
      })),
    ),
    ...stores.map(({ store }) =>
      directory.insert(people.apiTokens).values({
        id: store.idByKind.apiToken,
        groupId: group.id,
        name: marker,
        secretHash: hashSecret(randomSecret()),
        previousHash: null,
        previousUntil: null,
        permissions: ["customers:see"],
        stores: [store.storeId],
        createdBy: group.owner,
        createdAt: asOf,
        expiresAt: null,
        revokedAt: null,
        lastUsedAt: asOf,
        version: 1,
      }),
    ),
  ]);
  return { group, marker, here, there };
}
