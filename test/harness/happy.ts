import { shippedPolicies } from "../../workers/features/policies/policies.rules.ts";
import { shippedScripts } from "../../workers/features/policies/scripts.rules.ts";
import type { Json } from "./examples.ts";
import type { FurnishedStore } from "./furnish.ts";

/** What a request says beyond the least that its schemas accept. */
export interface Said {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: { [name: string]: Json };
}

/**
 * What some endpoints need to hear before they do their work: a schema cannot say that a phone is a phone,
 * or that only a solved case is closed. An endpoint that is not here gets the least its schemas accept.
 */
export const happy: Record<string, (store: FurnishedStore) => Said> = {
  addContactPoint: () => ({ body: { value: "13900139000" } }),
  applyImport: ({ checkedImport }) => ({ params: { id: checkedImport } }),
  cancelExport: ({ openExport }) => ({ params: { id: openExport } }),
  cancelImport: ({ checkedImport }) => ({ params: { id: checkedImport } }),
  cancelImportUndo: ({ checkedImport }) => ({ params: { id: checkedImport } }),
  changeOwner: () => ({ body: { on: "2026-11-20" } }),
  closeCase: ({ solvedCase }) => ({ params: { id: solvedCase } }),
  createCustomer: ({ storeId }) => ({ body: { storeId } }),
  createInvitation: ({ unjoined }) => ({ body: { staffId: unjoined } }),
  createStaff: ({ storeId }) => ({ body: { role: "callback-agent", storeIds: [storeId] } }),
  createVehicle: ({ storeId }) => ({ body: { storeId, vin: "LFV3A24F4A3000001" } }),
  enterHolidayNotice: () => ({
    body: { text: "国务院办公厅关于2027年部分节假日安排的通知 一、元旦：1月1日至3日放假。" },
  }),
  getExport: ({ openExport }) => ({ params: { id: openExport } }),
  getCalendar: () => ({ query: { month: "2026-11" } }),
  mergeCustomers: ({ idByKind, otherCustomer }) => ({
    body: { keptId: idByKind.customer, goneId: otherCustomer },
  }),
  mergeVehicles: ({ idByKind, otherVehicle }) => ({
    body: { keptId: idByKind.vehicle, goneId: otherVehicle },
  }),
  previewVehicleMerge: ({ otherVehicle }) => ({ query: { goneId: otherVehicle } }),
  previewCustomerMerge: ({ otherCustomer }) => ({ query: { goneId: otherCustomer } }),
  previewReassignMany: ({ idByKind }) => ({ body: { fromAssigneeId: idByKind.staff } }),
  putCustomerByExternalId: ({ storeId }) => ({ body: { storeId } }),
  putPolicy: () => ({ body: { body: asJson(shippedPolicies["service-callback"]) } }),
  putScript: () => ({ body: { body: asJson(shippedScripts["service-callback"]) } }),
  putVehicleByExternalId: ({ storeId }) => ({ body: { storeId, vin: "LFV3A24F4A3000001" } }),
  replayJob: ({ deadJob }) => ({ params: { id: deadJob } }),
  reassignMany: ({ idByKind }) => ({ body: { fromAssigneeId: idByKind.staff } }),
  createSummaryReport: ({ storeId }) => ({ body: { storeId, from: "2026-11-01", to: "2026-11-30" } }),
  reopenSummaryReport: ({ filedSummary }) => ({ params: { id: filedSummary } }),
  readCodeOnPaper: ({ paperCode }) => ({ params: { code: paperCode } }),
  recordAttempt: () => ({ body: { result: "no-answer" } }),
  editSettingDraft: () => ({ body: { body: asJson(shippedPolicies["service-callback"]) } }),
  putDraftInForce: () => ({ body: { version: 1 } }),
  startSettingDraft: () => ({
    body: { about: "policy", kind: "manual", body: asJson(shippedPolicies.manual) },
  }),
  startImport: () => ({
    body: { file: new File(["姓名,手机\n王芳,13900139000\n"], "客户.csv", { type: "text/csv" }) },
  }),
  undoReassignMany: ({ reassignment }) => ({ params: { id: reassignment } }),
};

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
