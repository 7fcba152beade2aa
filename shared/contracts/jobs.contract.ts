import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { instant, listQuery, pageOf } from "../kernel/wire.ts";

const tag = "integration";

export const jobProblems = defineProblems({
  "jobs.not_dead": {
    status: 409,
    zh: { title: "不用重来", detail: "这个后台任务没有中断，不用重来。" },
    en: { title: "Nothing to replay", detail: "This job has not given up, so there is nothing to replay." },
  },
});

export const jobView = once(() =>
  z
    .strictObject({
      id: idOf("job"),
      kind: z.string().meta({ description: "What the job does: import, export, send-mail …" }),
      state: z.enum(["open", "done", "dead", "cancelled"]),
      attempts: z.number().int(),
      error: z
        .string()
        .nullable()
        .meta({ description: "What failed last, and where; never what it was about." }),
      createdAt: instant(),
      version: z.number().int(),
    })
    .meta({ id: "Job" }),
);

export const listJobs = defineEndpoint({
  name: "listJobs",
  tag,
  summary: "Background jobs that gave up, newest first.",
  method: "GET",
  path: "/jobs",
  permission: "audit:see",
  query: () => listQuery({}, ["-createdAt"]),
  response: () => pageOf(jobView()),
  errors: [],
});

export const replayJob = defineEndpoint({
  name: "replayJob",
  tag,
  summary: "Takes a job that gave up on again from where it stopped.",
  method: "POST",
  path: "/jobs/{id}/replay",
  permission: "audit:see",
  params: () => z.strictObject({ id: idOf("job") }),
  response: () => jobView(),
  errors: ["request.not_found", "jobs.not_dead"],
});
