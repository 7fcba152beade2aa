import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components } from "../../../platform/api.generated.ts";
import { api, call } from "../../../platform/api.ts";
import { queryClient } from "../../../platform/query-client.ts";

export type SettingDraft = components["schemas"]["SettingDraft"];
export type SettingVersion = components["schemas"]["SettingVersion"];
export type DraftPreview = components["schemas"]["DraftPreview"];

/** Which policy or script something is a draft or a version of. */
export type SettingPlace = Pick<SettingDraft, "about" | "kind" | "storeId" | "brand">;

/** The drafts of the group and of the stores in sight. */
export const draftsQuery = () =>
  queryOptions({
    queryKey: ["setting-drafts"],
    queryFn: async () => (await call(api.GET("/setting-drafts"))).data,
  });

/** The draft of one policy or script among all. */
export function draftAt(
  drafts: readonly SettingDraft[] | undefined,
  place: SettingPlace,
): SettingDraft | undefined {
  return drafts?.find(
    ({ about, kind, storeId, brand }) =>
      about === place.about && kind === place.kind && storeId === place.storeId && brand === place.brand,
  );
}

/** Begins a draft, or writes it anew over the version that was seen. */
export async function saveDraft(input: {
  place: SettingPlace;
  known: { id: string; version: number } | undefined;
  body: SettingDraft["body"];
}): Promise<SettingDraft> {
  const { place, known, body } = input;
  return known
    ? call(
        api.PATCH("/setting-drafts/{id}", {
          params: { path: { id: known.id }, header: { "If-Match": `"${known.version}"` } },
          body: { body },
        }),
      )
    : call(api.POST("/setting-drafts", { body: { ...place, body } }));
}

/** What the drafts are is read anew. */
export const renewDrafts = () => queryClient.invalidateQueries({ queryKey: ["setting-drafts"] });

const renew = async (draft: SettingDraft): Promise<SettingDraft> => {
  await queryClient.invalidateQueries();
  return draft;
};

export const dropDraft = async (id: string) =>
  renew(await call(api.POST("/setting-drafts/{id}/drop", { params: { path: { id } } })));

export const unscheduleDraft = async (id: string) =>
  renew(await call(api.POST("/setting-drafts/{id}/unschedule", { params: { path: { id } } })));

/** Puts a draft in force, at once or at a time; for what is open too where that was chosen. */
export const putInForce = async (input: {
  draft: Pick<SettingDraft, "id" | "version">;
  at: string | null;
  openToo: boolean;
  evenIfBegging: boolean;
}) =>
  renew(
    await call(
      api.POST("/setting-drafts/{id}/put-in-force", {
        params: { path: { id: input.draft.id } },
        body: {
          version: input.draft.version,
          openToo: input.openToo,
          evenIfBegging: input.evenIfBegging,
          ...(input.at === null ? {} : { at: input.at }),
        },
      }),
    ),
  );

const LOOKED_A_PAGE = 200;

/** What a draft would do to open follow-ups, a page of them after the other. */
export const previewQuery = ({ id, version }: Pick<SettingDraft, "id" | "version">) =>
  infiniteQueryOptions({
    queryKey: ["setting-draft-preview", id, version],
    queryFn: ({ pageParam }) =>
      call(
        api.GET("/setting-drafts/{id}/preview", {
          params: {
            path: { id },
            query: { limit: LOOKED_A_PAGE, ...(pageParam === "" ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });

/** The versions of one policy or script, latest first. */
export const versionsQuery = ({ about, kind, storeId, brand }: SettingPlace) =>
  infiniteQueryOptions({
    queryKey: ["setting-versions", about, kind, storeId, brand],
    queryFn: ({ pageParam }) =>
      call(
        api.GET("/setting-versions", {
          params: {
            query: {
              about,
              kind,
              limit: 10,
              ...(storeId === null ? {} : { storeId }),
              ...(brand === null ? {} : { brand }),
              ...(pageParam === "" ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
