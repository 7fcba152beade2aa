import type { Called, TestGroup, World } from "../harness/world.ts";

/** Loads a file into a group by the API, works the job, and answers with what became of it. */
export async function load(
  w: World,
  group: TestGroup,
  input: { kind: "customers" | "service-visits"; file: File; language?: "zh" | "en" },
): Promise<Called["json"]> {
  const form = new FormData();
  form.set("kind", input.kind);
  form.set("file", input.file);
  const headers = { "Accept-Language": input.language ?? "zh" };
  const started = await w.call(group.token, "POST", "/imports", form, headers);
  await w.tick();
  return (await w.call(group.token, "GET", `/imports/${started.json.id}`, undefined, headers)).json;
}
