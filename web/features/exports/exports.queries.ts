import type { components, operations } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";

export type Export = components["schemas"]["Export"];
type NewExport = operations["startExport"]["requestBody"]["content"]["application/json"];
export type ExportName = NewExport["list"];
export type ExportFormat = NewExport["format"];

/** A list's query parameters as its screen has them; what is not set is left out. */
export type ExportFilters = Readonly<Record<string, string | null | undefined>>;

const LOOK_AGAIN_MS = 1_000;

export function startExport(input: {
  list: ExportName;
  format: ExportFormat;
  filters: ExportFilters;
}): Promise<Export> {
  const set = Object.entries(input.filters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return call(
    api.POST("/exports", {
      body: { list: input.list, format: input.format, filters: Object.fromEntries(set) },
    }),
  );
}

export function isWorking({ state }: Export): boolean {
  return state === "queued" || state === "running";
}

/** Looks at an export each second until it has ended or `isGone` says that nobody waits; gives it as it stood last. */
export async function followExport(input: {
  started: Export;
  onSeen: (seen: Export) => void;
  isGone: () => boolean;
}): Promise<Export> {
  let seen = input.started;
  while (isWorking(seen) && !input.isGone()) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    if (input.isGone()) break;
    seen = await call(api.GET("/exports/{id}", { params: { path: { id: seen.id } } }));
    input.onSeen(seen);
  }
  return seen;
}

export function cancelExport(id: string): Promise<Export> {
  return call(api.POST("/exports/{id}/cancel", { params: { path: { id } } }));
}

/** The address of an export's file, good for two minutes. */
export async function exportUrl(fileId: string): Promise<string> {
  return (await call(api.POST("/files/{id}/link", { params: { path: { id: fileId } } }))).url;
}
