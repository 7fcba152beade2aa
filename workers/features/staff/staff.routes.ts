import * as contract from "../../../shared/contracts/staff.contract.ts";
import * as invitationContract from "../../../shared/contracts/staff.invitations.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as staff from "./staff.actions.ts";
import * as invitations from "./staff.invitations.actions.ts";
import * as leaves from "./staff.leaves.actions.ts";
import * as me from "./staff.me.actions.ts";

export const staffRoutes = [
  route(contract.listStaff, staff.listStaff),
  route(contract.createStaff, staff.createStaff),
  route(contract.getStaff, staff.getStaff),
  route(contract.editStaff, staff.editStaff),
  route(contract.listRoles, staff.listRoles),
  route(contract.getMe, me.getMe),
  route(contract.editMe, me.editMe),
  route(contract.listLeaves, leaves.listLeaves),
  route(contract.createLeave, leaves.createLeave),
  route(contract.deleteLeave, leaves.deleteLeave),
  route(invitationContract.createInvitation, invitations.createInvitation),
  route(invitationContract.listInvitations, invitations.listInvitations),
  route(invitationContract.revokeInvitation, invitations.revokeInvitation),
];
