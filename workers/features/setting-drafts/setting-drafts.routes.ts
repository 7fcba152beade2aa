import * as contract from "../../../shared/contracts/setting-drafts.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as drafts from "./setting-drafts.actions.ts";
import { listSettingVersions, previewSettingDraft } from "./setting-drafts.preview.actions.ts";

export const settingDraftRoutes = [
  route(contract.listSettingDrafts, drafts.listSettingDrafts),
  route(contract.startSettingDraft, drafts.startSettingDraft),
  route(contract.editSettingDraft, drafts.editSettingDraft),
  route(contract.dropSettingDraft, drafts.dropSettingDraft),
  route(contract.putDraftInForce, drafts.putDraftInForce),
  route(contract.unscheduleSettingDraft, drafts.unscheduleSettingDraft),
  route(contract.previewSettingDraft, previewSettingDraft),
  route(contract.listSettingVersions, listSettingVersions),
];
