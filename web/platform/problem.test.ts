import { expect, test } from "vitest";
import { ApiProblem, asProblem, problemOf } from "./problem.ts";

const response = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });

test("a problem document becomes a typed problem with its fields", () => {
  const problem = problemOf({
    response: response(422),
    body: {
      title: "内容有误",
      detail: "有几处不对",
      code: "request.invalid",
      requestId: "7F3A",
      errors: [{ pointer: "/phone", code: "too_small", detail: "少 4 位，一共 11 位。" }],
    },
  });
  expect(problem).toMatchObject({ kind: "refused", status: 422, code: "request.invalid", requestId: "7F3A" });
  expect(problem.fieldError("/phone")).toBe("少 4 位，一共 11 位。");
  expect(problem.fieldError("/name")).toBeUndefined();
});

test("what a code adds stays readable", () => {
  const problem = problemOf({
    response: response(412),
    body: { code: "request.stale", changes: [{ field: "name" }] },
  });
  expect(problem.body.changes).toEqual([{ field: "name" }]);
});

test.each([[null], ["<html>bad gateway</html>"], [[1, 2]]])(
  "a body that is no document (%j) still has a code",
  (body) => {
    const problem = problemOf({ response: response(502, { "X-Request-Id": "9C1" }), body });
    expect(problem).toMatchObject({ kind: "failed", code: "http.502", requestId: "9C1", errors: [] });
  },
);

test("a fault of the app itself is told from an answer", () => {
  expect(asProblem(new TypeError("x")).code).toBe("app.fault");
  const problem = problemOf({ response: response(404), body: {} });
  expect(asProblem(problem)).toBe(problem);
  expect(problem).toBeInstanceOf(ApiProblem);
});
