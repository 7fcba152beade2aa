import type { components } from "./api.generated.ts";
import { messages } from "./i18n.ts";

type ServiceVisit = components["schemas"]["ServiceVisit"];
type VehicleParty = components["schemas"]["VehicleParty"];
type Vehicle = components["schemas"]["Vehicle"];

/** Why a visit was made, in the trade's order of frequency. */
export type VisitKind = ServiceVisit["kind"];
export type VisitState = ServiceVisit["state"];
export type Payer = ServiceVisit["amounts"][number]["payer"];
export type VehiclePart = VehicleParty["part"];
export type Energy = NonNullable<Vehicle["energy"]>;

type Words = {
  visitKinds: Record<VisitKind, string>;
  visitStates: Record<VisitState, string>;
  payers: Record<Payer, string>;
  vehicleParts: Record<VehiclePart, string>;
  energies: Record<Energy, string>;
};

const zh: Words = {
  visitKinds: {
    "first-service": "首保",
    maintenance: "保养",
    repair: "一般维修",
    accident: "事故",
    warranty: "索赔",
    rework: "外返",
    "internal-rework": "内返",
    recall: "召回/服务活动",
    package: "套餐·延保",
    rescue: "救援",
    inspection: "检查未修",
    "pick-up": "取送车",
    internal: "内部",
    pdi: "PDI",
    "used-car-prep": "二手车整备",
    wash: "洗车",
    accessories: "精品加装",
    "parts-retail": "配件零售",
    unknown: "没写类型",
  },
  visitStates: { open: "在厂", delivered: "已交车", void: "作废" },
  payers: {
    customer: "自费",
    warranty: "索赔",
    insurance: "保险",
    internal: "内部",
    package: "套餐·延保",
    credit: "挂账",
  },
  vehicleParts: {
    owner: "车主",
    driver: "驾驶员",
    sender: "送修人",
    payer: "付款人",
    "former-owner": "原车主",
  },
  energies: {
    fuel: "燃油",
    electric: "纯电",
    "plug-in": "插电混动",
    "range-extended": "增程",
    hybrid: "油电混动",
  },
};

const en: Words = {
  visitKinds: {
    "first-service": "First service",
    maintenance: "Maintenance",
    repair: "Repair",
    accident: "Accident",
    warranty: "Warranty",
    rework: "Rework",
    "internal-rework": "Internal rework",
    recall: "Recall or campaign",
    package: "Package",
    rescue: "Rescue",
    inspection: "Inspection only",
    "pick-up": "Pick-up",
    internal: "Internal",
    pdi: "PDI",
    "used-car-prep": "Used-car preparation",
    wash: "Wash",
    accessories: "Accessories",
    "parts-retail": "Parts retail",
    unknown: "Kind not given",
  },
  visitStates: { open: "In workshop", delivered: "Delivered", void: "Void" },
  payers: {
    customer: "Customer",
    warranty: "Warranty",
    insurance: "Insurance",
    internal: "Internal",
    package: "Package",
    credit: "On account",
  },
  vehicleParts: {
    owner: "Owner",
    driver: "Driver",
    sender: "Sender",
    payer: "Payer",
    "former-owner": "Former owner",
  },
  energies: {
    fuel: "Fuel",
    electric: "Electric",
    "plug-in": "Plug-in hybrid",
    "range-extended": "Range-extended",
    hybrid: "Hybrid",
  },
};

/** The trade's words for what customers, cars and visits hold, in the language in force. */
export const archiveWords = messages({ zh, en });

/** The keys of a set of words, in the order in which people choose among them. */
export function keysOf<Key extends string>(words: Record<Key, string>): Key[] {
  const keys: Key[] = [];
  for (const key in words) keys.push(key);
  return keys;
}
