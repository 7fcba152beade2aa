import { z } from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { moneyView } from "../kernel/money.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { date, instant, listQuery, longWords, pageOf, words } from "../kernel/wire.ts";

export const archiveProblems = defineProblems({
  "phone.invalid": {
    status: 422,
    zh: { title: "号码不对", detail: "号码不是有效的电话（{value}）" },
    en: { title: "Not a phone number", detail: "This is not a phone number ({value})" },
  },
  "vin.invalid": {
    status: 422,
    zh: { title: "车架号不对", detail: "车架号不对（{value}）" },
    en: { title: "Wrong VIN", detail: "This VIN cannot be right ({value})" },
  },
  "customers.external_id_taken": {
    status: 409,
    zh: { title: "编号已用", detail: "编号 {externalId} 已经属于另一位客户。" },
    en: { title: "External id taken", detail: "The external id {externalId} belongs to another customer." },
  },
  "vehicles.vin_taken": {
    status: 409,
    zh: { title: "车架号已有", detail: "车架号 {vin} 已经建过档。" },
    en: { title: "VIN already there", detail: "There is already a vehicle with VIN {vin}." },
  },
  "service_visits.order_number_taken": {
    status: 409,
    zh: { title: "工单号已有", detail: "这家店已有工单 {orderNumber}。" },
    en: { title: "Order number taken", detail: "This store already has order {orderNumber}." },
  },
});

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
export const energies = ["fuel", "electric", "plug-in", "range-extended", "hybrid"] as const;
export const vehicleParts = ["owner", "driver", "sender", "payer", "former-owner"] as const;
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

export const plateView = once(() =>
  z
    .strictObject({ plate: z.string(), newEnergy: z.boolean(), fromOn: date(), untilOn: date().nullable() })
    .meta({ id: "Plate" }),
);

export const vehicleView = once(() =>
  z
    .strictObject({
      id: idOf("vehicle"),
      externalId: z.string().nullable(),
      vin: z.string().nullable(),
      plate: z.string().nullable(),
      brand: z.string().nullable(),
      model: z.string().nullable(),
      energy: z.enum(energies).nullable(),
      boughtOn: date().nullable(),
      insuranceExpiresOn: date().nullable(),
      nextServiceOn: date().nullable(),
      nextServiceKm: z.number().int().nullable(),
      mileageKm: z.number().int().nullable(),
      lastVisitOn: date().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "Vehicle" }),
);

export const partyView = once(() =>
  z
    .strictObject({
      vehicleId: idOf("vehicle"),
      customerId: idOf("customer"),
      customerName: z.string(),
      part: z.enum(vehicleParts),
      sinceOn: date(),
      untilOn: date().nullable(),
    })
    .meta({ id: "VehicleParty" }),
);

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
      symptom: z.string().nullable(),
      nextVisitOn: date().nullable(),
      nextVisitKm: z.number().int().nullable(),
      note: z.string().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "ServiceVisit" }),
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
const phones = once(() => z.array(z.string().min(3).max(40)).max(10).optional());
const customerParams = () => z.strictObject({ id: idOf("customer") });
const externalParams = () => z.strictObject({ externalId: z.string().min(1).max(200) });

export const listCustomers = defineEndpoint({
  name: "listCustomers",
  tag: "archives",
  summary: "Customers of the caller's stores, newest first.",
  method: "GET",
  path: "/customers",
  permission: "customers:see",
  query: () =>
    listQuery({ storeId: idOf("store").optional(), type: z.enum(["person", "organisation"]).optional() }),
  response: () => pageOf(customerView()),
  errors: [],
});
export const createCustomer = defineEndpoint({
  name: "createCustomer",
  tag: "archives",
  summary: "Opens an archive for a customer; a newly allocated one opens a first contact (AR-04).",
  method: "POST",
  path: "/customers",
  permission: "customers:edit",
  status: 201,
  body: () =>
    z.strictObject({
      externalId: z.string().min(1).max(200).optional(),
      name: words(),
      phones: phones(),
      ...customerFields(),
    }),
  response: () => customerView(),
  errors: ["phone.invalid", "customers.external_id_taken"],
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
  tag: "archives",
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
  tag: "archives",
  summary: "Edits a customer.",
  method: "PATCH",
  path: "/customers/{id}",
  permission: "customers:edit",
  editsVersion: true,
  params: customerParams,
  body: () => z.strictObject({ name: words().optional(), ...customerFields() }),
  response: () => customerView(),
  errors: [],
});
export const putCustomerByExternalId = defineEndpoint({
  name: "putCustomerByExternalId",
  tag: "archives",
  summary: "Creates or updates a customer by the integrator's own id.",
  method: "PUT",
  path: "/customers/by-external-id/{externalId}",
  permission: "customers:edit",
  params: externalParams,
  body: () => z.strictObject({ name: words(), phones: phones(), ...customerFields() }),
  response: () => customerView(),
  errors: ["phone.invalid"],
});
export const addContactPoint = defineEndpoint({
  name: "addContactPoint",
  tag: "archives",
  summary: "Adds a phone, e-mail or WeCom to a customer.",
  method: "POST",
  path: "/customers/{id}/contact-points",
  permission: "customers:edit",
  status: 201,
  params: customerParams,
  body: () =>
    z.strictObject({
      kind: z.enum(["phone", "email", "wecom"]),
      value: z.string().min(3).max(200),
      use: z.enum(["main", "other"]).default("other"),
    }),
  response: () => contactPointView(),
  errors: ["phone.invalid"],
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
      storeId: idOf("store").nullable(),
      vehicleId: idOf("vehicle").nullable(),
    })
    .meta({ id: "TimelineItem" }),
);
export const getCustomerTimeline = defineEndpoint({
  name: "getCustomerTimeline",
  tag: "archives",
  summary: "What happened with a customer, newest first; open work stands in `open`.",
  method: "GET",
  path: "/customers/{id}/timeline",
  permission: "customers:see",
  params: customerParams,
  query: () => listQuery({}),
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
  tag: "archives",
  summary: "Enters a do-not-call with its reach; open work that it forbids is cancelled as 免回访.",
  method: "POST",
  path: "/customers/{id}/do-not-call",
  permission: "customers:edit",
  status: 201,
  params: customerParams,
  body: () =>
    z.strictObject({
      contactPointId: idOf("contactPoint").nullable().optional(),
      reach: z.enum(reaches),
      reason: words(),
    }),
  response: () => doNotCallView(),
  errors: [],
});
export const endDoNotCall = defineEndpoint({
  name: "endDoNotCall",
  tag: "archives",
  summary: "Ends a do-not-call entry; it stays in the history.",
  method: "POST",
  path: "/customers/{id}/do-not-call/{doNotCallId}/end",
  permission: "customers:edit",
  params: () => z.strictObject({ id: idOf("customer"), doNotCallId: idOf("doNotCall") }),
  response: () => doNotCallView(),
  errors: [],
});

const vehicleFields = once(() => ({
  plate: z.string().max(20).nullable().optional(),
  brand: z.string().max(60).nullable().optional(),
  model: z.string().max(100).nullable().optional(),
  energy: z.enum(energies).nullable().optional(),
  boughtOn: date().nullable().optional(),
  insuranceExpiresOn: date().nullable().optional(),
  nextServiceOn: date().nullable().optional(),
  nextServiceKm: z.number().int().min(0).max(2_000_000).nullable().optional(),
  mileageKm: z.number().int().min(0).max(2_000_000).nullable().optional(),
  storeId: idOf("store").optional(),
  ownerCustomerId: idOf("customer").optional(),
}));
const vehicleParams = () => z.strictObject({ id: idOf("vehicle") });

export const listVehicles = defineEndpoint({
  name: "listVehicles",
  tag: "archives",
  summary: "Vehicles of the caller's stores, newest first.",
  method: "GET",
  path: "/vehicles",
  permission: "customers:see",
  query: () => listQuery({ storeId: idOf("store").optional() }),
  response: () => pageOf(vehicleView()),
  errors: [],
});
export const createVehicle = defineEndpoint({
  name: "createVehicle",
  tag: "archives",
  summary: "Enters a car.",
  method: "POST",
  path: "/vehicles",
  permission: "customers:edit",
  status: 201,
  body: () =>
    z.strictObject({
      externalId: z.string().min(1).max(200).optional(),
      vin: z.string().max(40).optional(),
      ...vehicleFields(),
    }),
  response: () => vehicleView(),
  errors: ["vin.invalid", "vehicles.vin_taken"],
});
export const vehicleFile = once(() =>
  z
    .strictObject({
      ...vehicleView().shape,
      plates: z.array(plateView()),
      parties: z.array(partyView()),
      visits: z.array(serviceVisitView()),
      mileage: z.array(z.strictObject({ readOn: date(), km: z.number().int(), source: z.string() })),
    })
    .meta({ id: "VehicleFile" }),
);
export const getVehicle = defineEndpoint({
  name: "getVehicle",
  tag: "archives",
  summary: "One car with its plates, people, readings and last visits.",
  method: "GET",
  path: "/vehicles/{id}",
  permission: "customers:see",
  params: vehicleParams,
  response: () => vehicleFile(),
  errors: [],
});
export const editVehicle = defineEndpoint({
  name: "editVehicle",
  tag: "archives",
  summary: "Edits a car; a new plate ends the old one.",
  method: "PATCH",
  path: "/vehicles/{id}",
  permission: "customers:edit",
  editsVersion: true,
  params: vehicleParams,
  body: () => z.strictObject({ ...vehicleFields() }),
  response: () => vehicleView(),
  errors: [],
});
export const putVehicleByExternalId = defineEndpoint({
  name: "putVehicleByExternalId",
  tag: "archives",
  summary: "Creates or updates a car by the integrator's own id.",
  method: "PUT",
  path: "/vehicles/by-external-id/{externalId}",
  permission: "customers:edit",
  params: externalParams,
  body: () => z.strictObject({ vin: z.string().max(40).optional(), ...vehicleFields() }),
  response: () => vehicleView(),
  errors: ["vin.invalid", "vehicles.vin_taken"],
});
export const changeOwner = defineEndpoint({
  name: "changeOwner",
  tag: "archives",
  summary:
    "Records a change of owner (过户): ownership ends, the car's open callbacks cancel, complaints stay.",
  method: "POST",
  path: "/vehicles/{id}/change-owner",
  permission: "customers:edit",
  params: vehicleParams,
  body: () =>
    z.strictObject({
      on: date(),
      newOwnerCustomerId: idOf("customer").nullable().optional(),
      note: z.string().max(200).optional(),
    }),
  response: () => vehicleView(),
  errors: [],
});

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
const visitParams = () => z.strictObject({ id: idOf("serviceVisit") });

export const listServiceVisits = defineEndpoint({
  name: "listServiceVisits",
  tag: "service-visits",
  summary:
    "Service visits (repair orders) of the caller's stores, latest delivery first; `state=open` lists those still in the workshop.",
  method: "GET",
  path: "/service-visits",
  permission: "service-visits:see",
  query: () =>
    listQuery({
      storeId: idOf("store").optional(),
      state: z.enum(["open", "delivered", "void"]).optional(),
      kind: z.enum(visitKinds).optional(),
      vehicleId: idOf("vehicle").optional(),
    }),
  response: () => pageOf(serviceVisitView()),
  errors: [],
});
export const createServiceVisit = defineEndpoint({
  name: "createServiceVisit",
  tag: "service-visits",
  summary: "Records a service visit; `deliveredAt` opens its callback (CB-01).",
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
  errors: ["service_visits.order_number_taken"],
});
export const getServiceVisit = defineEndpoint({
  name: "getServiceVisit",
  tag: "service-visits",
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
  tag: "service-visits",
  summary:
    "Edits a service visit; reopened, voided or of a kind not called, it takes its open callback with it.",
  method: "PATCH",
  path: "/service-visits/{id}",
  permission: "service-visits:edit",
  editsVersion: true,
  params: visitParams,
  body: () => z.strictObject({ ...visitFields() }),
  response: () => serviceVisitView(),
  errors: [],
});
export const putServiceVisitByExternalId = defineEndpoint({
  name: "putServiceVisitByExternalId",
  tag: "service-visits",
  summary: "Creates or updates a service visit by the integrator's own id.",
  method: "PUT",
  path: "/service-visits/by-external-id/{externalId}",
  permission: "service-visits:edit",
  params: externalParams,
  body: () => z.strictObject({ storeId: idOf("store"), orderNumber: words(), ...visitFields() }),
  response: () => serviceVisitView(),
  errors: ["service_visits.order_number_taken"],
});

export const searchArchive = defineEndpoint({
  name: "searchArchive",
  tag: "archives",
  summary:
    "Finds customers, cars and visits by name, pinyin, initials, phone tail, plate, VIN tail or order number.",
  method: "GET",
  path: "/search",
  permission: "customers:see",
  query: () =>
    z.strictObject({
      q: z.string().trim().min(1).max(60),
      limit: z.coerce.number().int().min(1).max(20).default(10),
    }),
  response: () =>
    z.strictObject({
      data: z.array(
        z
          .strictObject({
            type: z.enum(["customer", "vehicle", "service-visit"]),
            id: z.string(),
            title: z.string(),
            detail: z.string(),
            customerId: idOf("customer").nullable(),
          })
          .meta({ id: "SearchHit" }),
      ),
    }),
  errors: [],
});
