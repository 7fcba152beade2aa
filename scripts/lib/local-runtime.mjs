import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { migrate } from "./migrate.mjs";
import { root } from "./paths.mjs";
import { readWorkerConfig } from "./worker-config.mjs";

/**
 * The Worker in workerd with what wrangler.toml binds, straight on its socket, with no proxy between. It starts on
 * a port that nobody knows; `open(port)` moves it to 127.0.0.1:port. What it says by `console.info` is told.
 */
export async function startRuntime({ code, bindings, dataFolder, logFile, tell }) {
  const { options: workerOptions, databases } = await readWorkerConfig();
  const log = createWriteStream(logFile);
  const options = (port) =>
    convertV4MiniflareOptions({
      ...workerOptions,
      modules: [{ type: "ESModule", path: join(root, "worker.mjs"), contents: code }],
      bindings,
      host: "127.0.0.1",
      port,
      cf: false,
      telemetry: { enabled: false },
      resourcePersistencePath: dataFolder,
      handleStructuredLogs: ({ level, message }) => {
        log.write(`${message}\n`);
        if (level === "error") console.error(message);
        if (level === "info") tell(message);
      },
    });
  const miniflare = new Miniflare(options(0));
  await miniflare.ready;
  return {
    /** Applies what is missing in every database; resolves to how many migrations that was. */
    async migrate() {
      const applied = await Promise.all(
        databases.map(async ({ binding, migrations }) =>
          migrate({ database: await miniflare.getD1Database(binding), folder: migrations }),
        ),
      );
      return applied.flat().length;
    },
    /** One of its databases, by binding, for whoever fills it by hand. */
    database: (binding) => miniflare.getD1Database(binding),
    /** A request from inside, whether or not the port is open. */
    post: (url, body) =>
      miniflare.dispatchFetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    open: (port) => miniflare.setOptions(options(port)),
    stop: async () => {
      await miniflare.dispose();
      log.end();
    },
  };
}
