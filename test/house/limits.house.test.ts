import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ratePolicies } from "../../workers/platform/answer-headers.ts";

/** The policy that a binding of the Worker keeps, by its name. */
function kept(by: string, binding: string): string {
  const limit = new RegExp(`name = "${binding}"[^[]*?limit = (\\d+), period = (\\d+)`).exec(
    readFileSync("wrangler.toml", "utf8"),
  );
  return `"${by}";q=${limit?.[1]};w=${limit?.[2]}`;
}

it("the limits that answers publish are those that are kept", () => {
  expect(ratePolicies).toEqual({
    token: kept("token", "API_LIMITER"),
    address: kept("address", "PUBLIC_LIMITER"),
    office: kept("address", "API_LIMITER"),
  });
});
