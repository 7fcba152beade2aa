import { expect, test } from "vitest";
import { type Message, subjectHref } from "./subject-href.ts";

test.each<[Message["kind"], string, string, string]>([
  ["promised-call", "follow-up", "fu_1", "/app/calls/fu_1"],
  ["case-due", "case", "case_1", "/app/cases/case_1"],
  ["import-done", "import", "imp_1", "/app/imports/imp_1"],
  ["high-value", "service-visit", "sv_1", "/app/service-visits/sv_1"],
  ["contact-missing", "customer", "cus_1", "/app/customers/cus_1"],
  ["orders-missing", "store", "sto_1", "/app/imports"],
  ["lapsed", "store", "sto_1", "/app/workbench"],
  ["opening-list", "workbench", "stf_1", "/app/workbench"],
  ["due-moved", "something new", "x", "/app/workbench"],
])("a message %s about a %s leads to %s", (kind, type, id, href) => {
  expect(subjectHref({ kind, subject: { type, id } })).toBe(href);
});
