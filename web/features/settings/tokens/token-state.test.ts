import { expect, test } from "vitest";
import { tokenState, yearAfter } from "./token-state.ts";

const now = Date.parse("2026-11-22T04:00:00Z");

test.each([
  ["works without an end", { revokedAt: null, expiresAt: null }, "working"],
  ["works until its end", { revokedAt: null, expiresAt: "2026-11-22T04:00:01Z" }, "working"],
  ["is over at its end", { revokedAt: null, expiresAt: "2026-11-22T04:00:00Z" }, "expired"],
  [
    "is revoked, whatever its end",
    { revokedAt: "2026-11-01T00:00:00Z", expiresAt: "2026-11-02T00:00:00Z" },
    "revoked",
  ],
] as const)("a token %s", (_, token, state) => {
  expect(tokenState(token, now)).toBe(state);
});

test.each([
  ["2026-11-22", "2027-11-22"],
  ["2026-12-31", "2027-12-31"],
  ["2028-02-29", "2029-02-28"],
])("a year after %s is %s", (date, expected) => {
  expect(yearAfter(date)).toBe(expected);
});
