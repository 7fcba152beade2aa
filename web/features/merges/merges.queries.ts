import { queryOptions } from "@tanstack/solid-query";
import type { components, operations } from "../../platform/api.generated.ts";
import { api, call } from "../../platform/api.ts";
import { queryClient } from "../../platform/query-client.ts";

export type Merge = components["schemas"]["Merge"];
export type CustomerPreview = components["schemas"]["CustomerMergePreview"];
export type CustomerMerge = operations["mergeCustomers"]["requestBody"]["content"]["application/json"];
export type VehiclePreview = components["schemas"]["VehicleMergePreview"];
export type VehicleMerge = operations["mergeVehicles"]["requestBody"]["content"]["application/json"];
export type Side = "kept" | "gone";

const FEW = 20;
/** Days within which a merge can be taken back; the server decides. */
export const UNDO_DAYS = 30;

/** Two customers side by side. */
export const customerPreviewQuery = (keptId: string, goneId: string) =>
  queryOptions({
    queryKey: ["customers", "merge-preview", keptId, goneId],
    queryFn: ({ signal }) =>
      call(api.GET("/customer-merges/preview", { params: { query: { keptId, goneId } }, signal })),
    enabled: keptId !== "" && goneId !== "",
  });

/** Two cars side by side. */
export const vehiclePreviewQuery = (keptId: string, goneId: string) =>
  queryOptions({
    queryKey: ["vehicles", "merge-preview", keptId, goneId],
    queryFn: ({ signal }) =>
      call(api.GET("/vehicle-merges/preview", { params: { query: { keptId, goneId } }, signal })),
    enabled: keptId !== "" && goneId !== "",
  });

/** What was merged into a car, the latest first. */
export const vehicleMergesQuery = (vehicleId: string) =>
  queryOptions({
    queryKey: ["vehicles", "merges", vehicleId],
    queryFn: async ({ signal }) =>
      (await call(api.GET("/vehicle-merges", { params: { query: { vehicleId, limit: FEW } }, signal }))).data,
  });

export function mergeVehicles(body: VehicleMerge): Promise<Merge> {
  return call(api.POST("/vehicle-merges", { body }));
}

/** What was merged into a customer, the latest first. */
export const customerMergesQuery = (customerId: string) =>
  queryOptions({
    queryKey: ["customers", "merges", customerId],
    queryFn: async ({ signal }) =>
      (await call(api.GET("/customer-merges", { params: { query: { customerId, limit: FEW } }, signal })))
        .data,
  });

/** Customers that may be the same as one on file, the likeliest first. */
export async function likeCustomers(customerId: string, signal: AbortSignal) {
  const { data } = await call(api.GET("/customer-duplicates", { params: { query: { customerId } }, signal }));
  return data;
}

/** Cars that may be the same as one on file. */
export async function likeVehicles(vehicleId: string, signal: AbortSignal) {
  const { data } = await call(api.GET("/vehicle-duplicates", { params: { query: { vehicleId } }, signal }));
  return data;
}

export function mergeCustomers(body: CustomerMerge): Promise<Merge> {
  return call(api.POST("/customer-merges", { body }));
}

export function undoMerge(id: string) {
  return call(api.POST("/merges/{id}/undo", { params: { path: { id } } }));
}

/** After a merge or its undo: whatever shows customers, cars, or their work is read anew. */
export function renewMerged(): void {
  for (const key of ["customers", "vehicles", "follow-ups", "service-visits", "cases"])
    void queryClient.invalidateQueries({ queryKey: [key] });
}
