import { isoOf } from "../../../shared/kernel/wire.ts";
import type { Row } from "../../platform/query.ts";
import type { InvitationRow } from "./staff.directory.ts";
import type { Person } from "./staff.rules.ts";

type Shown = Omit<Person, "groupId" | "changedSeq">;

/** A colleague as the API shows them. */
export function staffView(person: Shown) {
  const {
    id,
    name,
    phone,
    email,
    role,
    sight,
    restDays,
    abilityWeight,
    language,
    state,
    openFollowUps,
    version,
  } = person;
  return {
    id,
    name,
    phone,
    email,
    role,
    sight,
    storeIds: [...person.storeIds],
    restDays,
    abilityWeight,
    language,
    state,
    joined: person.userId !== null,
    openFollowUps,
    version,
  };
}

export type StaffAnswer = ReturnType<typeof staffView>;

export function leaveView(leave: Omit<Row<"leaves">, "groupId" | "changedSeq">) {
  const { id, staffId, fromOn, toOn, reason, standInId, version } = leave;
  return { id, staffId, fromOn, toOn, reason, standInId, version };
}

export type LeaveAnswer = ReturnType<typeof leaveView>;

/** An invitation without its link, of which only a hash is kept. */
export function invitationView(invitation: InvitationRow) {
  const { id, staffId, createdAt, expiresAt, usedAt, revokedAt } = invitation;
  return {
    id,
    staffId,
    createdAt: isoOf(createdAt),
    expiresAt: isoOf(expiresAt),
    usedAt: isoOf(usedAt),
    revokedAt: isoOf(revokedAt),
  };
}
