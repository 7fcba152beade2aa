import type * as contract from "../../../shared/contracts/customers.contract.ts";
import { answer, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { listPage } from "../../platform/list.ts";
import { byId } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { seesStore } from "../../platform/scope.ts";
import { carsOf } from "../vehicles/vehicles.repository.ts";
import { vehicleView } from "../vehicles/vehicles.views.ts";
import * as repository from "./customers.repository.ts";
import {
  type CustomerAnswer,
  carsByPart,
  contactView,
  customerView,
  doNotCallView,
} from "./customers.views.ts";

export async function listCustomers({ scope, query, cursors }: Call<typeof contract.listCustomers>) {
  return listPage({
    scope,
    query,
    cursors,
    order: 1,
    also: { store: byId("stores", query.storeId ?? "") },
    refuse: ({ store }) =>
      unresolved([
        { pointer: "?storeId", id: query.storeId, found: store !== undefined && seesStore(scope, store.id) },
      ]),
    page: (page) => repository.customersPage(scope, query, page),
    view: (raw): CustomerAnswer => customerView(repository.listedCustomer(raw)),
  });
}

export async function getCustomer({ scope, params }: Call<typeof contract.getCustomer>) {
  const { id } = params;
  const { customer, contacts, cars, doNotCall } = await scope.read({
    customer: repository.customerInSight(scope, id),
    contacts: repository.contactsOf({ id }),
    cars: carsOf(scope, id),
    doNotCall: repository.doNotCallOf({ id }),
  });
  if (!customer) return problem("request.not_found");
  const whole = scope.permissions.has("personal-data:see");
  const current = contacts
    .filter(({ link }) => link.untilOn === null)
    .sort((a, b) => (a.link.use < b.link.use ? -1 : a.link.use > b.link.use ? 1 : 0));
  return answer({
    ...customerView(customer),
    contactPoints: current.map(({ point, link }) => contactView({ point, use: link.use, whole })),
    vehicles: carsByPart(cars).map(({ vehicle, part }) => ({ ...vehicleView(vehicle), part })),
    doNotCall: doNotCall.sort((a, b) => b.at - a.at).map(doNotCallView),
  });
}
