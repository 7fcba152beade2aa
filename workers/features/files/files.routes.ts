import * as contract from "../../../shared/contracts/imports.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import { linkFile } from "./files.actions.ts";

export const fileRoutes = [route(contract.linkFile, linkFile)];
