// Imports repair orders over HTTP, from the file taken in to the last commit, against bare inserts of the same rows.
// npm run bench -- import --rows 100000; MINIFLARE_WORKERD_V8_FLAGS=--max-old-space-size=64 sets a small heap.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleWorker } from "../../scripts/lib/bundle-worker.mjs";
import { startRuntime } from "../../scripts/lib/local-runtime.mjs";
import { localFolder } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { allPermissions } from "../../shared/kernel/permissions.ts";
import { rawInsertMs, startOfImport, writtenPieces } from "./raw-inserts.mjs";
import { ordersCsv, ordersXlsx } from "./service-orders.mjs";

const { values } = parseArgs({ options: { rows: { type: "string", default: "20000" } }, strict: false });
const count = Number(values.rows);
const until = Date.now() - 86_400_000;
const worker = await bundleWorker("workers/local.ts");
if (worker.problem) throw new Error(worker.problem);
mkdirSync(join(localFolder, "tmp"), { recursive: true });

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function asked(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const post = (url, body, headers = {}) =>
  fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
    body: JSON.stringify(body),
  });

/** A group of one owner, and a token that may do everything in it. */
async function found(url) {
  const person = {
    email: "owner@example.com",
    password: "guang-gu-2026-ok",
    name: "何伟",
    groupName: "大集团",
  };
  const signedUp = await post(`${url}/auth/sign-up`, person);
  const [cookie] = signedUp.headers.getSetCookie().map((text) => text.split(";")[0]);
  const { groupId } = await asked(signedUp);
  const { accessToken } = await asked(await post(`${url}/auth/access-token`, {}, { Cookie: cookie }));
  const token = { name: "bench", permissions: [...allPermissions], storeIds: null, expiresAt: null };
  const made = await asked(
    await post(`${url}/api/v1/api-tokens`, token, { Authorization: `Bearer ${accessToken}` }),
  );
  return { groupId, headers: { Authorization: `Bearer ${made.token}` } };
}

/** How long a first import takes, and how long the workbench waits meanwhile (p95), in ms. */
async function timedImport({ url, headers, file }) {
  const form = new FormData();
  form.set("kind", "service-visits");
  form.set("file", file);
  const { id } = await asked(await fetch(`${url}/api/v1/imports`, { method: "POST", headers, body: form }));
  const began = performance.now();
  const waits = [];
  for (;;) {
    const asking = performance.now();
    await asked(await fetch(`${url}/api/v1/follow-ups?view=workbench&limit=50`, { headers }));
    waits.push(performance.now() - asking);
    const { state, counts, problem } = await asked(await fetch(`${url}/api/v1/imports/${id}`, { headers }));
    if (state === "done") {
      if (counts.created !== count) throw new Error(`${counts.created} of ${count} orders came in`);
      waits.sort((a, b) => a - b);
      return { took: performance.now() - began, p95: waits[Math.floor(waits.length * 0.95)] };
    }
    if (state === "failed") throw new Error(JSON.stringify(problem));
    await pause(500);
  }
}

/** One import into an empty product of its own; what it left behind stays in `folder`. */
async function importInto({ folder, file }) {
  const runtime = await startRuntime({
    code: worker.code,
    bindings: { TOKEN_KEY: "t".repeat(48), PASSWORD_PEPPER: "p".repeat(48), MAIL_URL: "local:mailbox" },
    dataFolder: join(folder, "data"),
    logFile: join(folder, "worker.log"),
    tell: () => {},
  });
  try {
    await runtime.migrate();
    const port = await freePort(0);
    await runtime.open(port);
    const url = `http://127.0.0.1:${port}`;
    const { groupId, headers } = await found(url);
    return { groupId, ...(await timedImport({ url, headers, file })) };
  } finally {
    await runtime.stop();
  }
}

const files = {
  import: async () => new File([await ordersCsv({ count, until })], "工单.csv"),
  import_xlsx: async () => new File([ordersXlsx({ count, until })], "工单.xlsx"),
};
const figures = { import_rows: count };
for (const [name, make] of Object.entries(files)) {
  const folder = mkdtempSync(join(localFolder, "tmp", "bench-"));
  try {
    const file = await make();
    const { groupId, took, p95 } = await importInto({ folder, file });
    const dataFolder = join(folder, "data");
    // Each import has bare inserts of its own right after it: a busy machine slows both.
    const raw = await rawInsertMs({
      pieces: writtenPieces({ dataFolder, groupId }),
      afterSeq: startOfImport({ dataFolder, groupId }),
      dataFolder: join(folder, "raw"),
    });
    figures[`${name}_vs_raw`] = Number((took / raw).toFixed(2));
    figures[`${name}_others_p95_ms`] = Math.round(p95);
    console.error(`${file.name}: ${count} orders in ${Math.round(took)} ms, bare inserts in ${raw} ms`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(JSON.stringify(figures));
