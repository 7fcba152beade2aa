import type { Invariant } from "../platform/invariants.ts";
import { doNotCallIsHeeded } from "./follow-ups/follow-ups.invariants.ts";
import { leavesStandApart } from "./staff/staff.leaves.invariants.ts";
import { oneCarAPlate } from "./vehicles/vehicles.invariants.ts";

/** What no commit may break, whatever else was written since it loaded. */
export const invariants: readonly Invariant[] = [doNotCallIsHeeded, leavesStandApart, oneCarAPlate];
