import * as cards from "../../../shared/contracts/customers.cards.contract.ts";
import * as contract from "../../../shared/contracts/customers.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as customers from "./customers.actions.ts";
import { getCustomerCards } from "./customers.cards.actions.ts";
import * as contacts from "./customers.contacts.actions.ts";
import { revealContactPoint } from "./customers.reveal.actions.ts";
import { getCustomerTimeline } from "./customers.timeline.actions.ts";
import * as writing from "./customers.writing.actions.ts";

export const customerRoutes = [
  route(contract.listCustomers, customers.listCustomers),
  route(contract.createCustomer, writing.createCustomer),
  route(cards.getCustomerCards, getCustomerCards),
  route(contract.getCustomer, customers.getCustomer),
  route(contract.editCustomer, writing.editCustomer),
  route(contract.putCustomerByExternalId, writing.putCustomerByExternalId),
  route(contract.addContactPoint, contacts.addContactPoint),
  route(contract.capContactPoint, contacts.capContactPoint),
  route(contract.revealContactPoint, revealContactPoint),
  route(contract.getCustomerTimeline, getCustomerTimeline),
  route(contract.addDoNotCall, contacts.addDoNotCall),
  route(contract.endDoNotCall, contacts.endDoNotCall),
];
