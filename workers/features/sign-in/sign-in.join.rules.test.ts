import { describe, expect, it } from "vitest";
import { type InvitationFacts, invitationVerdict } from "./sign-in.join.rules.ts";

const asOf = Date.UTC(2026, 10, 20);
const open: InvitationFacts = {
  expiresAt: asOf + 1,
  usedAt: null,
  revokedAt: null,
  groupState: "active",
  person: { state: "active", userId: null },
};
const taken: InvitationFacts = { ...open, person: { state: "active", userId: "usr_a" } };

describe("an invitation", () => {
  it.each<[string, InvitationFacts | undefined, string | null, string | { joined: boolean }]>([
    ["is open to someone new", open, null, { joined: false }],
    ["is open to someone signed in", open, "usr_a", { joined: false }],
    ["is unknown when there is none", undefined, null, "join.unknown"],
    ["expires at its end", { ...open, expiresAt: asOf }, null, "join.expired"],
    ["is revoked", { ...open, revokedAt: asOf - 1 }, null, "join.revoked"],
    [
      "is void when the person has left",
      { ...open, person: { state: "left", userId: null } },
      null,
      "join.revoked",
    ],
    ["is void when the person is gone", { ...open, person: undefined }, null, "join.revoked"],
    ["is void when the group is closed", { ...open, groupState: "closed" }, null, "join.revoked"],
    ["is used when marked so", { ...open, usedAt: asOf - 1 }, null, "join.used"],
    ["is used when the place is taken, marked or not", taken, null, "join.used"],
    ["is used for anyone else", taken, "usr_b", "join.used"],
    ["may be finished by whoever took it", taken, "usr_a", { joined: true }],
    [
      "may be followed again by whoever used it",
      { ...taken, usedAt: 1, expiresAt: 2 },
      "usr_a",
      { joined: true },
    ],
  ])("%s", (_, invitation, userId, verdict) => {
    expect(invitationVerdict({ invitation, userId, asOf })).toMatchObject(
      typeof verdict === "string" ? { ok: false, code: verdict } : { ok: true, ...verdict },
    );
  });
});
