import { keepPreviousData, queryOptions } from "@tanstack/solid-query";
import { api, call, send } from "../../../platform/api.ts";
import type { CallWindow } from "../../../platform/call-windows.ts";
import { queryClient } from "../../../platform/query-client.ts";

/** A month of the group's calendar, with the days of one store where one is named. */
export const calendarQuery = (month: string, storeId: string | null) =>
  queryOptions({
    queryKey: ["calendar", month, storeId],
    queryFn: () => {
      const query = storeId === null ? { month } : { month, storeId };
      return call(api.GET("/calendars", { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

export const putGroupDay = ({ date, ...body }: { date: string; working: boolean; name: string }) =>
  call(api.PUT("/calendars/exceptions/{date}", { params: { path: { date } }, body }));

export const removeGroupDay = (date: string) =>
  send(api.POST("/calendars/exceptions/{date}/remove", { params: { path: { date } } }));

export type StoreDayInput = {
  storeId: string;
  date: string;
  open: boolean;
  spans: CallWindow[] | null;
  name: string;
};

export const putStoreDay = ({ storeId, date, ...body }: StoreDayInput) =>
  call(api.PUT("/stores/{id}/days/{date}", { params: { path: { id: storeId, date } }, body }));

export const removeStoreDay = ({ storeId, date }: { storeId: string; date: string }) =>
  send(api.POST("/stores/{id}/days/{date}/remove", { params: { path: { id: storeId, date } } }));

type TriedDay = {
  date: string;
  storeId?: string;
  working?: boolean;
  open?: boolean;
  spans?: CallWindow[] | null;
};

/** What a day would do to open due times, before it is saved. */
export const previewQuery = (day: TriedDay) =>
  queryOptions({
    queryKey: ["calendar-preview", day],
    queryFn: () => call(api.POST("/calendars/preview", { body: day })),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Reads a pasted notice (`check`), or enters its days (`apply`). */
export const enterNotice = (body: { text: string; mode: "check" | "apply" }) =>
  call(api.POST("/calendars/notice", { body }));

export type NoticeCheck = Awaited<ReturnType<typeof enterNotice>>;

/** After a write: open due times move with the calendar. */
export function renewCalendar(): void {
  void queryClient.invalidateQueries();
}
