import type { Words } from "./merges.zh.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const en: Words = {
  title: (name) => `Merge ${name}`,
  back: "Back",
  which: { customer: "Which customer is the same person", vehicle: "Which car is the same one" },
  whichHint: {
    customer: "Type a name, pinyin, the last digits of a phone, or a plate.",
    vehicle: "Type any part of a plate, or the last six of a VIN.",
  },
  stays: "Stays",
  goes: "Goes into it, no longer listed",
  swap: "Swap",
  choose: "Whose value to keep",
  chooseHint: "Chosen already: filled before empty, newer before older.",
  none: "Not filled in",
  hangs: "Records",
  hangsHint: "All of them come to the one that stays.",
  more: (count) => `over ${count}`,
  counts: {
    phones: "Phones",
    cars: "Cars",
    orders: "Orders",
    followUps: "Follow-ups",
    openCalls: "Open follow-ups",
    cases: "Cases",
    doNotCall: "Do not call",
  },
  fields: {
    name: "Name",
    type: "Type",
    gender: "Form of address",
    birthday: "Birthday",
    hobby: "Hobby",
    level: "Level",
    address: "Address",
    note: "Note",
    store: "Store",
    keeper: "Kept by",
  },
  types: { person: "Person", organisation: "Organisation" },
  genders: { male: "Mr", female: "Ms" },
  callsCancelled: (count) =>
    `${many(count, "call comes", "calls come")} under a do-not-call of the other and will not be made.`,
  firstContactsJoined: (count) =>
    `Both have a first contact: one stays, ${many(count, "other is", "others are")} cancelled.`,
  promise: (days) =>
    `Can be taken back for ${days} days. The other's number, phone and name lead to the one that stays.`,
  act: "Merge",
  done: (name) => `Merged into ${name}`,
  undone: "Merge taken back",
  undoneWith: (count) =>
    `Merge taken back; ${many(count, "thing was", "things were")} changed since and stayed`,
  history: "Merges",
  line: (name, by, day) => `“${name}” came into this one, ${by} ${day}`,
  wasUndone: (day) => `Taken back ${day}`,
  undo: "Take back",
  undoTitle: (name) => `Take back the merge with “${name}”?`,
  undoBody: "What came over goes back. What was changed or added since stays here.",
};
