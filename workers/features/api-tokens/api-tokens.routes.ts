import * as contract from "../../../shared/contracts/api-tokens.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as apiTokens from "./api-tokens.actions.ts";

export const apiTokenRoutes = [
  route(contract.listApiTokens, apiTokens.listApiTokens),
  route(contract.createApiToken, apiTokens.createApiToken),
  route(contract.rotateApiToken, apiTokens.rotateApiToken),
  route(contract.revokeApiToken, apiTokens.revokeApiToken),
];
