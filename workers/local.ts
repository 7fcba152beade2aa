import { Hono } from "hono";
import * as z from "zod";
import { createApp } from "./app.ts";
import { confirmText, moveOf, requestText, runText } from "./features/group-moves/group-moves.directory.ts";
import { seedDemo } from "./local/seed.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { type Env, type JobBell, shardKeys } from "./platform/config.ts";
import { openDirectory } from "./platform/directory.ts";
import { onBell, onCron, onMoves } from "./platform/doors.ts";
import { newMeter } from "./platform/meter.ts";

/** The local Worker's bindings: those of every Worker, and how far its clock is from the real one. */
interface LocalEnv extends Env {
  CLOCK_OFFSET_MS?: number;
}

let clockOffset = 0;
const clock: Clock = { now: () => systemClock.now() + clockOffset };

const mailboxPrefix = "dev-mailbox/";
const tickInput = z.strictObject({ at: z.iso.datetime({ offset: true }).optional() });
const mail = z.object({
  to: z.string(),
  channel: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
});

/** While the demo group lives its weeks, no tick of today's may take the jobs of its past. */
let isSeeding = false;

/** What exists on a developer's machine alone. This entry is never deployed. */
const dev = new Hono<{ Bindings: LocalEnv }>();

/** `{ at? }` → counts: runs every due job and sweep as of that instant, or now, until nothing is due. */
dev.post("/dev/tick", async (context) => {
  const body: unknown = await context.req.json().catch(() => undefined);
  const input = tickInput.safeParse(body);
  if (!input.success) return context.json({ problem: z.prettifyError(input.error) }, 400);
  if (isSeeding) return context.json({});
  const { at } = input.data;
  await onMoves({ env: context.env, clock });
  return context.json(
    await onCron({ env: context.env, asOf: at === undefined ? clock.now() : Date.parse(at) }),
  );
});

/** → `{ data: [{ to, channel, subject, text, at }] }`: what would have been sent, oldest first. */
dev.get("/dev/mailbox", async (context) => {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await context.env.FILES.list({
      prefix: mailboxPrefix,
      ...(cursor === undefined ? {} : { cursor }),
    });
    keys.push(...page.objects.map(({ key }) => key));
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  const objects = await Promise.all(keys.map((key) => context.env.FILES.get(key)));
  const mails = await Promise.all(
    objects.filter((object) => object !== null).map(async (object) => mail.parse(await object.json())),
  );
  return context.json({ data: mails.sort((a, b) => a.at.localeCompare(b.at)) });
});

/** → `{ email, password, groupId, apiToken, people }`: the demo group's sign-ins; the first call makes the group. */
dev.post("/dev/seed", async (context) => {
  let tenths = 0;
  const progress = (share: number) => {
    if (share * 10 < tenths + 1) return;
    tenths = Math.floor(share * 10);
    console.info(`Making the demo group: ${tenths * 10} %`);
  };
  isSeeding = true;
  try {
    return context.json(
      await seedDemo({ env: context.env, context: context.executionCtx, now: clock.now(), progress }),
    );
  } catch (error) {
    return context.json({ problem: error instanceof Error ? error.message : String(error) }, 500);
  } finally {
    isSeeding = false;
  }
});

const moveInput = z.strictObject({ groupId: z.string(), to: z.enum(shardKeys).optional() });

/** `{ groupId, to }` asks for a move to another shard; without `to` the old copy is given up. → how the move stands. */
dev.post("/dev/group-moves", async (context) => {
  const input = moveInput.safeParse(await context.req.json().catch(() => undefined));
  if (!input.success) return context.json({ problem: z.prettifyError(input.error) }, 400);
  const { groupId, to } = input.data;
  const directory = openDirectory({ env: context.env, meter: newMeter() });
  await runText(directory, to ? requestText({ groupId, to, at: clock.now() }) : confirmText(groupId));
  await onMoves({ env: context.env, clock });
  return context.json({ data: (await moveOf(directory, groupId)) ?? null });
});

const app = createApp({ clock, checksAnswers: true });

export default {
  fetch: (request, env, context) => {
    clockOffset = env.CLOCK_OFFSET_MS ?? 0;
    return new URL(request.url).pathname.startsWith("/dev/")
      ? dev.fetch(request, env, context)
      : app.fetch(request, env, context);
  },
  queue: (batch, env) => {
    clockOffset = env.CLOCK_OFFSET_MS ?? 0;
    return onBell({ batch, env, clock });
  },
} satisfies ExportedHandler<LocalEnv, JobBell>;
