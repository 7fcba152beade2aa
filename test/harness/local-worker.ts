import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const root = join(import.meta.dirname, "..", "..");
const counts = z.record(z.string(), z.number());
const sentMail = z.object({
  to: z.string(),
  channel: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
});

export type SentMail = z.infer<typeof sentMail>;

/** A local Worker as a test speaks to it. */
export interface LocalWorker {
  /** Such as `http://127.0.0.1:40123`, with no slash at its end. */
  url: string;
  /** Runs everything due as of an instant (ISO 8601), or now; answers with counts by what was done. */
  tick(at?: string): Promise<Record<string, number>>;
  /** What would have been sent, oldest first. */
  mailbox(): Promise<SentMail[]>;
}

/** The handle on a local Worker that answers at `url`. */
export function localWorkerAt(url: string): LocalWorker {
  return {
    url,
    async tick(at) {
      const answer = await fetch(`${url}/dev/tick`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(at === undefined ? {} : { at }),
      });
      return counts.parse(await answer.json());
    },
    async mailbox() {
      const answer = await fetch(`${url}/dev/mailbox`);
      return z.object({ data: z.array(sentMail) }).parse(await answer.json()).data;
    },
  };
}

/**
 * Starts the local Worker as `npm start` does, on a free port and with a state of its own, empty of groups;
 * `clock` is the instant (ISO 8601) at which its time begins. `stop` ends it and forgets the state.
 */
export async function startLocalWorker(
  options: { clock?: string } = {},
): Promise<LocalWorker & { stop: () => Promise<void> }> {
  const tmp = join(root, ".local", "tmp");
  await mkdir(tmp, { recursive: true });
  const state = await mkdtemp(join(tmp, "e2e-"));
  const clock = options.clock === undefined ? [] : ["--clock", options.clock];
  const server = spawn(
    process.execPath,
    [join(root, "scripts/lib/serve.mjs"), "--port", "0", "--state", state, "--empty", ...clock],
    { cwd: root, stdio: ["ignore", "pipe", "pipe", "ipc"] },
  );
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on("data", (text) => {
      printed += text;
    });
  }
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    server.once("message", (message) => resolve(z.object({ url: z.url() }).parse(message).url));
    server.once("exit", () => reject(new Error(`The local Worker did not start:\n${printed}`)));
  });
  const stop = async () => {
    // The end of the channel is the server's sign to stop.
    if (server.connected) server.disconnect();
    await gone;
    await rm(state, { recursive: true, force: true });
  };
  return { ...localWorkerAt(await ready), stop };
}
