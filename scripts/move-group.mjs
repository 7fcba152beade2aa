import { ensureInstalled } from "./lib/install.mjs";
import { runOnNode24 } from "./lib/processes.mjs";

ensureInstalled();
process.exit(await runOnNode24(["scripts/lib/move-group-to-shard.mjs", ...process.argv.slice(2)]));
