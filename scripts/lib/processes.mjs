import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { localFolder, node24, root } from "./paths.mjs";

/** The environment of everything we start: Node 24 first in the path, and nothing that calls home. */
export function quietEnvironment() {
  return {
    ...process.env,
    PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_SEND_ERROR_REPORTS: "false",
    WRANGLER_HIDE_BANNER: "true",
    WRANGLER_LOG_PATH: join(localFolder, "tmp", "wrangler-logs"),
    DO_NOT_TRACK: "1",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
  };
}

/** Runs a program of Node 24 with this terminal; resolves to its exit code. */
export function runOnNode24(args) {
  const child = spawn(node24, args, { cwd: root, stdio: "inherit", env: quietEnvironment() });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

/** Runs a program of Node 24 and keeps what it prints: `{ code, output, answer }`, the last without its errors. */
export function captureOnNode24(args) {
  const child = spawn(node24, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: quietEnvironment(),
  });
  let output = "";
  let answer = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    answer += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code: code ?? 1, output, answer })));
}

/** Runs a program of Node 24 that prints one JSON object, its stderr on this terminal; undefined where it fails. */
export function figuresOnNode24(args) {
  const child = spawn(node24, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: quietEnvironment(),
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    printed += text;
  });
  return new Promise((resolve) =>
    child.on("close", (code) => resolve(code === 0 ? JSON.parse(printed) : undefined)),
  );
}

/** Milliseconds as a person reads them. */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
