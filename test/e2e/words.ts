import { en as shellEn } from "../../web/app/shell.en.ts";
import { zh as shellZh } from "../../web/app/shell.zh.ts";
import { en as callEn } from "../../web/features/call/call.en.ts";
import { zh as callZh } from "../../web/features/call/call.zh.ts";
import { en as casesEn } from "../../web/features/cases/cases.en.ts";
import { zh as casesZh } from "../../web/features/cases/cases.zh.ts";
import { en as customersEn } from "../../web/features/customers/customers.en.ts";
import { zh as customersZh } from "../../web/features/customers/customers.zh.ts";
import { en as followUpsEn } from "../../web/features/follow-ups/follow-ups.en.ts";
import { zh as followUpsZh } from "../../web/features/follow-ups/follow-ups.zh.ts";
import { en as importsEn } from "../../web/features/imports/imports.en.ts";
import { zh as importsZh } from "../../web/features/imports/imports.zh.ts";
import { en as inboxEn } from "../../web/features/inbox/inbox.en.ts";
import { zh as inboxZh } from "../../web/features/inbox/inbox.zh.ts";
import { en as reportsEn } from "../../web/features/reports/reports.en.ts";
import { zh as reportsZh } from "../../web/features/reports/reports.zh.ts";
import { en as runsEn } from "../../web/features/runs/runs.en.ts";
import { zh as runsZh } from "../../web/features/runs/runs.zh.ts";
import { en as settingsEn } from "../../web/features/settings/settings.en.ts";
import { zh as settingsZh } from "../../web/features/settings/settings.zh.ts";
import { en as staffEn } from "../../web/features/settings/staff/staff.en.ts";
import { zh as staffZh } from "../../web/features/settings/staff/staff.zh.ts";
import { en as workbenchEn } from "../../web/features/workbench/workbench.en.ts";
import { zh as workbenchZh } from "../../web/features/workbench/workbench.zh.ts";
import { en as uiEn } from "../../web/ui/ui.en.ts";
import { zh as uiZh } from "../../web/ui/ui.zh.ts";

/** The words on the screens, by feature, as a reader of either language sees them. */
export const words = {
  zh: {
    call: callZh,
    cases: casesZh,
    customers: customersZh,
    followUps: followUpsZh,
    imports: importsZh,
    inbox: inboxZh,
    reports: reportsZh,
    runs: runsZh,
    settings: settingsZh,
    shell: shellZh,
    staff: staffZh,
    ui: uiZh,
    workbench: workbenchZh,
  },
  en: {
    call: callEn,
    cases: casesEn,
    customers: customersEn,
    followUps: followUpsEn,
    imports: importsEn,
    inbox: inboxEn,
    reports: reportsEn,
    runs: runsEn,
    settings: settingsEn,
    shell: shellEn,
    staff: staffEn,
    ui: uiEn,
    workbench: workbenchEn,
  },
};

export type Words = (typeof words)["zh"];
