import * as contract from "../../../shared/contracts/notifications.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as notifications from "./notifications.actions.ts";

export const notificationRoutes = [
  route(contract.listNotifications, notifications.listNotifications),
  route(contract.pollInbox, notifications.pollInbox),
  route(contract.readNotifications, notifications.readNotifications),
];
