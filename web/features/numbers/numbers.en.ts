import type { zh } from "./numbers.zh.ts";

export const en: typeof zh = {
  title: "Numbers",
  monthToDate: (from, to) => `${from} to ${to}`,
  figures: "Five numbers of the month",
  ofStore: (store) => store,
  ofStores: (count) => `${count} stores together`,
  byStore: "By store",
  store: "Store",
  numbers: {
    "own-on-time": "On time, month",
    dials: "Valid today",
    "on-time": "On time",
    reached: "Reached",
    dissatisfied: "Dissatisfied",
    "closed-in-time": "Closed in time",
    "data-in-place": "Data in place",
  },
  parts: {
    "own-on-time": { all: "Due this month", counted: "On time", rest: "Not on time" },
    dials: { all: "Dialled today", counted: "Valid", rest: "Not reached or not valid" },
    "on-time": { all: "Due this month", counted: "On time", rest: "Not on time" },
    reached: { all: "Due and ended", counted: "Reached", rest: "Not reached" },
    dissatisfied: { all: "Valid contacts", counted: "Dissatisfied", rest: "The others" },
    "closed-in-time": { all: "Deadline this month", counted: "Closed in time", rest: "Not in time" },
    "data-in-place": { all: "Delivered this month", counted: "In place", rest: "Not in place" },
  },
  explains: {
    "own-on-time":
      "Of the callbacks and first contacts due this month so far, the share with a valid contact by the due time. Late data, do-not-call and the time before go-live are left out.",
    dials:
      "Valid contacts today of today's dials. Valid: the right person, with a rating or words. One dial for several orders counts once.",
    "on-time":
      "Of the callbacks and first contacts due this month so far, the share with a valid contact by the due time. Late data is left in; do-not-call, cancelled ones and the time before go-live are left out.",
    reached:
      "Of those due this month that are done or lapsed, the share with a valid contact before the lapse. Do-not-call, cancelled ones and the time before go-live are left out.",
    dissatisfied:
      "Of this month's valid contacts, the share rated 2 or less or with a grievance or complaint, by the day of the call. One call for several orders counts once.",
    "closed-in-time":
      "Of the cases whose deadline to be solved passed this month, the share closed by it with the customer's word.",
    "data-in-place":
      "Of the orders delivered this month, the share that came in within 24 hours with a number that can be dialled. Internal orders, PDI, used-car preparation and the time before go-live are left out; doubtful and dead numbers do not count.",
  },
  noneYet: "none counted yet",
  empty: "The stores in your sight have no figures yet.",
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
  rating: "Rating",
  stars: (rating) => `${rating} of 5`,
  case: "Case",
  assignee: "Assignee",
  deadline: "To be solved by",
  closed: "Closed",
  notClosed: "not closed",
};
