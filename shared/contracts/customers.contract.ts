import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { byExternalId, date, instant, listQuery, longWords, pageOf, words } from "../kernel/wire.ts";
import { vehicleParts, vehicleView } from "./vehicles.contract.ts";

const tag = "archives";

export const reaches = ["marketing", "callback", "all"] as const;

export const contactPointView = once(() =>
  z
    .strictObject({
      id: idOf("contactPoint"),
      kind: z.enum(["phone", "email", "wecom"]),
      /** Masked unless the caller may see personal data or has an open follow-up with this person. */
      value: z.string(),
      state: z.enum(["valid", "invalid", "masked", "filler"]),
      use: z.enum(["main", "other"]),
      dailyCap: z.number().int().nullable().meta({
        description:
          "How often this phone may be dialled a day, whatever for; 3 where it has no cap of its own.",
      }),
    })
    .meta({ id: "ContactPoint" }),
);

export const doNotCallView = once(() =>
  z
    .strictObject({
      id: idOf("doNotCall"),
      contactPointId: idOf("contactPoint").nullable(),
      customerId: idOf("customer").nullable(),
      reach: z.enum(reaches),
      reason: z.string(),
      byStaffId: idOf("staff").nullable(),
      at: instant(),
      endedAt: instant().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "DoNotCall" }),
);

export const customerView = once(() =>
  z
    .strictObject({
      id: idOf("customer"),
      externalId: z.string().nullable(),
      storeId: idOf("store").nullable(),
      type: z.enum(["person", "organisation"]),
      name: z.string(),
      gender: z.enum(["male", "female"]).nullable(),
      birthday: date().nullable(),
      hobby: z.string().nullable(),
      level: z.string().nullable(),
      address: z.string().nullable(),
      note: z.string().nullable(),
      keeperId: idOf("staff").nullable(),
      allocatedAt: instant().nullable(),
      createdAt: instant(),
      version: z.number().int(),
    })
    .meta({ id: "Customer" }),
);

const customerFields = once(() => ({
  type: z.enum(["person", "organisation"]).optional(),
  gender: z.enum(["male", "female"]).nullable().optional(),
  birthday: date().nullable().optional(),
  hobby: z.string().max(200).nullable().optional(),
  level: z.string().max(60).nullable().optional(),
  address: z.string().max(300).nullable().optional(),
  note: longWords().nullable().optional(),
  storeId: idOf("store").optional(),
  keeperId: idOf("staff").nullable().optional(),
}));

const fieldErrors = ["follow_ups.not_eligible", "date.too_early", "date.future"] as const;

/** Said by whoever looked at the one who is on file already and knows that this is somebody else. */
const anotherPerson = () =>
  z.boolean().optional().meta({
    description:
      "Another person than the one of this name on this phone, who would be refused as a duplicate.",
  });

const phones = once(() => z.array(z.string().min(3).max(40)).max(10).optional());

const customerParams = () => z.strictObject({ id: idOf("customer") });

export const listCustomers = defineEndpoint({
  name: "listCustomers",
  tag,
  summary: "Customers of the caller's stores, newest first.",
  method: "GET",
  path: "/customers",
  permission: "customers:see",
  query: () =>
    listQuery({ storeId: idOf("store").optional(), type: z.enum(["person", "organisation"]).optional() }, [
      "-id",
    ]),
  response: () => pageOf(customerView()),
  errors: [],
});
export const createCustomer = defineEndpoint({
  name: "createCustomer",
  tag,
  summary:
    "Opens an archive for a customer; the same name on the same phone is the same person, and answers 409 with `customerId` where that one is in sight, else with `storeName`. A newly allocated one opens a first contact (AR-04).",
  method: "POST",
  path: "/customers",
  permission: "customers:edit",
  status: 201,
  body: () =>
    z.strictObject({
      externalId: z.string().min(1).max(200).optional(),
      name: words(),
      phones: phones(),
      anotherPerson: anotherPerson(),
      ...customerFields(),
    }),
  response: () => customerView(),
  errors: ["phone.invalid", "customers.external_id_taken", ...fieldErrors],
});

export const customerArchive = once(() =>
  z
    .strictObject({
      ...customerView().shape,
      contactPoints: z.array(contactPointView()),
      vehicles: z.array(z.strictObject({ ...vehicleView().shape, part: z.enum(vehicleParts) })),
      doNotCall: z.array(doNotCallView()),
    })
    .meta({ id: "CustomerArchive" }),
);

export const getCustomer = defineEndpoint({
  name: "getCustomer",
  tag,
  summary: "One customer with contact points, cars and do-not-call entries.",
  method: "GET",
  path: "/customers/{id}",
  permission: "customers:see",
  params: customerParams,
  response: () => customerArchive(),
  errors: [],
});
export const editCustomer = defineEndpoint({
  name: "editCustomer",
  tag,
  summary: "Edits a customer.",
  method: "PATCH",
  path: "/customers/{id}",
  permission: "customers:edit",
  editsVersion: true,
  params: customerParams,
  body: () =>
    z.strictObject({ name: words().optional(), anotherPerson: anotherPerson(), ...customerFields() }),
  response: () => customerView(),
  errors: [...fieldErrors],
});
export const putCustomerByExternalId = defineEndpoint({
  name: "putCustomerByExternalId",
  tag,
  summary: "Creates or updates a customer by the integrator's own id.",
  method: "PUT",
  path: "/customers/by-external-id/{externalId}",
  permission: "customers:edit",
  params: byExternalId,
  body: () => z.strictObject({ name: words(), phones: phones(), ...customerFields() }),
  response: () => customerView(),
  errors: ["phone.invalid", ...fieldErrors],
});
export const addContactPoint = defineEndpoint({
  name: "addContactPoint",
  tag,
  summary: "Adds a phone, e-mail or WeCom to a customer.",
  method: "POST",
  path: "/contact-points",
  permission: "customers:edit",
  status: 201,
  body: () =>
    z.strictObject({
      customerId: idOf("customer"),
      kind: z.enum(["phone", "email", "wecom"]),
      value: z.string().min(3).max(200),
      use: z.enum(["main", "other"]).default("other"),
      anotherPerson: anotherPerson(),
    }),
  response: () => contactPointView(),
  errors: ["phone.invalid"],
});

export const capContactPoint = defineEndpoint({
  name: "capContactPoint",
  tag,
  summary: "Says how often a phone may be dialled a day, for everyone who has it; null for the usual three.",
  method: "POST",
  path: "/contact-points/{id}/cap",
  permission: "customers:edit",
  params: () => z.strictObject({ id: idOf("contactPoint") }),
  body: () => z.strictObject({ dailyCap: z.number().int().min(1).max(10).nullable() }),
  response: () => z.strictObject({ id: idOf("contactPoint"), dailyCap: z.number().int().nullable() }),
  errors: [],
});

export const revealContactPoint = defineEndpoint({
  name: "revealContactPoint",
  tag,
  summary: "Shows one contact whole, for a reason; the log keeps who asked and why.",
  method: "POST",
  path: "/contact-points/{id}/reveal",
  permission: "personal-data:reveal",
  params: () => z.strictObject({ id: idOf("contactPoint") }),
  body: () => z.strictObject({ reason: words() }),
  response: () =>
    contactPointView().omit({ use: true }).meta({
      id: "RevealedContact",
      description: "A number that came with stars has them still.",
    }),
  errors: [],
});

export const timelineItem = once(() =>
  z
    .strictObject({
      at: instant(),
      type: z.enum(["service-visit", "follow-up", "attempt", "case"]),
      id: z.string(),
      title: z.string(),
      kind: z.string(),
      state: z.string().nullable(),
      words: z.string().nullable(),
      byName: z.string().nullable().meta({ description: "Who made an attempt, or served at a visit." }),
      storeId: idOf("store").nullable(),
      vehicleId: idOf("vehicle").nullable(),
    })
    .meta({ id: "TimelineItem" }),
);

export const getCustomerTimeline = defineEndpoint({
  name: "getCustomerTimeline",
  tag,
  summary: "What happened with a customer, newest first; open work stands in `open`.",
  method: "GET",
  path: "/timeline",
  permission: "customers:see",
  query: () => listQuery({ customerId: idOf("customer") }, ["-at"]),
  response: () =>
    z.strictObject({
      open: z.array(timelineItem()),
      data: z.array(timelineItem()),
      nextCursor: z.string().nullable(),
    }),
  errors: [],
});
export const addDoNotCall = defineEndpoint({
  name: "addDoNotCall",
  tag,
  summary:
    "Enters a do-not-call with its reach; open calls that it forbids are cancelled as 免回访. Rescue, recall and answers to a complaint stay allowed.",
  method: "POST",
  path: "/do-not-call",
  permission: "customers:edit",
  status: 201,
  body: () =>
    z.strictObject({
      customerId: idOf("customer"),
      contactPointId: idOf("contactPoint").nullable().optional(),
      reach: z.enum(reaches),
      reason: words(),
    }),
  response: () => doNotCallView(),
  errors: [],
});
export const endDoNotCall = defineEndpoint({
  name: "endDoNotCall",
  tag,
  summary: "Ends a do-not-call entry; it stays in the history.",
  method: "POST",
  path: "/do-not-call/{id}/end",
  permission: "customers:edit",
  params: () => z.strictObject({ id: idOf("doNotCall") }),
  response: () => doNotCallView(),
  errors: [],
});
