import * as contract from "../../../shared/contracts/stores.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as stores from "./stores.actions.ts";

export const storeRoutes = [
  route(contract.listStores, stores.listStores),
  route(contract.createStore, stores.createStore),
  route(contract.getStore, stores.getStore),
  route(contract.editStore, stores.editStore),
  route(contract.putStoreByExternalId, stores.putStoreByExternalId),
];
