import {
  type createSummaryReport as createContract,
  type editSummaryReport as editContract,
  type fileSummaryReport as fileContract,
  type getSummaryReport as getContract,
  type listSummaryReports as listContract,
  mostSummaryDays,
  mostSummaryDials,
  type rebuildSummaryReport as rebuildContract,
  type reopenSummaryReport as reopenContract,
} from "../../../shared/contracts/reports.summaries.contract.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { addDays, localDateOf } from "../../../shared/kernel/zone.ts";
import { edited, given } from "../../platform/changes.ts";
import { answer, commit, invalid, type Outcome, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId, decodeRow, type Row } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { type Scope, seesStore } from "../../platform/scope.ts";
import { staleEdit } from "../../platform/stale.ts";
import { staffNames } from "../follow-ups/follow-ups.repository.ts";
import { policyVersions, scriptVersions } from "../policies/policies.repository.ts";
import { policyKindOf, policyOf } from "../policies/policies.rules.ts";
import { scriptBodyOf, shippedScripts } from "../policies/scripts.rules.ts";
import { spanOfDays } from "./reports.sheets.rules.ts";
import * as repository from "./reports.summaries.repository.ts";
import { type Contact, figuresOf, periodBefore, type SummaryFigures } from "./reports.summaries.rules.ts";
import { detailOf, type Summary, type SummaryDetailAnswer, viewOf } from "./reports.summaries.views.ts";
import { rewritten, writtenFrom } from "./reports.summaries.writing.rules.ts";

interface Wanted {
  storeId: string | null;
  from: string;
  to: string;
  zone: string;
}

/** What the figures of a period and of the one before it are made of; `asOf` parts what has passed from what has not. */
function figureQueries(scope: Scope, { storeId, from, to, zone }: Wanted) {
  const period = spanOfDays({ from, to, zone });
  const earlier = spanOfDays({ ...periodBefore({ from, to }), zone });
  const now = { storeId, period };
  const past = { storeId, period: earlier };
  return {
    due: repository.dueTotals(now, scope.asOf),
    dueEarlier: repository.dueTotals(past, scope.asOf),
    dials: repository.dialCounts(now),
    dialsEarlier: repository.dialCounts(past),
    contacts: repository.contactsOf(now),
    contactsEarlier: repository.contactsOf(past),
    cases: repository.casesOf({ storeId, period: { start: earlier.start, end: period.end } }),
    policies: policyVersions(),
    scripts: scriptVersions(),
  };
}

type LoadedFigures = {
  [K in keyof ReturnType<typeof figureQueries>]: ReturnType<ReturnType<typeof figureQueries>[K]["read"]>;
};

/** The figures of a report, or that they count more than a report may. */
function built(wanted: Wanted, loaded: LoadedFigures): { ok: true; value: SummaryFigures } | Problem {
  const { from, to, zone } = wanted;
  if (loaded.dials.read > mostSummaryDials || loaded.dialsEarlier.read > mostSummaryDials)
    return problem("summary_reports.too_large", { limit: mostSummaryDials.toLocaleString("en-US") });
  const marked = (contact: repository.StoredContact): Contact => ({
    ...contact,
    ratingScale: policyOf({
      kind: policyKindOf(contact.kind),
      policyId: contact.policyId,
      versions: loaded.policies,
    }).ratingScale,
  });
  return {
    ok: true,
    value: figuresOf({
      from,
      to,
      now: {
        period: spanOfDays({ from, to, zone }),
        due: loaded.due,
        dials: loaded.dials.dials,
        contacts: loaded.contacts.map(marked),
      },
      earlier: {
        period: spanOfDays({ ...periodBefore({ from, to }), zone }),
        due: loaded.dueEarlier,
        dials: loaded.dialsEarlier.dials,
        contacts: loaded.contactsEarlier.map(marked),
      },
      cases: loaded.cases,
      scripts: [...loaded.scripts.map(scriptBodyOf), ...Object.values(shippedScripts)],
    }),
  };
}

/** A group numbers its reports by the year of its home. */
const homeZone = "Asia/Shanghai";

/** Who a report is about, as its text says it. */
const everywhere = { zh: "全集团", en: "The whole group" };
function nameOf(wanted: Wanted, stores: readonly Row<"stores">[], language: "zh" | "en"): string {
  return stores.find(({ id }) => id === wanted.storeId)?.name ?? everywhere[language];
}

const wantedOf = (report: Row<"summaryReports">): Wanted => ({
  storeId: report.storeId,
  from: report.fromOn,
  to: report.toOn,
  zone: report.zone,
});

export async function listSummaryReports({ scope, query, cursors }: Call<typeof listContract>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 2,
    also: { store: byId("stores", query.storeId ?? ""), names: staffNames() },
    refuse: ({ store }) =>
      unresolved([
        { pointer: "?storeId", id: query.storeId, found: store !== undefined && seesStore(scope, store.id) },
      ]),
    page: (page) => repository.summariesPage(scope, query, page),
    view: (raw, { names }) => viewOf(decodeRow("summaryReports", raw), names),
  });
}

/** Builds the figures of a period and writes a draft from them. */
export async function createSummaryReport({
  scope,
  body,
}: Call<typeof createContract>): Promise<Outcome<SummaryDetailAnswer>> {
  const { storeId, from, to } = body;
  if (to < from || to > addDays(from, mostSummaryDays - 1))
    return invalid([{ pointer: "/to", code: "invalid" }]);
  if (storeId === null && !repository.seesReport(scope, null)) return problem("staff.beyond_own_rights");
  const { stores, names, ...loaded } = await scope.read({
    ...figureQueries(scope, body),
    stores: repository.storesOfGroup(),
    names: staffNames(),
  });
  const isSeen = stores.some(({ id }) => id === storeId && seesStore(scope, id));
  const missing = unresolved([{ pointer: "/storeId", id: storeId, found: isSeen }]);
  if (missing) return missing;
  const figures = built(body, loaded);
  if (!figures.ok) return figures;
  const { language } = scope;
  const sections = writtenFrom({ figures: figures.value, name: nameOf(body, stores, language), language });
  const report: Summary = {
    id: newId("summaryReport", scope.asOf),
    storeId,
    fromOn: from,
    toOn: to,
    zone: body.zone,
    language,
    state: "draft",
    number: null,
    edition: 1,
    replacesId: null,
    figures: figures.value,
    written: sections,
    sections,
    builtAt: scope.asOf,
    createdBy: scope.actor.id,
    createdAt: scope.asOf,
    editedBy: scope.actor.id,
    editedAt: scope.asOf,
    filedBy: null,
    filedAt: null,
    version: 1,
  };
  return commit(scope, {
    changes: { insert: { summaryReports: [report] } },
    audit: { verb: "summary-reports.create", subject: { type: "summary-report", id: report.id } },
    answer: answer(detailOf(report, names), { status: 201 }),
  });
}

export async function getSummaryReport({
  scope,
  params,
}: Call<typeof getContract>): Promise<Outcome<SummaryDetailAnswer>> {
  const { report, names } = await scope.read({
    report: byId("summaryReports", params.id),
    names: staffNames(),
  });
  return report && repository.seesReport(scope, report.storeId)
    ? answer(detailOf(report, names))
    : problem("request.not_found");
}

const filed = ({ number }: Row<"summaryReports">): Problem =>
  problem("summary_reports.filed", { number: number ?? "" });

/** Edits the text of a draft, section by section. */
export async function editSummaryReport({
  scope,
  params,
  body,
  ifMatch,
}: Call<typeof editContract>): Promise<Outcome<SummaryDetailAnswer>> {
  const { report, names } = await scope.read({
    report: byId("summaryReports", params.id),
    names: staffNames(),
  });
  if (!report || !repository.seesReport(scope, report.storeId)) return problem("request.not_found");
  if (report.state === "filed") return filed(report);
  if (report.version !== ifMatch)
    return staleEdit({ scope, id: report.id, since: ifMatch, current: detailOf(report, names) });
  return save({
    scope,
    report,
    names,
    verb: "summary-reports.edit",
    changes: {
      sections: { ...report.sections, ...given(body) },
      editedBy: scope.actor.id,
      editedAt: scope.asOf,
    },
  });
}

/** Builds the figures of a draft anew; what nobody edited is written anew with them. */
export async function rebuildSummaryReport({
  scope,
  params,
}: Call<typeof rebuildContract>): Promise<Outcome<SummaryDetailAnswer>> {
  const { report, names, stores } = await scope.read({
    report: byId("summaryReports", params.id),
    names: staffNames(),
    stores: repository.storesOfGroup(),
  });
  if (!report || !repository.seesReport(scope, report.storeId)) return problem("request.not_found");
  if (report.state === "filed") return filed(report);
  const wanted = wantedOf(report);
  const figures = built(wanted, await scope.read(figureQueries(scope, wanted)));
  if (!figures.ok) return figures;
  const { language } = report;
  const written = writtenFrom({ figures: figures.value, name: nameOf(wanted, stores, language), language });
  return save({
    scope,
    report,
    names,
    verb: "summary-reports.rebuild",
    changes: {
      figures: figures.value,
      written,
      sections: rewritten({ sections: report.sections, before: report.written, after: written }),
      builtAt: scope.asOf,
    },
  });
}

/** Files a draft under the next number of its year; a new edition keeps the number of the one before. */
export async function fileSummaryReport({
  scope,
  params,
}: Call<typeof fileContract>): Promise<Outcome<SummaryDetailAnswer>> {
  const year = localDateOf({ at: scope.asOf, zone: homeZone }).slice(0, 4);
  const { report, names, last } = await scope.read({
    report: byId("summaryReports", params.id),
    names: staffNames(),
    last: repository.lastNumberOf(year),
  });
  if (!report || !repository.seesReport(scope, report.storeId)) return problem("request.not_found");
  if (report.state === "filed") return filed(report);
  const next = `HF${year}-${String(last + 1).padStart(4, "0")}`;
  return save({
    scope,
    report,
    names,
    verb: "summary-reports.file",
    changes: {
      state: "filed",
      number: report.number ?? next,
      filedBy: scope.actor.id,
      filedAt: scope.asOf,
    },
  });
}

/** Opens a new edition of a filed report; the filed one stays as it is. */
export async function reopenSummaryReport({
  scope,
  params,
}: Call<typeof reopenContract>): Promise<Outcome<SummaryDetailAnswer>> {
  const { report, newer, names } = await scope.read({
    report: byId("summaryReports", params.id),
    newer: repository.replacementOf(params.id),
    names: staffNames(),
  });
  if (!report || !repository.seesReport(scope, report.storeId)) return problem("request.not_found");
  if (report.state !== "filed") return problem("summary_reports.not_filed");
  if (newer) return problem("summary_reports.newer_edition", { number: report.number ?? "" });
  const { groupId: _, changedSeq: __, ...before } = report;
  const edition: Summary = {
    ...before,
    id: newId("summaryReport", scope.asOf),
    state: "draft",
    edition: report.edition + 1,
    replacesId: report.id,
    createdBy: scope.actor.id,
    createdAt: scope.asOf,
    editedBy: scope.actor.id,
    editedAt: scope.asOf,
    filedBy: null,
    filedAt: null,
    version: 1,
  };
  return commit(scope, {
    changes: { insert: { summaryReports: [edition] } },
    audit: { verb: "summary-reports.reopen", subject: { type: "summary-report", id: edition.id } },
    answer: answer(detailOf(edition, names), { status: 201 }),
  });
}

function save(input: {
  scope: Scope;
  report: Row<"summaryReports">;
  names: ReadonlyMap<string, string>;
  verb: string;
  changes: Partial<Row<"summaryReports">>;
}): Promise<Outcome<SummaryDetailAnswer>> {
  const { scope, report, names, verb, changes } = input;
  const after = { ...report, ...changes, version: report.version + 1 };
  return commit(scope, {
    changes: { update: [edited("summaryReports", report, changes)] },
    audit: { verb, subject: { type: "summary-report", id: report.id } },
    answer: answer(detailOf(after, names)),
  });
}
