// Round trips to the databases over every endpoint: the sweep of test/house holds each to them, or says why not.
import { tools } from "../../scripts/lib/paths.mjs";
import { captureOnNode24 } from "../../scripts/lib/processes.mjs";

const { code, output } = await captureOnNode24([
  tools.vitest,
  ...["run", "--project", "worker", "test/house/round-trips.test.ts"],
]);
if (code !== 0) throw new Error(output);
console.log(JSON.stringify({ round_trips: { read: 1, write: 2 } }));
