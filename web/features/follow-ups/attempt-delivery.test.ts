import { describe, expect, it } from "vitest";
import { ApiProblem, offlineProblem } from "../../platform/problem.ts";
import { deliveryOf } from "./attempt-delivery.ts";

function answered(status: number, code: string): ApiProblem {
  const kind = status >= 500 ? "failed" : "refused";
  return new ApiProblem({ ...offlineProblem().parts(), kind, status, code });
}

const outcome = (thrown: unknown): string => {
  const delivery = deliveryOf(thrown);
  return delivery.ended === "later" && delivery.failed !== null ? "later, counted" : delivery.ended;
};

describe("a try to send a call", () => {
  it.each([
    ["that reaches nobody is made again", offlineProblem(), "later"],
    ["whose answer takes too long is made again", new DOMException("", "TimeoutError"), "later"],
    ["that comes too often is made again", answered(429, "request.rate_limited"), "later"],
    ["that the server failed over is made again some times", answered(500, "server.fault"), "later, counted"],
    ["that met another action is made again some times", answered(409, "request.conflict"), "later, counted"],
    ["that the app failed over is made again some times", new TypeError("x"), "later, counted"],
    ["whose call is on the server is done", answered(409, "follow_ups.already_recorded"), "sent"],
    ["about something closed comes back", answered(409, "follow_ups.already_closed"), "refused"],
    ["that lacks something comes back", answered(422, "request.invalid"), "refused"],
    ["that is no longer allowed comes back", answered(403, "access.missing"), "refused"],
  ])("%s", (_what, thrown, expected) => {
    expect(outcome(thrown)).toBe(expected);
  });
});
