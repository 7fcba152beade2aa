import { describe, expect, test } from "vitest";
import { type ActValues, missingFields, readValues, startingValues, stepBody } from "./act-values.ts";
import type { CaseAct } from "./case-acts.ts";
import { someCase } from "./cases.fixture.ts";

const one = someCase({ level: "grievance", cause: "阀体卡滞", department: "车间" });
const values = (changes: Partial<ActValues> = {}): ActValues => ({ ...startingValues(one), ...changes });

describe("the form of an act", () => {
  test.each<[CaseAct, Partial<ActValues>, string[]]>([
    ["acknowledged", {}, []],
    ["planned", { text: " " }, ["text"]],
    ["updated", { text: "已约明天看车" }, []],
    ["solved", {}, ["text"]],
    ["raised", { text: "媒体来电" }, ["level"]],
    ["raised", { major: true }, []],
    ["raised", { level: "complaint" }, []],
    ["reassigned", {}, ["assigneeId"]],
    ["closed", {}, ["text", "satisfied"]],
    ["closed", { text: "补得挺好", satisfied: "yes" }, []],
  ])("%s with %j lacks %j", (act, changes, missing) => {
    expect(missingFields({ act, values: values(changes), case: one })).toEqual(missing);
  });

  test("sends what its act uses and nothing else", () => {
    const said = values({ text: " 换阀体 ", cause: "", major: true, assigneeId: "stf_9" });
    expect(stepBody("acknowledged", said)).toEqual({ kind: "acknowledged", text: "换阀体" });
    expect(stepBody("solved", said)).toEqual({ kind: "solved", text: "换阀体", department: "车间" });
    expect(stepBody("raised", said)).toEqual({
      kind: "raised",
      text: "换阀体",
      level: "grievance",
      major: true,
    });
    expect(stepBody("reassigned", said)).toEqual({ kind: "reassigned", text: "换阀体", assigneeId: "stf_9" });
  });

  test("is restored from its draft, and from no other thing", () => {
    const typed = values({ text: "写到一半", satisfied: "no" });
    expect(readValues(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    expect(readValues({ ...typed, level: "disaster" })).toBeNull();
    expect(readValues("写到一半")).toBeNull();
  });
});
