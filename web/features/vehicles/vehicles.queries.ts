import { infiniteQueryOptions, queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call, callTagged, type Tagged } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";
import { queryClient } from "../../platform/query-client.ts";

export type Vehicle = components["schemas"]["Vehicle"];
export type VehicleFile = components["schemas"]["VehicleFile"];
export type VehicleParty = components["schemas"]["VehicleParty"];
export type FollowUp = components["schemas"]["FollowUp"];
export type VehicleEdit = operations["editVehicle"]["requestBody"]["content"]["application/json"];
type OwnerChange = operations["changeOwner"]["requestBody"]["content"]["application/json"];

/** Vehicles of the stores in sight, newest first. */
export const vehiclesQuery = (storeId: string | null) =>
  infiniteQueryOptions({
    queryKey: ["vehicles", "list", storeId],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...pageAfter(pageParam), ...(storeId ? { storeId } : {}) };
      return call(api.GET("/vehicles", { params: { query }, signal }));
    },
    ...byCursor,
  });

export function readVehicle(id: string): Promise<Tagged<VehicleFile>> {
  return callTagged(api.GET("/vehicles/{id}", { params: { path: { id } } }));
}

/** One car with its plates, people, visits and readings, and the ETag that an edit has to carry. */
export const vehicleQuery = (id: string) =>
  queryOptions({ queryKey: ["vehicles", "one", id], queryFn: () => readVehicle(id) });

/** The open callbacks about a car, of the people who have a part in it; cases are none of them. */
export const openCallsQuery = ({ vehicleId, customerIds }: { vehicleId: string; customerIds: string[] }) =>
  queryOptions({
    queryKey: ["follow-ups", "of-vehicle", vehicleId, customerIds],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        customerIds.map((customerId) =>
          call(
            api.GET("/follow-ups", { params: { query: { customerId, state: "open", limit: 50 } }, signal }),
          ),
        ),
      );
      return pages
        .flatMap(({ data }) => data)
        .filter(
          (one) => one.vehicleId === vehicleId && one.kind !== "case-handling" && one.kind !== "case-closing",
        );
    },
  });

/** Which other cars bear a plate that is typed; a few characters are none. */
export const likeVehiclesQuery = (plate: string, vehicleId: string) =>
  queryOptions({
    queryKey: ["vehicles", "like", plate, vehicleId],
    queryFn: ({ signal }) =>
      call(api.GET("/vehicle-duplicates", { params: { query: { plate, vehicleId } }, signal })),
    enabled: plate.length >= 7,
    staleTime: 30_000,
  });

/** After a write: what is on screen about cars, their people and their work is read anew. */
export function renewVehicles(): void {
  for (const root of ["vehicles", "customers", "follow-ups"]) {
    void queryClient.invalidateQueries({ queryKey: [root] });
  }
}

export function editVehicle({
  id,
  etag,
  body,
}: {
  id: string;
  etag: string;
  body: VehicleEdit;
}): Promise<Vehicle> {
  return call(api.PATCH("/vehicles/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body }));
}

export function changeOwner(body: OwnerChange): Promise<Vehicle> {
  return call(api.POST("/ownership-changes", { body }));
}
