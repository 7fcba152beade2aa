import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const customers = sqliteTable(
  "customers",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    externalId: text("external_id"),
    storeId: text("store_id").notNull(),
    type: text("type", { enum: ["person", "organisation"] }).notNull(),
    name: text("name").notNull(),
    gender: text("gender", { enum: ["male", "female"] }),
    birthday: text("birthday"),
    hobby: text("hobby"),
    level: text("level"),
    address: text("address"),
    note: text("note"),
    extra: text("extra", { mode: "json" }).$type<Record<string, string>>().notNull(),
    keeperId: text("keeper_id"),
    allocatedAt: integer("allocated_at"),
    source: text("source", { enum: ["import", "api", "staff"] }).notNull(),
    createdAt: integer("created_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const customerStores = sqliteTable(
  "customer_stores",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    customerId: text("customer_id").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.customerId] })],
);

export const contactPoints = sqliteTable(
  "contact_points",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    kind: text("kind", { enum: ["phone", "email", "wecom"] }).notNull(),
    value: text("value").notNull(),
    state: text("state", { enum: ["valid", "invalid", "masked", "filler"] }).notNull(),
    marketingOptOutAt: integer("marketing_opt_out_at"),
    dailyCap: integer("daily_cap"),
    lastDialledAt: integer("last_dialled_at"),
    createdAt: integer("created_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
    dials: integer("dials").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const customerContactPoints = sqliteTable(
  "customer_contact_points",
  {
    groupId: text("group_id").notNull(),
    customerId: text("customer_id").notNull(),
    contactPointId: text("contact_point_id").notNull(),
    use: text("use", { enum: ["main", "other"] }).notNull(),
    sinceOn: text("since_on"),
    untilOn: text("until_on"),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.customerId, table.contactPointId] })],
);

export const doNotCall = sqliteTable(
  "do_not_call",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    contactPointId: text("contact_point_id"),
    customerId: text("customer_id"),
    reach: text("reach", { enum: ["marketing", "callback", "all"] }).notNull(),
    reason: text("reason").notNull(),
    byStaffId: text("by_staff_id"),
    at: integer("at").notNull(),
    endedAt: integer("ended_at"),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const vehicles = sqliteTable(
  "vehicles",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    externalId: text("external_id"),
    vin: text("vin"),
    plate: text("plate"),
    brand: text("brand"),
    model: text("model"),
    energy: text("energy", { enum: ["fuel", "electric", "plug-in", "range-extended", "hybrid"] }),
    boughtOn: text("bought_on"),
    insuranceExpiresOn: text("insurance_expires_on"),
    nextServiceOn: text("next_service_on"),
    nextServiceKm: integer("next_service_km"),
    mileageKm: integer("mileage_km"),
    lastVisitOn: text("last_visit_on"),
    extra: text("extra", { mode: "json" }).$type<Record<string, string>>().notNull(),
    createdAt: integer("created_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);

export const vehicleStores = sqliteTable(
  "vehicle_stores",
  {
    groupId: text("group_id").notNull(),
    storeId: text("store_id").notNull(),
    vehicleId: text("vehicle_id").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.storeId, table.vehicleId] })],
);

export const vehiclePlates = sqliteTable(
  "vehicle_plates",
  {
    groupId: text("group_id").notNull(),
    vehicleId: text("vehicle_id").notNull(),
    plate: text("plate").notNull(),
    newEnergy: integer("new_energy", { mode: "boolean" }).notNull(),
    fromOn: text("from_on").notNull(),
    untilOn: text("until_on"),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.vehicleId, table.plate, table.fromOn] })],
);

export const mileageReadings = sqliteTable(
  "mileage_readings",
  {
    groupId: text("group_id").notNull(),
    vehicleId: text("vehicle_id").notNull(),
    readOn: text("read_on").notNull(),
    km: integer("km").notNull(),
    source: text("source", { enum: ["import", "visit", "staff", "callback", "api"] }).notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.vehicleId, table.readOn, table.km] })],
);

export const vehicleParties = sqliteTable(
  "vehicle_parties",
  {
    groupId: text("group_id").notNull(),
    vehicleId: text("vehicle_id").notNull(),
    customerId: text("customer_id").notNull(),
    part: text("part", { enum: ["owner", "driver", "sender", "payer", "former-owner"] }).notNull(),
    sinceOn: text("since_on").notNull(),
    untilOn: text("until_on"),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.vehicleId, table.customerId, table.part, table.sinceOn] }),
  ],
);

export const serviceVisits = sqliteTable(
  "service_visits",
  {
    groupId: text("group_id").notNull(),
    id: text("id").notNull(),
    externalId: text("external_id"),
    storeId: text("store_id").notNull(),
    orderNumber: text("order_number").notNull(),
    kind: text("kind").notNull(),
    kindText: text("kind_text"),
    state: text("state", { enum: ["open", "delivered", "void"] }).notNull(),
    ownerCustomerId: text("owner_customer_id"),
    senderCustomerId: text("sender_customer_id"),
    driverCustomerId: text("driver_customer_id"),
    contactPointId: text("contact_point_id"),
    vehicleId: text("vehicle_id"),
    adviserId: text("adviser_id"),
    brand: text("brand"),
    mileageKm: integer("mileage_km"),
    arrivedAt: integer("arrived_at"),
    promisedAt: integer("promised_at"),
    settledAt: integer("settled_at"),
    deliveredAt: integer("delivered_at"),
    deliveredFrom: text("delivered_from", { enum: ["delivery", "settlement"] }),
    deliveryNumber: integer("delivery_number").notNull(),
    receivedAt: integer("received_at"),
    listedAt: integer("listed_at").notNull(),
    totalCents: integer("total_cents"),
    amounts: text("amounts", { mode: "json" }).$type<{ payer: string; cents: number }[]>().notNull(),
    items: text("items", { mode: "json" })
      .$type<{ name: string; kind?: string; cents?: number }[]>()
      .notNull(),
    symptom: text("symptom"),
    nextVisitOn: text("next_visit_on"),
    nextVisitKm: integer("next_visit_km"),
    note: text("note"),
    extra: text("extra", { mode: "json" }).$type<Record<string, string>>().notNull(),
    createdAt: integer("created_at").notNull(),
    version: integer("version").notNull(),
    changedSeq: integer("changed_seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.id] })],
);
