import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { node24, root } from "./lib/paths.mjs";
import { quietEnvironment } from "./lib/processes.mjs";

ensureInstalled();

// The server ends when this channel closes, however this process ends. It stands in a group of its own, so that
// Ctrl-C reaches it this one way.
const server = spawn(node24, [join(root, "scripts/lib/serve.mjs"), "--announce", ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: quietEnvironment(),
  detached: true,
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => server.connected && server.disconnect());
}
server.on("close", (code) => process.exit(code ?? 1));
