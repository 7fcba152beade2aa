import { newId } from "../../shared/kernel/ids.ts";
import { figuresOf } from "../../workers/features/reports/reports.summaries.rules.ts";
import type { Changes, FullRow } from "../../workers/platform/changes.ts";
import type { Furnishing } from "./furnish.organisation.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The open callback of the store's order. */
export function followUpRow({ store, marker, asOf }: Furnishing): FullRow<"followUps"> {
  const { idByKind: id, storeId } = store;
  return {
    id: id.followUp,
    kind: "service-callback",
    cause: `${id.serviceVisit}#1`,
    subjectType: "service-visit",
    subjectId: id.serviceVisit,
    customerId: id.customer,
    contactPointId: id.contactPoint,
    vehicleId: id.vehicle,
    storeId,
    assigneeId: id.staff,
    notBefore: asOf - dayMs,
    dueAt: asOf + 3 * dayMs,
    readyAt: asOf - dayMs,
    sortAt: asOf + 3 * dayMs,
    state: "open",
    outcome: null,
    closedAt: null,
    promisedAt: null,
    why: JSON.stringify({ event: "delivered", on: "2026-11-18", n: 3, unit: "working-days" }),
    provisional: false,
    history: false,
    lateData: false,
    title: marker,
    policyId: id.policy,
    scriptId: id.script,
    attempts: 1,
    validContactAt: null,
    rating: null,
    dissatisfied: null,
    lastAttemptAt: asOf - dayMs,
    step: 0,
    nextStepAt: asOf + 30 * dayMs,
    startedAt: asOf - 2 * dayMs,
    visitKind: "maintenance",
    openedAt: asOf - 2 * dayMs,
    version: 1,
  };
}

function caseRow({ store, marker, asOf, number }: Furnishing): FullRow<"cases"> {
  const { idByKind: id, storeId } = store;
  return {
    id: id.case,
    number: `A-${number}`,
    level: "complaint",
    major: false,
    state: "open",
    title: marker,
    words: marker,
    summary: null,
    cause: null,
    department: null,
    plan: null,
    solution: null,
    storeId,
    customerId: id.customer,
    contactPointId: id.contactPoint,
    vehicleId: id.vehicle,
    serviceVisitId: id.serviceVisit,
    followUpId: id.followUp,
    rework: false,
    assigneeId: store.supervisor,
    handlerId: null,
    acknowledgeBy: asOf + hourMs,
    planBy: asOf + dayMs,
    updateBy: null,
    solveBy: asOf + 5 * dayMs,
    acknowledgedAt: null,
    plannedAt: null,
    updatedAt: null,
    solvedAt: null,
    closedAt: null,
    closedBy: null,
    closingWords: null,
    openedBy: id.staff,
    openedAt: asOf - hourMs,
    version: 1,
  };
}

function summaryRows({ store, marker, asOf, owner, number }: Furnishing): FullRow<"summaryReports">[] {
  const sections = {
    overview: marker,
    satisfaction: marker,
    opinions: marker,
    handling: marker,
    measures: marker,
    plan: marker,
  };
  const nothing = {
    period: { start: 0, end: 0 },
    due: { due: 0, called: 0, passed: 0, timely: 0, ended: 0, reached: 0 },
    dials: 0,
    contacts: [],
  };
  const draft: FullRow<"summaryReports"> = {
    id: store.idByKind.summaryReport,
    storeId: store.storeId,
    fromOn: "2026-10-01",
    toOn: "2026-10-31",
    zone: "Asia/Shanghai",
    language: "zh",
    state: "draft",
    number: null,
    edition: 1,
    replacesId: null,
    figures: figuresOf({
      from: "2026-10-01",
      to: "2026-10-31",
      now: nothing,
      earlier: nothing,
      cases: [],
      scripts: [],
    }),
    written: sections,
    sections,
    builtAt: asOf,
    createdBy: owner,
    createdAt: asOf,
    editedBy: owner,
    editedAt: asOf,
    filedBy: null,
    filedAt: null,
    version: 1,
  };
  return [
    draft,
    {
      ...draft,
      id: store.filedSummary,
      state: "filed",
      number: `HF2026-000${number + 1}`,
      filedBy: owner,
      filedAt: asOf,
    },
  ];
}

/** Follow-ups, a dial, cases, and what stands in inboxes. */
export function workRows(input: Furnishing): Changes {
  const { store, marker, asOf, owner, number } = input;
  const { idByKind: id, storeId } = store;
  const open = followUpRow(input);
  const done: FullRow<"followUps"> = {
    ...open,
    id: store.doneFollowUp,
    kind: "first-contact",
    cause: `${id.customer}@${asOf}`,
    subjectType: "customer",
    subjectId: id.customer,
    state: "done",
    outcome: "reached",
    closedAt: asOf - hourMs,
    validContactAt: asOf - hourMs,
    rating: 5,
    dissatisfied: false,
    nextStepAt: null,
  };
  const heard = caseRow(input);
  const solved: FullRow<"cases"> = {
    ...heard,
    id: store.solvedCase,
    number: `B-${number}`,
    state: "solved",
    solution: marker,
    handlerId: store.adviser,
    acknowledgedAt: asOf - hourMs,
    plannedAt: asOf - hourMs,
    solvedAt: asOf - hourMs,
  };
  const step = {
    id: id.caseStep,
    at: asOf - hourMs,
    actorType: "staff",
    actorId: store.adviser,
    text: marker,
  } as const;
  return {
    insert: {
      followUps: [open, done],
      retentions: [{ storeId, asOf: "2026-11-19", cars: 2, returned: 1 }],
      attempts: [
        {
          id: id.attempt,
          followUpId: id.followUp,
          customerId: id.customer,
          at: asOf - dayMs,
          actorType: "staff",
          actorId: id.staff,
          result: "no-answer",
          channel: "phone",
          callBackAt: null,
          answers: {},
          words: marker,
          summary: marker,
          valid: false,
          joinedId: null,
          line: null,
          outsideReason: null,
          storeId,
        },
      ],
      summaryReports: summaryRows(input),
      paperCodes: [{ code: store.paperCode, followUpId: id.followUp, printedAt: asOf - hourMs }],
      notifications: [id.staff, owner].map((staffId, at) => ({
        id: at === 0 ? id.notification : newId("notification", asOf),
        staffId,
        kind: "case-opened",
        subjectType: "case",
        subjectId: id.case,
        params: { number: heard.number, title: marker },
        at: asOf,
        readAt: null,
      })),
      mails: [
        {
          id: id.mail,
          staffId: id.staff,
          toAddress: "agent@example.com",
          subject: marker,
          text: marker,
          state: "sent",
          createdAt: asOf,
          sentAt: asOf,
        },
      ],
      cases: [heard, solved],
      caseSteps: [
        { ...step, caseId: id.case, kind: "opened" },
        { ...step, id: newId("caseStep", asOf), caseId: store.solvedCase, kind: "solved" },
      ],
    },
  };
}
