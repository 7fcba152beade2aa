import { randomBytes } from "node:crypto";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { experimental_readRawConfig as readRawConfig } from "wrangler";
import { buildApp } from "./build-app.mjs";
import { localFolder, root, tools } from "./paths.mjs";
import { captureOnNode24, runOnNode24 } from "./processes.mjs";

const location = "apac";
const secretNames = ["TOKEN_KEY", "PASSWORD_PEPPER"];
const folder = join(localFolder, "deploy");
const configPath = join(folder, "wrangler.json");
const secretsPath = join(folder, "secrets.json");
const { values: options } = parseArgs({ options: { "dry-run": { type: "boolean", default: false } } });

function fail(message) {
  console.error(message);
  process.exit(1);
}

const step = (text) => console.log(`\n· ${text}`);
const ask = (...args) => captureOnNode24([tools.wrangler, ...args]);

/** Runs wrangler, or ends the deployment with what it said. */
async function must(...args) {
  const { code, output, answer } = await ask(...args);
  if (code !== 0) fail(`wrangler ${args.join(" ")} failed:\n${output}`);
  return answer;
}

/** wrangler.toml with this account's database ids, and paths that hold from the folder where it is written. */
function writeConfig(idOf) {
  const { rawConfig } = readRawConfig({ config: join(root, "wrangler.toml") });
  const config = {
    ...rawConfig,
    main: join(root, rawConfig.main),
    assets: { ...rawConfig.assets, directory: join(root, rawConfig.assets.directory) },
    d1_databases: rawConfig.d1_databases.map((database) => ({
      ...database,
      database_id: idOf(database),
      migrations_dir: join(root, database.migrations_dir),
    })),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(configPath, JSON.stringify(config, null, 2));
  return config;
}

function resourcesOf({ d1_databases, queues, r2_buckets }) {
  return {
    databases: d1_databases.map(({ database_name: name }) => name),
    queues: queues.consumers.flatMap(({ queue, dead_letter_queue: dead }) => [dead, queue]),
    buckets: r2_buckets.map(({ bucket_name: name }) => name),
  };
}

async function build() {
  const { problem } = await buildApp();
  if (problem !== undefined) fail(problem);
}

async function dryRun() {
  const config = writeConfig(({ database_id: id }) => id);
  const { databases, queues, buckets } = resourcesOf(config);
  console.log(`What npm run deploy does, in this order, in the account that wrangler is signed in to:

1. create what is missing
   D1 databases near ${location}: ${databases.join(", ")}
   queues: ${queues.join(", ")}
   R2 buckets: ${buckets.join(", ")}
2. draw the secrets that the Worker does not have yet: ${secretNames.join(", ")}
3. note each database's Time Travel bookmark in .local/deploy/bookmarks.txt
4. apply migrations: ${config.d1_databases.map(({ binding }) => binding).join(", ")}
5. build the staff app and deploy the Worker "${config.name}" with cron ${config.triggers.crons.join(", ")}

Trying the build, without an account:`);
  await build();
  const code = await runOnNode24([
    tools.wrangler,
    "deploy",
    "--config",
    configPath,
    "--dry-run",
    "--outdir",
    join(folder, "bundle"),
  ]);
  process.exit(code);
}

/** Makes the databases, queues and buckets that are missing; resolves to the databases' ids by name. */
async function createMissing({ databases, queues, buckets }) {
  const listed = async () => JSON.parse(await must("d1", "list", "--json"));
  const known = new Set((await listed()).map(({ name }) => name));
  for (const name of databases.filter((name) => !known.has(name))) {
    console.log(`  D1 database ${name}`);
    await must("d1", "create", name, "--location", location, "--update-config=false");
  }
  for (const name of queues) {
    if ((await ask("queues", "info", name)).code === 0) continue;
    console.log(`  queue ${name}`);
    await must("queues", "create", name);
  }
  for (const name of buckets) {
    if ((await ask("r2", "bucket", "info", name)).code === 0) continue;
    console.log(`  R2 bucket ${name}`);
    await must("r2", "bucket", "create", name, "--location", location, "--update-config=false");
  }
  return new Map((await listed()).map(({ name, uuid }) => [name, uuid]));
}

/** Secrets that the Worker lacks. One drawn anew would lock everybody out, so a doubtful answer ends the run. */
async function missingSecrets() {
  const { code, output, answer } = await ask("secret", "list", "--format", "json", "--config", configPath);
  if (code === 0) {
    const present = new Set(JSON.parse(answer).map(({ name }) => name));
    return secretNames.filter((name) => !present.has(name));
  }
  if (/Worker "[^"]+" not found/.test(output)) return secretNames;
  return fail(`Which secrets the Worker has could not be read:\n${output}`);
}

async function noteBookmarks(databases) {
  for (const name of databases) {
    const { bookmark } = JSON.parse(
      await must("d1", "time-travel", "info", name, "--json", "--config", configPath),
    );
    const back = `wrangler d1 time-travel restore ${name} --bookmark=${bookmark}`;
    appendFileSync(join(folder, "bookmarks.txt"), `${new Date().toISOString()}  ${back}\n`);
    console.log(`  ${back}`);
  }
}

/** Uploads Worker and files; new secrets travel in a file that is gone afterwards. */
async function upload(missing) {
  const drawn = Object.fromEntries(missing.map((name) => [name, randomBytes(48).toString("base64url")]));
  const withSecrets = missing.length === 0 ? [] : ["--secrets-file", secretsPath];
  if (missing.length > 0) writeFileSync(secretsPath, JSON.stringify(drawn), { mode: 0o600 });
  try {
    return await runOnNode24([tools.wrangler, "deploy", "--config", configPath, ...withSecrets]);
  } finally {
    rmSync(secretsPath, { force: true });
  }
}

async function signIn() {
  if ((await ask("whoami", "--json")).code === 0) return;
  const signedIn = process.stdin.isTTY && (await runOnNode24([tools.wrangler, "login"])) === 0;
  if (!signedIn) fail("Not signed in to Cloudflare: set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.");
}

async function deploy() {
  await signIn();
  const resources = resourcesOf(readRawConfig({ config: join(root, "wrangler.toml") }).rawConfig);
  step("Databases, queues, buckets");
  const ids = await createMissing(resources);
  const config = writeConfig(({ database_name: name }) => ids.get(name) ?? fail(`D1 does not list ${name}.`));
  step("Secrets");
  const missing = await missingSecrets();
  console.log(missing.length === 0 ? "  all there" : `  to be drawn: ${missing.join(", ")}`);
  step("The way back");
  await noteBookmarks(resources.databases);
  step("The staff app");
  await build();
  step("Migrations");
  for (const { binding } of config.d1_databases) {
    const code = await runOnNode24([
      tools.wrangler,
      "d1",
      "migrations",
      "apply",
      binding,
      "--remote",
      "--config",
      configPath,
    ]);
    if (code !== 0) fail(`Migrations of ${binding} failed; nothing was deployed.`);
  }
  step("The Worker");
  process.exit(await upload(missing));
}

await (options["dry-run"] ? dryRun() : deploy());
