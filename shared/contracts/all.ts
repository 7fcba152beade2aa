import type { Endpoint } from "../kernel/endpoint.ts";
import * as apiTokens from "./api-tokens.contract.ts";
import * as archives from "./archives.contract.ts";
import * as cases from "./cases.contract.ts";
import * as exports from "./exports.contract.ts";
import * as followUps from "./follow-ups.contract.ts";
import * as imports from "./imports.contract.ts";
import * as notifications from "./notifications.contract.ts";
import * as organisation from "./organisation.contract.ts";
import * as policies from "./policies.contract.ts";

const contracts = [
  organisation,
  apiTokens,
  archives,
  followUps,
  cases,
  policies,
  imports,
  exports,
  notifications,
];

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === "object" &&
    value !== null &&
    "method" in value &&
    "path" in value &&
    "permission" in value
  );
}

/** Every endpoint of the public API: what routes, documentation and sweeps are derived from. */
export const allEndpoints: readonly Endpoint[] = contracts.flatMap((contract) =>
  Object.values<unknown>(contract).filter(isEndpoint),
);
