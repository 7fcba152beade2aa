import { describe, expect, it } from "vitest";
import { passwordProblem } from "./sign-in.password.rules.ts";

const person = { login: "he.wei.1980@example.com", names: ["何伟", "Jiangcheng Hengtong"] };

describe("a password", () => {
  it.each([["correct horse"], ["把车修好，再回访一次"], ["Kf7-mq2-Zt"]])("%s is good", (password) => {
    expect(passwordProblem({ ...person, password })).toBeUndefined();
  });

  it.each([
    ["", "required"],
    ["Kf7-mq2-Z", "password.too_short"],
    ["🙂🙂🙂🙂🙂", "password.too_short"],
    ["把车修好再回访一次", "password.too_short"],
    ["长".repeat(201), "password.too_long"],
    ["HE.WEI.1980@example.com", "password.is_login"],
    ["he.wei.1980", "password.is_login"],
    ["jiangcheng hengtong", "password.is_name"],
    ["1234567890", "password.common"],
    ["Password123", "password.common"],
    ["１２３４５６７８９０", "password.common"],
    ["aaaaaaaaaaaa", "password.common"],
    ["abababababab", "password.common"],
  ])("%s is refused as %s", (password, code) => {
    expect(passwordProblem({ ...person, password })).toMatchObject({ pointer: "/password", code });
  });

  it.each([["13900006218"], ["8613900006218"], ["+86 139 0000 6218"]])(
    "%s is refused for that mobile",
    (password) => {
      const refused = passwordProblem({ password, login: "+8613900006218", names: [] });
      expect(refused?.code).toBe("password.is_login");
    },
  );
});
