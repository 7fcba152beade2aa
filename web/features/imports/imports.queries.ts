import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";
import { isAtWork } from "./imports.steps.ts";

export type Import = components["schemas"]["Import"];
export type ImportKind = Import["kind"];

const LOOK_AGAIN_MS = 1_000;
const LOOK_AT_LIST_MS = 3_000;

/** Past imports, latest first; asked again while one of them is at work. */
export const importsQuery = () =>
  infiniteQueryOptions({
    queryKey: ["imports"],
    queryFn: ({ pageParam, signal }) =>
      call(api.GET("/imports", { params: { query: pageAfter(pageParam) }, signal })),
    ...byCursor,
    refetchInterval: ({ state }) => {
      const first = state.data?.pages[0]?.data ?? [];
      return first.some(isAtWork) ? LOOK_AT_LIST_MS : false;
    },
  });

/** One import; asked again each second while it is at work. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => call(api.GET("/imports/{id}", { params: { path: { id } }, signal })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? LOOK_AGAIN_MS : false),
  });

/** What goes up with a file. */
export type Upload = {
  file: File;
  kind: ImportKind;
  /** True where nobody said what the file holds. */
  kindAssumed: boolean;
  storeId: string | null;
  mapping: Record<string, string>;
};

/** Sends a file to be checked. Nothing of it is written before `applyImport`. */
export function checkFile(upload: Upload, signal: AbortSignal): Promise<Import> {
  const form = new FormData();
  form.set("kind", upload.kind);
  form.set("mode", "check");
  if (upload.storeId !== null) form.set("storeId", upload.storeId);
  if (Object.keys(upload.mapping).length > 0) form.set("mapping", JSON.stringify(upload.mapping));
  form.set("file", upload.file);
  const body = { kind: upload.kind, file: upload.file };
  return call(api.POST("/imports", { body, bodySerializer: () => form, signal }));
}

/** What people decided about a checked import: columns by heading, stores and advisers by the name in the file. */
export type Decisions = {
  mapping: Record<string, string>;
  stores: Record<string, string>;
  advisers: Record<string, string>;
};

export function applyImport(id: string, decisions: Decisions): Promise<Import> {
  return call(api.POST("/imports/{id}/apply", { params: { path: { id } }, body: decisions }));
}

export function cancelImport(id: string): Promise<Import> {
  return call(api.POST("/imports/{id}/cancel", { params: { path: { id } } }));
}

export function undoImport(id: string, mode: "check" | "apply"): Promise<Import> {
  return call(api.POST("/imports/{id}/undo", { params: { path: { id } }, body: { mode } }));
}

export function cancelUndo(id: string): Promise<Import> {
  return call(api.POST("/imports/{id}/undo/cancel", { params: { path: { id } } }));
}

/** The address of a file, good for two minutes. */
export async function fileUrl(fileId: string): Promise<string> {
  return (await call(api.POST("/files/{id}/link", { params: { path: { id: fileId } } }))).url;
}
