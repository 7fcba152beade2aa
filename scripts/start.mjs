import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { node24, root } from "./lib/paths.mjs";
import { quietEnvironment } from "./lib/processes.mjs";

ensureInstalled();

// The channel tells the server when this process is gone, however it ended.
const server = spawn(node24, [join(root, "scripts/lib/serve.mjs"), ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: quietEnvironment(),
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("close", (code) => process.exit(code ?? 1));
