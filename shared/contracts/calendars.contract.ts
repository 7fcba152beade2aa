import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { date, instant, span, words } from "../kernel/wire.ts";

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
export const calendarMoves = once(() =>
  z
    .strictObject({
      looked: z.number().int().meta({ description: "How many open follow-ups were counted anew." }),
      whole: z.boolean().meta({ description: "False where more are open than were looked at." }),
      earlier: z.number().int(),
      later: z.number().int(),
      moves: z
        .array(
          z.strictObject({
            followUpId: idOf("followUp"),
            customerName: z.string().nullable(),
            plate: z.string().nullable(),
            assigneeName: z.string().nullable(),
            from: instant(),
            to: instant(),
          }),
        )
        .meta({ description: "The first fifty, by the due time they have now." }),
    })
    .meta({ id: "CalendarMoves" }),
);

export const previewCalendarDay = defineEndpoint({
  name: "previewCalendarDay",
  tag,
  summary:
    "What setting a day, or taking it back, would do to the due times of open follow-ups; writes nothing.",
  method: "POST",
  path: "/calendars/preview",
  permission: "organisation:manage",
  body: () =>
    z.strictObject({
      date: date(),
      storeId: idOf("store")
        .optional()
        .meta({ description: "The store's day; the group's where it is not given." }),
      working: z
        .boolean()
        .optional()
        .meta({ description: "The group's day; taken back where it is not given." }),
      open: z
        .boolean()
        .optional()
        .meta({ description: "The store's day; taken back where it is not given." }),
      spans: z.array(span()).max(6).nullable().optional(),
    }),
  response: () => calendarMoves(),
  errors: ["staff.beyond_own_rights"],
});
export const enterHolidayNotice = defineEndpoint({
  name: "enterHolidayNotice",
  tag,
  summary:
    "Reads the State Council's notice on the holidays of a year. `check` says which days it has and what they do to open due times; `apply` sets them for the group.",
  method: "POST",
  path: "/calendars/notice",
  permission: "organisation:manage",
  body: () =>
    z.strictObject({ text: z.string().trim().min(1).max(20_000), mode: z.enum(["check", "apply"]) }),
  response: () =>
    z.strictObject({
      year: z.number().int(),
      days: z.array(
        z.strictObject({
          date: date(),
          working: z.boolean(),
          name: z.string(),
          state: z
            .enum(["new", "known", "over"])
            .meta({ description: "`known`: it is so already; `over`: too late to change." }),
        }),
      ),
      moves: calendarMoves().nullable().meta({ description: "Told by a check alone." }),
    }),
  errors: ["staff.beyond_own_rights", "calendars.no_notice"],
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
