import type { zh } from "./numbers.zh.ts";

export const en: typeof zh = {
  numbers: {
    "own-on-time": "On time, month",
    dials: "Valid today",
  },
  parts: {
    "own-on-time": { all: "Due this month", counted: "On time", rest: "Not on time" },
    dials: { all: "Dialled today", counted: "Valid", rest: "Not reached or not valid" },
  },
  explains: {
    "own-on-time":
      "Of the callbacks and first contacts due this month so far, the share with a valid contact by the due time. Late data, do-not-call and the time before go-live are left out.",
    dials:
      "Valid contacts today of today's dials. Valid: the right person, with a rating or words. One dial for several orders counts once.",
  },
  workbench: "Workbench",
  listOf: (number, store) => (store ? `${store}: ${number}` : number),
  byPart: "Which rows",
  noRows: "None.",
  dialledAt: "Dialled",
  result: "Result",
  customer: "Customer",
  noName: "No name",
  vehicle: "Car",
  work: "About",
  words: "The customer's words",
  due: "Due",
  lastDial: "Last dial",
};
