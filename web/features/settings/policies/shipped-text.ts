import { archiveWords } from "../../../platform/archive-words.ts";
import { clockOf } from "../../../platform/call-windows.ts";
import type { Told } from "../versions/differences.ts";
import type { Reaches } from "../versions/put-dialog.tsx";
import { t } from "./policies.words.ts";
import {
  type PolicyBody,
  type PolicyKind,
  type PolicySetting,
  policyValues,
  settingsOf,
} from "./policy-values.ts";

/** What lies beneath a policy that is edited: the group's for a store, else the shipped one. */
export type Beneath = { body: PolicyBody; kind: PolicyKind; ofGroup: boolean };

/** A setting of a policy in words: `3 个工作日`, `10:00–12:00 15:00–18:00`, `12 种`. */
export function settingText(setting: PolicySetting, body: PolicyBody): string {
  const values = policyValues(body);
  switch (setting) {
    case "due":
      return `${values.due} ${t().units[values.unit]}`;
    case "windows":
      return body.windows.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`).join(" ");
    case "visitKinds":
      return t().kindsCount(body.visitKinds.length);
    case "highValue":
      return t().yuan(values.highValue);
    case "ratingScale":
      return String(body.ratingScale);
    case "rounds":
      return t().rounds[values.rounds];
    case "makerSurveys":
      return values.makerSurveys.length === 0
        ? t().noSurvey
        : values.makerSurveys.map(({ brand, from, to }) => `${brand} ${t().surveyDays(from, to)}`).join("、");
    case "validContact":
      return t().validContacts[values.validContact];
    default:
      return values[setting];
  }
}

/** What lies beneath a setting: `默认 3 个工作日`, for a store `集团 3 个工作日`. */
export function beneathText(setting: PolicySetting, beneath: Beneath): string {
  const text = settingText(setting, beneath.body);
  return beneath.ofGroup ? t().groupValue(text) : t().shippedValue(text);
}

/** Why a setting is there, and what lies beneath it: `…客户方便接电话的时候。默认 10:00–12:00 15:00–18:00`. */
export function reason(setting: PolicySetting, beneath: Beneath): string {
  return `${t().settings[setting].why} ${beneathText(setting, beneath)}`;
}

/** A policy setting by setting, as its versions are compared. */
export function tellPolicy(body: PolicyBody, kind: PolicyKind): Told[] {
  return settingsOf(kind).map((setting) => ({
    key: setting,
    name: t().settings[setting].name,
    text:
      setting === "visitKinds"
        ? body.visitKinds.map((key) => archiveWords().visitKinds[key]).join("、")
        : settingText(setting, body),
  }));
}

const REACH: Record<PolicySetting, keyof Reaches> = {
  due: "chosen",
  windows: "chosen",
  most: "chosen",
  perDay: "chosen",
  hoursApart: "chosen",
  lapse: "chosen",
  ratingScale: "chosen",
  remind: "always",
  escalate: "always",
  visitKinds: "newOnly",
  highValue: "newOnly",
  reCall: "newOnly",
  rounds: "newOnly",
  secondDays: "chosen",
  validContact: "chosen",
  makerSurveys: "newOnly",
};

/** How far the settings that differ reach. */
export function reachesOf(differing: readonly { key: string }[], kind: PolicyKind): Reaches {
  const of = (reach: keyof Reaches) =>
    settingsOf(kind)
      .filter((setting) => REACH[setting] === reach && differing.some(({ key }) => key === setting))
      .map((setting) => t().settings[setting].name);
  return { always: of("always"), chosen: of("chosen"), newOnly: of("newOnly") };
}
