import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildApp } from "./build-app.mjs";
import { bundleWorker } from "./bundle-worker.mjs";
import { openLocalState } from "./local-state.mjs";
import { localFolder } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { seconds } from "./processes.mjs";

const usage = `npm start -- [options]

  --port N      the port on 127.0.0.1 (8787)
  --state DIR   where data and secrets are kept (.local)
  --empty       no demo group
  --fresh       forget what the state folder holds
  --clock WHEN  start the Worker's clock at an instant, such as 2026-11-25T09:00:00+08:00`;

function fail(message) {
  console.error(message);
  process.exit(1);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "8787" },
        state: { type: "string", default: localFolder },
        empty: { type: "boolean", default: false },
        fresh: { type: "boolean", default: false },
        clock: { type: "string" },
        announce: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`--port ${values.port} is no port.`);
    if (values.clock !== undefined && Number.isNaN(Date.parse(values.clock)))
      fail(`--clock ${values.clock} is no instant.`);
    // npm runs scripts in the checkout; a relative folder is meant from where the person stands.
    const state = resolve(process.env.INIT_CWD ?? process.cwd(), values.state);
    return { ...values, port, state };
  } catch (error) {
    return fail(`${error.message}\n\n${usage}`);
  }
}

const options = readOptions();
const state = openLocalState(options.state, { announced: options.announce });
const servedAt = await state.servedAt();
if (servedAt !== undefined) fail(`${options.state} is already served at ${servedAt}.`);
const port = await freePort(options.port);
if (port === undefined)
  fail(`Port ${options.port} is taken. Choose another: npm start -- --port ${options.port + 1}`);
const url = `http://127.0.0.1:${port}`;

let runtime;
let minute;
let stopping = false;

async function stop(code) {
  if (stopping) return;
  stopping = true;
  clearTimeout(minute);
  state.withdraw(url);
  // Whatever hangs must not keep the terminal.
  setTimeout(() => process.exit(code), 5_000).unref();
  await runtime?.stop();
  process.exit(code);
}

/** The Worker on a port that nobody knows, over the folder's data. */
async function prepareRuntime() {
  const [app, worker, { startRuntime }] = await Promise.all([
    buildApp(),
    bundleWorker("workers/local.ts"),
    import("./local-runtime.mjs"),
  ]);
  if (app.problem !== undefined) throw new Error(`The staff app did not build:\n${app.problem}`);
  if (worker.problem !== undefined) throw new Error(`The Worker did not build:\n${worker.problem}`);
  const clockOffset = options.clock === undefined ? 0 : Date.parse(options.clock) - Date.now();
  return startRuntime({
    code: worker.code,
    bindings: { ...state.secrets(), MAIL_URL: "local:mailbox", CLOCK_OFFSET_MS: clockOffset },
    dataFolder: state.dataFolder,
    logFile: state.logFile,
    tell,
  });
}

/** How far something long has come: on a terminal one line that is written over. */
function tell(message) {
  if (process.stdout.isTTY) process.stdout.write(`\r${message}`);
  else console.log(message);
}

/** The demo group's sign-in, made on the first start; undefined where the Worker seeds none. */
async function demoSignIn() {
  const known = state.demo();
  if (known !== undefined) return known;
  const began = performance.now();
  const answer = await runtime.post(`${url}/dev/seed`, {});
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`Seeding the demo group failed: ${answer.status} ${await answer.text()}`);
  const made = await answer.json();
  tell(`Made the demo group in ${seconds(performance.now() - began)}.\n`);
  state.keepDemo(made);
  return made;
}

/** Cron's part: everything due, each minute. */
function tickEachMinute() {
  const tick = async () => {
    try {
      const answer = await runtime.post(`${url}/dev/tick`, {});
      const text = await answer.text();
      if (!answer.ok) console.error(`The minute's work failed: ${answer.status} ${text}`);
    } catch (error) {
      if (!stopping) console.error(`The minute's work failed: ${error.message}`);
    }
    if (!stopping) tickEachMinute();
  };
  minute = setTimeout(tick, 60_000 - (Date.now() % 60_000));
}

process.on("disconnect", () => stop(0));
try {
  if (options.fresh) state.forget();
  runtime = await prepareRuntime();
  const applied = await runtime.migrate();
  if (applied > 0) console.log(`Applied ${applied} migrations.`);
  const demo = options.empty ? undefined : await demoSignIn();
  state.announce({ url, ...demo });
  await runtime.open(port);
  tickEachMinute();
  console.log(`\n  DealerLoop  ${url}`);
  if (demo !== undefined) {
    console.log(`  sign in     ${demo.email}  ${demo.password}`);
    for (const { name, role, login } of demo.people ?? [])
      console.log(`              ${login}  ${name}, ${role}`);
  }
  console.log(`  log         ${state.logFile}\n`);
  process.send?.({ url });
} catch (error) {
  if (!stopping) console.error(error.message);
  await stop(1);
}
