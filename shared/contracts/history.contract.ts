import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { type IdKind, idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import type { Permission } from "../kernel/permissions.ts";
import { instant, listQuery, pageOf } from "../kernel/wire.ts";

const tag = "history";

/** A value as it stood in a field: `text` as people read it, an instant or an amount as elsewhere in the API. */
const fieldValue = once(() =>
  z
    .strictObject({
      type: z.enum(["text", "instant", "money", "hidden"]),
      text: z.string(),
    })
    .meta({
      id: "FieldValue",
      description: "An instant in UTC, an amount in yuan; `hidden` where a value is too long to show.",
    }),
);

export const recordChange = once(() =>
  z
    .strictObject({
      at: instant(),
      by: z.strictObject({
        type: z.enum(["staff", "token", "system", "import", "import-undo"]),
        name: z.string().nullable(),
      }),
      fields: z.array(
        z.strictObject({
          field: z.string(),
          label: z.string(),
          from: fieldValue().nullable(),
          to: fieldValue().nullable(),
        }),
      ),
    })
    .meta({ id: "RecordChange" }),
);

/** The history of one kind of record; whoever may read the record may read it. */
function historyOf<const N extends string, const P extends `/${string}`, const K extends IdKind>(of: {
  name: N;
  path: P;
  kind: K;
  permission: Permission;
}) {
  return defineEndpoint({
    name: of.name,
    tag,
    summary: "Who changed which fields of it and when, newest first; from the release on that keeps it.",
    method: "GET",
    path: of.path,
    permission: of.permission,
    params: () => z.strictObject({ id: idOf(of.kind) }),
    query: () => listQuery({}, ["-at"]),
    response: () => pageOf(recordChange()),
    errors: [],
  });
}

export const getCustomerHistory = historyOf({
  name: "getCustomerHistory",
  path: "/history/customers/{id}",
  kind: "customer",
  permission: "customers:see",
});
export const getVehicleHistory = historyOf({
  name: "getVehicleHistory",
  path: "/history/vehicles/{id}",
  kind: "vehicle",
  permission: "customers:see",
});
export const getServiceVisitHistory = historyOf({
  name: "getServiceVisitHistory",
  path: "/history/service-visits/{id}",
  kind: "serviceVisit",
  permission: "service-visits:see",
});
export const getFollowUpHistory = historyOf({
  name: "getFollowUpHistory",
  path: "/history/follow-ups/{id}",
  kind: "followUp",
  permission: "follow-ups:see",
});
export const getCaseHistory = historyOf({
  name: "getCaseHistory",
  path: "/history/cases/{id}",
  kind: "case",
  permission: "cases:see",
});
export const getStaffHistory = historyOf({
  name: "getStaffHistory",
  path: "/history/staff/{id}",
  kind: "staff",
  permission: "organisation:see",
});
export const getStoreHistory = historyOf({
  name: "getStoreHistory",
  path: "/history/stores/{id}",
  kind: "store",
  permission: "organisation:see",
});
