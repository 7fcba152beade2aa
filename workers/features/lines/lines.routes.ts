import * as contract from "../../../shared/contracts/lines.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import { listLines } from "./lines.actions.ts";

export const lineRoutes = [route(contract.listLines, listLines)];
