import type { zh } from "./policies.zh.ts";

export const en: typeof zh = {
  title: "Callback rules",
  kindsLabel: "Kind",
  kinds: {
    "service-callback": "Service callbacks",
    "first-contact": "First contacts",
    manual: "By hand",
    case: "Cases",
  },
  kindLeads: {
    "service-callback": "Calls to customers after their car was delivered.",
    "first-contact": "The first call to a customer newly given to somebody.",
    manual: "Opened by hand or promised to a customer; whoever opens one sets its deadline.",
    case: "Improvement items, grievances and complaints; here is how many working days an ordinary one may take.",
  },
  settings: {
    due: {
      name: "To be made within",
      why: "Later, customers forget the details and feel forgotten. Due when the last calling hours of the day end.",
    },
    windows: {
      name: "Calling hours",
      why: "When customers can talk. Outside them a reason is asked for; from 21:00 to 08:30 nobody is called, unless they asked for it.",
    },
    most: {
      name: "Attempts at most",
      why: "After these the supervisor decides; at its time the call lapses as not reached.",
    },
    perDay: { name: "Attempts a day", why: "Call after call on one day annoys people." },
    hoursApart: { name: "Hours between attempts", why: "Another time of day reaches more people." },
    lapse: {
      name: "Lapses after (working days)",
      why: "By then memory has faded. It is closed and counted as not reached, and does not hang on for ever.",
    },
    remind: {
      name: "Reminder before the end (minutes)",
      why: "What is due today and not yet called, told before the last calling hours end.",
    },
    escalate: {
      name: "Escalates after (working days overdue)",
      why: "Caller and supervisor hear of it the next morning; if still nobody calls, the service manager does.",
    },
    visitKinds: {
      name: "Orders that are called",
      why: "A customer waited. Nobody is there to ask for internal cars, washes and parts sales.",
    },
    ratingScale: {
      name: "Rating scale",
      why: "Five marks are one key each; change it where the maker asks for ten.",
    },
    highValue: {
      name: "High-value order (yuan)",
      why: "From this total on, the service manager hears of it the same day.",
    },
    rounds: {
      name: "Rounds",
      why: "The second round calls customers who left a week ago: some faults show after days of driving. For cars delivered from then on.",
    },
    secondDays: {
      name: "Second round, days after delivery",
      why: "Called on that day, due when its last calling hours end; the next business day where the store is closed.",
    },
    makerSurveys: {
      name: "Makers' surveys",
      why: "Makers ask their customers too. Our first call comes before; once theirs begins, questions marked as the maker's are not asked.",
    },
    validContact: {
      name: "What counts as a valid callback",
      why: "That they answered is not enough: what they think must stand there, or the figures are padded.",
    },
    reCall: {
      name: "Calls checked again (%)",
      why: "This share of each caller's valid contacts is drawn at random and asked about by somebody else; five a month each at least.",
    },
  },
  units: { "working-days": "working days", days: "days" },
  shippedValue: (value) => `shipped: ${value}`,
  groupValue: (value) => `the group: ${value}`,
  lapsesFirst: "It lapses later than it is due",
  numberFault: (least, most) => `Between ${least} and ${most}`,
  rounds: { first: "First only", both: "Both", second: "Second only" },
  noSurvey: "none",
  surveyDays: (from, to) => `days ${from} to ${to} after delivery`,
  surveyBrand: "Brand",
  surveyFrom: "From day",
  surveyTo: "To day",
  addSurvey: "Add a brand",
  removeSurvey: "Remove this brand",
  surveyFault: "Each brand once, from day 2 on, ending no earlier than it begins",
  validContacts: { either: "A rating or words", rating: "A rating", both: "A rating and words" },
  scales: { five: "5", ten: "10" },
  kindsCount: (count) => `${count} kinds`,
  yuan: (amount) => `${amount} yuan`,
  useShipped: "Fill in the shipped values",
  useGroup: "Fill in the group's",
  keeps: "Saved as a draft; nobody is affected before it is in force.",
  groupOnly: "Rules for the whole group are changed by those who see the whole group.",
};
