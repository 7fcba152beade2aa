import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { instant, listQuery, pageOf } from "../kernel/wire.ts";
import { customerView } from "./customers.contract.ts";
import { vehicleView } from "./vehicles.contract.ts";

const tag = "archives";

/** Days within which a merge can be taken back. */
export const undoDays = 30;
/** How far records on each side are counted, and how many may move. */
export const mostCounted = 1000;

export const sides = ["kept", "gone"] as const;
export const customerFields = [
  "name",
  "type",
  "gender",
  "birthday",
  "hobby",
  "level",
  "address",
  "note",
  "store",
  "keeper",
] as const;

export const vehicleFields = [
  "plate",
  "brand",
  "model",
  "energy",
  "boughtOn",
  "insuranceExpiresOn",
  "nextServiceOn",
  "nextServiceKm",
  "mileageKm",
] as const;

const choicesOf = <T extends readonly [string, ...string[]]>(fields: T) =>
  z.partialRecord(z.enum(fields), z.enum(sides)).meta({
    description: "Whose value each field takes: that of the record that stays, or of the one that goes.",
  });

const counted = () =>
  z
    .number()
    .int()
    .meta({ description: `Counted up to ${mostCounted}.` });

export const customerCounts = once(() =>
  z
    .strictObject({
      phones: counted(),
      cars: counted(),
      orders: counted(),
      followUps: counted(),
      openCalls: counted(),
      cases: counted(),
      doNotCall: counted(),
    })
    .meta({ id: "CustomerCounts", description: "What hangs on a customer." }),
);

export const vehicleCounts = once(() =>
  z
    .strictObject({
      plates: counted(),
      people: counted(),
      orders: counted(),
      followUps: counted(),
      cases: counted(),
      readings: counted(),
    })
    .meta({ id: "VehicleCounts", description: "What hangs on a car." }),
);

export const mergeView = once(() =>
  z
    .strictObject({
      id: idOf("merge"),
      kind: z.enum(["customer", "vehicle"]),
      kept: z.string().meta({ description: "The id of the record that stayed." }),
      gone: z
        .string()
        .meta({ description: "An id that leads to the record that stayed, in every path, query and body." }),
      goneName: z.string(),
      byName: z.string().nullable(),
      at: instant(),
      undoableUntil: instant(),
      undoneAt: instant().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "Merge" }),
);

export const previewCustomerMerge = defineEndpoint({
  name: "previewCustomerMerge",
  tag,
  summary:
    "Two customers side by side, what hangs on each, and whose value each field had better take; writes nothing.",
  method: "GET",
  path: "/customer-merges/preview",
  permission: "customers:merge",
  query: () => z.strictObject({ keptId: idOf("customer"), goneId: idOf("customer") }),
  response: () =>
    z
      .strictObject({
        kept: z.strictObject({ customer: customerView(), counts: customerCounts() }),
        gone: z.strictObject({ customer: customerView(), counts: customerCounts() }),
        advised: choicesOf(customerFields),
        callsCancelled: z.number().int().meta({
          description: "Open calls that come under a do-not-call of the other, and end as 免回访.",
        }),
        firstContactsJoined: z
          .number()
          .int()
          .meta({ description: "First contacts of both, of which one stays." }),
      })
      .meta({ id: "CustomerMergePreview" }),
  errors: ["merges.same"],
});

export const mergeCustomers = defineEndpoint({
  name: "mergeCustomers",
  tag,
  summary:
    "Makes one customer of two: everything that hangs on the one that goes comes to the one that stays. From then on its ids, its external id and its phone and name lead to the one that stays.",
  method: "POST",
  path: "/customer-merges",
  permission: "customers:merge",
  status: 201,
  body: () =>
    z.strictObject({
      keptId: idOf("customer"),
      goneId: idOf("customer"),
      keptVersion: z
        .number()
        .int()
        .min(1)
        .optional()
        .meta({ description: "The version that was looked at." }),
      goneVersion: z.number().int().min(1).optional(),
      choices: choicesOf(customerFields).default({}),
    }),
  response: () => mergeView(),
  errors: ["merges.same", "merges.changed_meanwhile", "merges.too_large"],
});

export const listCustomerMerges = defineEndpoint({
  name: "listCustomerMerges",
  tag,
  summary: "What was merged into a customer, the latest first.",
  method: "GET",
  path: "/customer-merges",
  permission: "customers:see",
  query: () => listQuery({ customerId: idOf("customer") }, ["-at"]),
  response: () => pageOf(mergeView()),
  errors: [],
});

export const previewVehicleMerge = defineEndpoint({
  name: "previewVehicleMerge",
  tag,
  summary:
    "Two cars side by side, what hangs on each, and whose value each field had better take; writes nothing.",
  method: "GET",
  path: "/vehicle-merges/preview",
  permission: "customers:merge",
  query: () => z.strictObject({ keptId: idOf("vehicle"), goneId: idOf("vehicle") }),
  response: () =>
    z
      .strictObject({
        kept: z.strictObject({ vehicle: vehicleView(), counts: vehicleCounts() }),
        gone: z.strictObject({ vehicle: vehicleView(), counts: vehicleCounts() }),
        vin: z.string().nullable().meta({
          description: "The VIN that the car will have: of two the one whose check digit is right.",
        }),
        advised: choicesOf(vehicleFields),
      })
      .meta({ id: "VehicleMergePreview" }),
  errors: ["merges.same", "merges.two_vins"],
});

export const mergeVehicles = defineEndpoint({
  name: "mergeVehicles",
  tag,
  summary:
    "Makes one car of two: plates and readings with their days, people, orders and calls come to the one that stays. From then on the ids, the external id and the VIN of the one that goes lead to it. Two VINs that are both right are two cars.",
  method: "POST",
  path: "/vehicle-merges",
  permission: "customers:merge",
  status: 201,
  body: () =>
    z.strictObject({
      keptId: idOf("vehicle"),
      goneId: idOf("vehicle"),
      keptVersion: z
        .number()
        .int()
        .min(1)
        .optional()
        .meta({ description: "The version that was looked at." }),
      goneVersion: z.number().int().min(1).optional(),
      choices: choicesOf(vehicleFields).default({}),
    }),
  response: () => mergeView(),
  errors: ["merges.same", "merges.changed_meanwhile", "merges.too_large", "merges.two_vins"],
});

export const listVehicleMerges = defineEndpoint({
  name: "listVehicleMerges",
  tag,
  summary: "What was merged into a car, the latest first.",
  method: "GET",
  path: "/vehicle-merges",
  permission: "customers:see",
  query: () => listQuery({ vehicleId: idOf("vehicle") }, ["-at"]),
  response: () => pageOf(mergeView()),
  errors: [],
});

export const undoMerge = defineEndpoint({
  name: "undoMerge",
  tag,
  summary:
    "Takes a merge back within 30 days: what it moved and changed goes back where it stands as the merge left it; what was changed since is listed and stays with the record that was kept, and so does what was added to it.",
  method: "POST",
  path: "/merges/{id}/undo",
  permission: "customers:merge",
  params: () => z.strictObject({ id: idOf("merge") }),
  response: () =>
    z
      .strictObject({
        merge: mergeView(),
        kept: z
          .array(
            z.strictObject({ type: z.string(), id: z.string().nullable(), field: z.string().nullable() }),
          )
          .meta({
            description:
              "What stays with the record that was kept, since it was changed meanwhile; up to 200.",
          }),
      })
      .meta({ id: "MergeTakenBack" }),
  errors: ["merges.undo_over", "merges.undo_later_first"],
});
