import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { localFolder } from "./paths.mjs";

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}

/**
 * What a local server remembers between starts, in one folder: `data/` (databases, files), `secrets.json`,
 * `demo.json` (the demo group's sign-in), `worker.log` and, while it runs, `ready.json` and `server.json`. An announced
 * server's `ready.json` stands in the checkout's `.local` too.
 */
export function openLocalState(folder, { announced }) {
  const at = (name) => join(folder, name);
  const readyFiles = [
    ...new Set([at("ready.json"), ...(announced ? [join(localFolder, "ready.json")] : [])]),
  ];
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(localFolder, "tmp"), { recursive: true });
  return {
    dataFolder: at("data"),
    logFile: at("worker.log"),

    /** Whether another server answers for this folder; its address, or undefined. */
    async servedAt() {
      const url = readJson(at("server.json"))?.url;
      if (url === undefined) return undefined;
      const answers = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(2_000) }).then(
        () => true,
        () => false,
      );
      return answers ? url : undefined;
    },

    forget() {
      for (const name of ["data", "secrets.json", "demo.json"])
        rmSync(at(name), { recursive: true, force: true });
    },

    /** The Worker's secrets, drawn on the first start. */
    secrets() {
      const known = readJson(at("secrets.json"));
      if (known !== undefined) return known;
      const draw = () => randomBytes(48).toString("base64url");
      const drawn = { TOKEN_KEY: draw(), PASSWORD_PEPPER: draw() };
      writeJson(at("secrets.json"), drawn);
      return drawn;
    },

    demo: () => readJson(at("demo.json")),
    keepDemo: (signIn) => writeJson(at("demo.json"), signIn),

    announce(ready) {
      writeJson(at("server.json"), { url: ready.url });
      for (const path of readyFiles) writeJson(path, ready);
    },

    /** Takes back the announcement of `url`; another server's stays. */
    withdraw(url) {
      for (const path of [...readyFiles, at("server.json")]) if (readJson(path)?.url === url) rmSync(path);
    },
  };
}
