import { rows } from "../../platform/query.ts";

/** Every version of every policy of the group: follow-ups keep the version that opened them. */
export const policyVersions = () => rows("policies", "SELECT * FROM policies WHERE group_id = ?1 ORDER BY id DESC LIMIT 200");

/** The scripts in force. */
export const scriptsInForce = () => rows("scripts", "SELECT * FROM scripts WHERE group_id = ?1 AND in_force = 1");
