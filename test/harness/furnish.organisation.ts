import { newId } from "../../shared/kernel/ids.ts";
import { type RoleKey, roles } from "../../shared/kernel/permissions.ts";
import { shippedPolicies } from "../../workers/features/policies/policies.rules.ts";
import { shippedScripts } from "../../workers/features/policies/scripts.rules.ts";
import type { Changes, FullRow } from "../../workers/platform/changes.ts";
import type { FurnishedStore } from "./furnish.ts";

export interface Furnishing {
  store: FurnishedStore;
  /** 0 for the first store, 1 for the second. */
  number: number;
  marker: string;
  asOf: number;
  owner: string;
}

function staffRow(input: Furnishing & { id: string; role: RoleKey; joined: boolean }): FullRow<"staff"> {
  const { id, role, marker, asOf } = input;
  return {
    id,
    userId: input.joined ? newId("user", asOf) : null,
    name: `${roles[role].zh}${marker}`,
    phone: null,
    email: `${id}@example.com`,
    role,
    sight: roles[role].sight,
    restDays: [],
    abilityWeight: 1,
    language: "zh",
    state: "active",
    digestAt: null,
    createdAt: asOf,
    version: 1,
  };
}

/** People of a store, its days, its policy and script. */
export function organisationRows(input: Furnishing): Changes {
  const { store, marker, asOf, owner } = input;
  const { idByKind: id, storeId } = store;
  const shared = { storeId, number: 1, inForce: true, createdBy: owner, createdAt: asOf };
  const staff = [
    staffRow({ ...input, id: id.staff, role: "callback-agent", joined: true }),
    staffRow({ ...input, id: store.adviser, role: "service-adviser", joined: true }),
    staffRow({ ...input, id: store.supervisor, role: "cs-supervisor", joined: true }),
    staffRow({ ...input, id: store.unjoined, role: "callback-agent", joined: false }),
  ];
  return {
    insert: {
      storeDays: [{ storeId, date: "2026-12-31", open: false, spans: null, name: marker }],
      staff,
      staffStores: staff.map((one) => ({ staffId: one.id, storeId })),
      leaves: [
        {
          id: id.leave,
          staffId: id.staff,
          fromOn: "2026-12-28",
          toOn: "2026-12-29",
          reason: marker,
          standInId: store.supervisor,
          createdAt: asOf,
          version: 1,
        },
      ],
      policies: [
        { ...shared, id: id.policy, kind: "service-callback", body: shippedPolicies["service-callback"] },
      ],
      scripts: [
        {
          ...shared,
          id: id.script,
          key: "service-callback",
          brand: null,
          body: shippedScripts["service-callback"],
        },
      ],
      settingDrafts: [
        {
          id: id.settingDraft,
          about: "policy",
          kind: "service-callback",
          storeId,
          brand: null,
          body: shippedPolicies["service-callback"],
          basedOn: 1,
          state: "open",
          inForceFrom: null,
          openToo: false,
          editedBy: owner,
          editedAt: asOf,
          putBy: null,
          version: 1,
        },
      ],
    },
  };
}

function openExport({ id, asOf, owner }: { id: string; asOf: number; owner: string }): FullRow<"jobs"> {
  return {
    id,
    kind: "export",
    key: id,
    state: "open",
    runAt: asOf,
    attempts: 0,
    leaseUntil: null,
    cursor: null,
    args: {
      list: "customers",
      format: "csv",
      filters: {},
      language: "zh",
      caller: {
        actor: { type: "staff", id: owner },
        permissions: ["exports:make", "customers:see"],
        sight: { by: "group" },
        sightLevel: "group",
        stores: null,
      },
    },
    error: null,
    createdAt: asOf,
    version: 1,
  };
}

/** An uploaded file, an import that is done, one that is checked, and an export to be worked. */
export function importRows({ store, marker, asOf, owner, number }: Furnishing): Changes {
  const { idByKind: id, storeId } = store;
  const done: FullRow<"imports"> = {
    id: id.import,
    kind: "customers",
    language: "zh",
    mode: "apply",
    state: "done",
    fileId: id.file,
    storeId,
    mapping: {},
    columns: [],
    counts: {},
    progress: {},
    report: { newStores: [marker] },
    problem: null,
    rejectsFileId: null,
    createdBy: owner,
    createdAt: asOf,
    finishedAt: asOf,
    cancelAsked: false,
    recorded: true,
    version: 1,
  };
  return {
    insert: {
      files: [
        {
          id: id.file,
          name: `${marker}.csv`,
          contentType: "text/csv",
          size: 10,
          key: `${id.group}/imports/${id.import}/upload`,
          createdBy: owner,
          createdAt: asOf,
        },
      ],
      jobs: [
        {
          id: id.job,
          kind: "import",
          key: store.checkedImport,
          state: "done",
          runAt: asOf,
          attempts: 0,
          leaseUntil: null,
          cursor: null,
          args: {},
          error: marker,
          createdAt: asOf,
          version: 1,
        },
        openExport({ id: store.openExport, asOf, owner }),
        { ...openExport({ id: store.deadJob, asOf, owner }), state: "dead", error: marker },
        {
          ...openExport({ id: store.reassignment, asOf, owner }),
          kind: "reassignment",
          state: "done",
          args: { moves: [{ id: id.followUp, from: store.supervisor, to: id.staff }] },
        },
      ],
      imports: [
        done,
        { ...done, id: store.checkedImport, mode: "check", state: "checked", finishedAt: null },
      ],
      importUndos: [
        {
          importId: store.checkedImport,
          mode: "check",
          state: "checking",
          counts: {},
          progress: {},
          kept: [],
          keptFileId: null,
          language: "zh",
          createdBy: owner,
          createdAt: asOf,
          finishedAt: null,
          cancelAsked: false,
          version: 1,
        },
      ],
      recordChanges: [{ recordId: id.customer, seq: 1, n: 0 }],
      importColumns: [{ kind: "customers", heading: `${marker}${number}`, field: "name" }],
      importMatches: [{ kind: "store", text: `${marker}${number}`, targetId: storeId }],
    },
  };
}
