import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../../platform/api.generated.ts";
import { api, call, callTagged, send } from "../../../platform/api.ts";
import { byCursor, pageAfter } from "../../../platform/pages.ts";
import { queryClient } from "../../../platform/query-client.ts";
import type { ColleagueEdit, NewColleague } from "./staff-values.ts";

export type Leave = components["schemas"]["Leave"];
export type Invitation = components["schemas"]["Invitation"];
export type NewLeave = operations["createLeave"]["requestBody"]["content"]["application/json"];

/** Colleagues of one store, of all in sight with null. */
export const staffQuery = (storeId: string | null) =>
  infiniteQueryOptions({
    queryKey: ["staff", "list", storeId],
    queryFn: ({ pageParam }) => {
      const query = { ...pageAfter(pageParam), ...(storeId === null ? {} : { storeId }) };
      return call(api.GET("/staff", { params: { query } }));
    },
    ...byCursor,
  });

export const readColleague = (id: string) => callTagged(api.GET("/staff/{id}", { params: { path: { id } } }));

export const colleagueQuery = (id: string) =>
  queryOptions({ queryKey: ["staff", "one", id], queryFn: () => readColleague(id) });

export const rolesQuery = () =>
  queryOptions({
    queryKey: ["roles"],
    queryFn: async () => (await call(api.GET("/roles"))).data,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const leavesQuery = (id: string) =>
  queryOptions({
    queryKey: ["staff", "leaves", id],
    queryFn: async () => {
      const params = { path: { id }, query: { limit: 50 } };
      return (await call(api.GET("/staff/{id}/leaves", { params }))).data;
    },
  });

const INVITATIONS_READ = 200;

/** The link of a colleague that is still open, the latest first; null where there is none. */
export const openInvitationQuery = (staffId: string) =>
  queryOptions({
    queryKey: ["staff", "invitation", staffId],
    queryFn: async () => {
      const { data } = await call(
        api.GET("/invitations", { params: { query: { limit: INVITATIONS_READ } } }),
      );
      const own = data.filter((one) => one.staffId === staffId && !one.usedAt && !one.revokedAt);
      return own.find(({ expiresAt }) => Date.parse(expiresAt) > Date.now()) ?? null;
    },
  });

export const createColleague = (body: NewColleague) => call(api.POST("/staff", { body }));

export const editColleague = ({ id, etag, body }: { id: string; etag: string; body: ColleagueEdit }) =>
  call(api.PATCH("/staff/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body }));

export const enterLeave = (id: string, body: NewLeave) =>
  call(api.POST("/staff/{id}/leaves", { params: { path: { id } }, body }));

/** Takes leave back. A record's version is its ETag. */
export const takeLeaveBack = ({ staffId, id, version }: Leave) =>
  send(
    api.DELETE("/staff/{id}/leaves/{leaveId}", {
      params: { path: { id: staffId, leaveId: id }, header: { "If-Match": `"${version}"` } },
    }),
  );

export const invite = (staffId: string) => call(api.POST("/invitations", { body: { staffId } }));

export const revokeInvitation = (id: string) =>
  send(api.POST("/invitations/{id}/revoke", { params: { path: { id } } }));

/** After a write: colleagues are named on most screens. */
export function renewStaff(): void {
  void queryClient.invalidateQueries();
}
