import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { moneyView } from "../kernel/money.ts";
import { once } from "../kernel/once.ts";
import { byExternalId, date, instant, listQuery, longWords, pageOf, words } from "../kernel/wire.ts";

const tag = "service-visits";

export const visitKinds = [
  "first-service",
  "maintenance",
  "repair",
  "accident",
  "warranty",
  "rework",
  "internal-rework",
  "recall",
  "package",
  "rescue",
  "inspection",
  "pick-up",
  "internal",
  "pdi",
  "used-car-prep",
  "wash",
  "accessories",
  "parts-retail",
  "unknown",
] as const;

export const payers = ["customer", "warranty", "insurance", "internal", "package", "credit"] as const;

export const serviceVisitView = once(() =>
  z
    .strictObject({
      id: idOf("serviceVisit"),
      externalId: z.string().nullable(),
      storeId: idOf("store"),
      orderNumber: z.string(),
      kind: z.enum(visitKinds),
      state: z.enum(["open", "delivered", "void"]),
      ownerCustomerId: idOf("customer").nullable(),
      senderCustomerId: idOf("customer").nullable(),
      driverCustomerId: idOf("customer").nullable(),
      customerName: z
        .string()
        .nullable()
        .meta({ description: "Whom to call: the sender, the driver, else the owner." }),
      vehicleId: idOf("vehicle").nullable(),
      plate: z.string().nullable(),
      model: z.string().nullable(),
      adviserId: idOf("staff").nullable(),
      brand: z.string().nullable(),
      mileageKm: z.number().int().nullable(),
      arrivedAt: instant().nullable(),
      promisedAt: instant().nullable(),
      settledAt: instant().nullable(),
      deliveredAt: instant().nullable(),
      deliveredFrom: z.enum(["delivery", "settlement"]).nullable(),
      deliveryNumber: z.number().int(),
      total: moneyView().nullable(),
      amounts: z.array(z.strictObject({ payer: z.enum(payers), amount: moneyView() })),
      items: z.array(z.strictObject({ name: z.string() })),
      work: z.string().nullable().meta({
        description:
          "What was done, in one line: the items; else what was reported, noted, or how the order itself names its kind.",
      }),
      symptom: z.string().nullable(),
      nextVisitOn: date().nullable(),
      nextVisitKm: z.number().int().nullable(),
      note: z.string().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "ServiceVisit" }),
);

const visitFields = once(() => ({
  kind: z.enum(visitKinds).optional(),
  ownerCustomerId: idOf("customer").nullable().optional(),
  senderCustomerId: idOf("customer").nullable().optional(),
  driverCustomerId: idOf("customer").nullable().optional(),
  vehicleId: idOf("vehicle").nullable().optional(),
  adviserId: idOf("staff").nullable().optional(),
  brand: z.string().max(60).nullable().optional(),
  mileageKm: z.number().int().min(0).max(2_000_000).nullable().optional(),
  arrivedAt: instant().nullable().optional(),
  promisedAt: instant().nullable().optional(),
  settledAt: instant().nullable().optional(),
  deliveredAt: instant().nullable().optional(),
  state: z.enum(["open", "delivered", "void"]).optional(),
  total: moneyView().nullable().optional(),
  amounts: z
    .array(z.strictObject({ payer: z.enum(payers), amount: moneyView() }))
    .max(20)
    .optional(),
  items: z
    .array(z.strictObject({ name: words() }))
    .max(200)
    .optional(),
  symptom: longWords().nullable().optional(),
  nextVisitOn: date().nullable().optional(),
  nextVisitKm: z.number().int().min(0).max(2_000_000).nullable().optional(),
  note: longWords().nullable().optional(),
}));

const timeErrors = [
  "date.too_early",
  "date.future",
  "service_visits.delivered_before_arrival",
  "service_visits.open_but_delivered",
] as const;

const visitParams = () => z.strictObject({ id: idOf("serviceVisit") });

export const listServiceVisits = defineEndpoint({
  name: "listServiceVisits",
  tag,
  summary:
    "Service visits (repair orders) of the caller's stores, latest delivery first; `state=open` lists those still in the workshop.",
  method: "GET",
  path: "/service-visits",
  permission: "service-visits:see",
  query: () =>
    listQuery(
      {
        storeId: idOf("store").optional(),
        state: z.enum(["open", "delivered", "void"]).optional(),
        kind: z.enum(visitKinds).optional(),
        vehicleId: idOf("vehicle").optional(),
      },
      ["-deliveredAt"],
    ),
  response: () => pageOf(serviceVisitView()),
  errors: [],
});
export const createServiceVisit = defineEndpoint({
  name: "createServiceVisit",
  tag,
  summary:
    "Records a service visit; `deliveredAt` opens its callback (CB-01), `settledAt` where that is all that is known.",
  method: "POST",
  path: "/service-visits",
  permission: "service-visits:edit",
  status: 201,
  body: () =>
    z.strictObject({
      externalId: z.string().min(1).max(200).optional(),
      storeId: idOf("store"),
      orderNumber: words(),
      ...visitFields(),
    }),
  response: () => serviceVisitView(),
  errors: ["service_visits.order_number_taken", ...timeErrors],
});
export const getServiceVisit = defineEndpoint({
  name: "getServiceVisit",
  tag,
  summary: "One service visit.",
  method: "GET",
  path: "/service-visits/{id}",
  permission: "service-visits:see",
  params: visitParams,
  response: () => serviceVisitView(),
  errors: [],
});
export const editServiceVisit = defineEndpoint({
  name: "editServiceVisit",
  tag,
  summary:
    "Edits a service visit; reopened, voided or of a kind not called, it takes its open callback with it. A voided one stays so until its `state` is said.",
  method: "PATCH",
  path: "/service-visits/{id}",
  permission: "service-visits:edit",
  editsVersion: true,
  params: visitParams,
  body: () => z.strictObject({ ...visitFields() }),
  response: () => serviceVisitView(),
  errors: [...timeErrors],
});
export const putServiceVisitByExternalId = defineEndpoint({
  name: "putServiceVisitByExternalId",
  tag,
  summary: "Creates or updates a service visit by the integrator's own id.",
  method: "PUT",
  path: "/service-visits/by-external-id/{externalId}",
  permission: "service-visits:edit",
  params: byExternalId,
  body: () => z.strictObject({ storeId: idOf("store"), orderNumber: words(), ...visitFields() }),
  response: () => serviceVisitView(),
  errors: ["service_visits.order_number_taken", ...timeErrors],
});
