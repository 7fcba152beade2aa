import { describe, expect, it } from "vitest";
import { readView, viewHref, type WorkbenchView } from "./view.ts";

const views: WorkbenchView[] = [
  { whose: "mine", kind: undefined, assigneeId: undefined, number: undefined },
  { whose: "mine", kind: "case-closing", assigneeId: undefined, number: "overdue" },
  { whose: "store", kind: undefined, assigneeId: "stf_1", number: undefined },
];

describe("the workbench's address", () => {
  it.each(views)("brings back the view it was made from: %o", (view) => {
    const search = Object.fromEntries(new URL(viewHref(view), "https://host").searchParams);
    expect(readView(search, { wide: true })).toEqual(view);
  });

  it("shows nobody else's work to those who see only their own", () => {
    expect(readView({ whose: "store", assignee: "stf_1" }, { wide: false })).toEqual(views[0]);
  });

  it("passes over words it does not know", () => {
    expect(readView({ kind: "renewal", number: "yesterday" }, { wide: true })).toEqual(views[0]);
  });
});
