import { conventions, limits } from "./docs.conventions.ts";

const opening = `One API serves the staff app and integrators alike: what the app can do, a token can do. A guide for people, in Chinese and English, is at [/docs](/docs).`;

/** The head of the document, with what holds for every endpoint. */
export const info = {
  title: "DealerLoop API",
  version: "1",
  summary: "Follow-ups, service visits, cases and archives of a dealer group (车商闭环).",
  license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  description: [
    opening,
    ...conventions.map(({ en }) => [`## ${en.title}`, ...en.text].join("\n\n")),
    ["## Limits", ...limits.map(({ en: [what, limit] }) => `- ${what}: ${limit}.`)].join("\n"),
  ].join("\n\n"),
};
