import type { TableName } from "../../../db/shard/schema.ts";

/** A column whose references to a record move with it, however many rows hold them. */
export interface Place {
  table: TableName;
  column: string;
}

/**
 * Where customers and cars are named, by kind: in columns that are changed by one statement each, and in rows
 * that are weighed one by one, since the record that stays may have the like.
 */
export const places = {
  customer: {
    moved: [
      { table: "doNotCall", column: "customerId" },
      { table: "serviceVisits", column: "ownerCustomerId" },
      { table: "serviceVisits", column: "senderCustomerId" },
      { table: "serviceVisits", column: "driverCustomerId" },
      { table: "followUps", column: "customerId" },
      { table: "followUps", column: "subjectId" },
      { table: "attempts", column: "customerId" },
      { table: "cases", column: "customerId" },
    ],
    weighed: ["customerStores", "customerContactPoints", "vehicleParties"],
  },
  vehicle: {
    moved: [
      { table: "serviceVisits", column: "vehicleId" },
      { table: "followUps", column: "vehicleId" },
      { table: "cases", column: "vehicleId" },
    ],
    weighed: ["vehicleStores", "vehiclePlates", "mileageReadings", "vehicleParties"],
  },
} as const satisfies Record<string, { moved: readonly Place[]; weighed: readonly TableName[] }>;

export type MergeKind = keyof typeof places;

/** Rows that one place may hold for a record to go: what is moved, one commit writes. */
export const mostMoved = 5000;
