import * as contract from "../../../shared/contracts/calendars.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as calendars from "./calendars.actions.ts";
import { enterHolidayNotice } from "./calendars.notice.actions.ts";
import { previewCalendarDay } from "./calendars.preview.actions.ts";

export const calendarRoutes = [
  route(contract.getCalendar, calendars.getCalendar),
  route(contract.enterHolidayNotice, enterHolidayNotice),
  route(contract.previewCalendarDay, previewCalendarDay),
  route(contract.putCalendarException, calendars.putCalendarException),
  route(contract.deleteCalendarException, calendars.deleteCalendarException),
  route(contract.putStoreDay, calendars.putStoreDay),
  route(contract.deleteStoreDay, calendars.deleteStoreDay),
];
