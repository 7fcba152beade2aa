import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { date, span, words } from "../kernel/wire.ts";

const tag = "organisation";

export const calendarDayView = once(() =>
  z
    .strictObject({
      date: date(),
      working: z.boolean(),
      because: z.string(),
      name: z.string().nullable(),
      provisional: z.boolean(),
    })
    .meta({ id: "CalendarDay" }),
);

export const storeDayView = once(() =>
  z
    .strictObject({ date: date(), open: z.boolean(), spans: z.array(span()).nullable(), name: z.string() })
    .meta({ id: "StoreDay" }),
);

export const getCalendar = defineEndpoint({
  name: "getCalendar",
  tag,
  summary: "The group's working days of a month, with its own exceptions, and a store's days.",
  method: "GET",
  path: "/calendars",
  permission: "organisation:see",
  query: () =>
    z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), storeId: idOf("store").optional() }),
  response: () =>
    z.strictObject({
      knownThrough: date(),
      days: z.array(calendarDayView()),
      storeDays: z.array(storeDayView()),
    }),
  errors: [],
});
export const putCalendarException = defineEndpoint({
  name: "putCalendarException",
  tag,
  summary: "Sets a day of the group's calendar; open due times are recomputed with a note.",
  method: "PUT",
  path: "/calendars/exceptions/{date}",
  permission: "organisation:manage",
  params: () => z.strictObject({ date: date() }),
  body: () => z.strictObject({ working: z.boolean(), name: words() }),
  response: () => z.strictObject({ date: date(), working: z.boolean(), name: z.string() }),
  errors: ["staff.beyond_own_rights"],
});
export const deleteCalendarException = defineEndpoint({
  name: "deleteCalendarException",
  tag,
  summary: "Takes a day of the group's calendar back to the statutory one.",
  method: "POST",
  path: "/calendars/exceptions/{date}/remove",
  permission: "organisation:manage",
  status: 204,
  params: () => z.strictObject({ date: date() }),
  errors: ["staff.beyond_own_rights"],
});
export const putStoreDay = defineEndpoint({
  name: "putStoreDay",
  tag,
  summary: "Opens or closes a store on one day.",
  method: "PUT",
  path: "/stores/{id}/days/{date}",
  permission: "organisation:manage",
  params: () => z.strictObject({ id: idOf("store"), date: date() }),
  body: () =>
    z.strictObject({ open: z.boolean(), spans: z.array(span()).max(6).nullable().optional(), name: words() }),
  response: () => storeDayView(),
  errors: [],
});
export const deleteStoreDay = defineEndpoint({
  name: "deleteStoreDay",
  tag,
  summary: "Takes a store's day back to its week.",
  method: "POST",
  path: "/stores/{id}/days/{date}/remove",
  permission: "organisation:manage",
  status: 204,
  params: () => z.strictObject({ id: idOf("store"), date: date() }),
  errors: [],
});
