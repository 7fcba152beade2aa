import * as contract from "../../../shared/contracts/search.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import { searchArchive } from "./search.actions.ts";

export const searchRoutes = [route(contract.searchArchive, searchArchive)];
