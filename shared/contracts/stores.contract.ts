import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { byExternalId, date, instant, listQuery, pageOf, span, words } from "../kernel/wire.ts";

const tag = "organisation";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const daySpans = once(() => z.array(span()).max(6));

export const storeSpans = once(() =>
  z
    .record(z.enum(weekdays), daySpans())
    .meta({ description: "Opening spans by weekday, 1 is Monday; a weekday without spans is closed." }),
);

const givenSpans = once(() =>
  z.partialRecord(z.enum(weekdays), daySpans()).meta({
    description: "Opening spans of the whole week, 1 is Monday; a weekday that is left out is closed.",
  }),
);

/** The numbers that a store calls out from; a call says which it was made on. */
export const storeLines = once(() =>
  z
    .array(
      z.strictObject({
        number: z
          .string()
          .trim()
          .regex(/^[+*#0-9][0-9 *#()-]{2,39}$/),
        label: z.string().trim().max(40),
      }),
    )
    .max(20),
);

export const storeView = once(() =>
  z
    .strictObject({
      id: idOf("store"),
      externalId: z.string().nullable(),
      name: z.string(),
      brands: z.array(z.string()),
      city: z.string().nullable(),
      zone: z.string(),
      spans: storeSpans(),
      goLiveOn: date().nullable(),
      lines: storeLines(),
      closedAt: instant().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "Store" }),
);

const storeFields = once(() => ({
  externalId: z.string().max(200).nullable().optional(),
  brands: z.array(words()).max(30).optional(),
  city: z.string().max(100).nullable().optional(),
  zone: z.string().max(60).optional(),
  spans: givenSpans().optional(),
  goLiveOn: date().nullable().optional(),
  lines: storeLines().optional(),
}));

const storeParams = () => z.strictObject({ id: idOf("store") });

export const listStores = defineEndpoint({
  name: "listStores",
  tag,
  summary: "Stores in the caller's sight.",
  method: "GET",
  path: "/stores",
  permission: "organisation:see",
  query: () => listQuery({}, ["id"]),
  response: () => pageOf(storeView()),
  errors: [],
});
export const createStore = defineEndpoint({
  name: "createStore",
  tag,
  summary: "Opens a store.",
  method: "POST",
  path: "/stores",
  permission: "organisation:manage",
  status: 201,
  body: () => z.strictObject({ name: words(), ...storeFields() }),
  response: () => storeView(),
  errors: ["stores.name_taken", "zone.unknown"],
});
export const getStore = defineEndpoint({
  name: "getStore",
  tag,
  summary: "One store.",
  method: "GET",
  path: "/stores/{id}",
  permission: "organisation:see",
  params: storeParams,
  response: () => storeView(),
  errors: [],
});
export const editStore = defineEndpoint({
  name: "editStore",
  tag,
  summary: "Edits a store; open due times are recomputed when its days or zone change.",
  method: "PATCH",
  path: "/stores/{id}",
  permission: "organisation:manage",
  editsVersion: true,
  params: storeParams,
  body: () => z.strictObject({ name: words().optional(), ...storeFields() }),
  response: () => storeView(),
  errors: ["stores.name_taken", "zone.unknown"],
});
export const putStoreByExternalId = defineEndpoint({
  name: "putStoreByExternalId",
  tag,
  summary: "Creates or updates a store by the integrator's own id.",
  method: "PUT",
  path: "/stores/by-external-id/{externalId}",
  permission: "organisation:manage",
  params: byExternalId,
  body: () =>
    z.strictObject({
      name: words(),
      brands: storeFields().brands,
      city: storeFields().city,
      zone: storeFields().zone,
      spans: storeFields().spans,
      goLiveOn: storeFields().goLiveOn,
      lines: storeFields().lines,
    }),
  response: () => storeView(),
  errors: ["stores.name_taken", "zone.unknown"],
});
