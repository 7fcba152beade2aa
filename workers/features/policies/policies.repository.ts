import { row, rows } from "../../platform/query.ts";

const kept = 200;

/** Policies in force, and the latest versions before them: follow-ups keep the version that opened them. */
export const policyVersions = () =>
  rows(
    "policies",
    `SELECT * FROM policies WHERE group_id = ?1 AND in_force = 1
      UNION ALL SELECT * FROM (SELECT * FROM policies WHERE group_id = ?1 ORDER BY id DESC LIMIT ${kept}) WHERE in_force = 0`,
  );

/** The policies in force. */
export const policiesInForce = () =>
  rows("policies", "SELECT * FROM policies WHERE group_id = ?1 AND in_force = 1");

/** The version of a policy in force for the group (null) or a store; the latest one always is. */
export const policyInForce = (kind: string, storeId: string | null) =>
  row(
    "policies",
    "SELECT * FROM policies WHERE group_id = ?1 AND in_force = 1 AND kind = ?2 AND store_id IS ?3",
    [kind, storeId],
  );

/** The scripts in force. */
export const scriptsInForce = () =>
  rows("scripts", "SELECT * FROM scripts WHERE group_id = ?1 AND in_force = 1");

/** The version of a script in force for the group (null) or a store, and a brand or all; the latest one always is. */
export const scriptInForce = (key: string, storeId: string | null, brand: string | null) =>
  row(
    "scripts",
    "SELECT * FROM scripts WHERE group_id = ?1 AND in_force = 1 AND key = ?2 AND store_id IS ?3 AND brand IS ?4",
    [key, storeId, brand],
  );

/** The scripts in force, and the latest versions before them: a call may have begun under one. */
export const scriptVersions = () =>
  rows(
    "scripts",
    `SELECT * FROM scripts WHERE group_id = ?1 AND in_force = 1
      UNION ALL SELECT * FROM (SELECT * FROM scripts WHERE group_id = ?1 ORDER BY id DESC LIMIT ${kept}) WHERE in_force = 0`,
  );
