import { describe, expect, it } from "vitest";
import { interrupted } from "../harness/recorder.ts";
import { type World, world } from "../harness/world.ts";
import { caseCrew, toldAbout } from "./case-file.ts";

const pastLeaseMs = 130_000;

async function openedCase() {
  const w = world();
  const group = await w.group();
  const crew = await caseCrew(w, group);
  const general = await group.addStaff({ role: "general-manager", stores: [crew.storeId], name: "钱总" });
  const { json } = await crew.caller.call("POST", "/cases", {
    level: "complaint",
    title: "交车时油漆有划痕",
    words: "昨天提车就发现右后门有划痕",
    storeId: crew.storeId,
  });
  const told = async () => (await toldAbout(group, json.id)).filter(([, kind]) => kind !== "case-opened");
  return { w, crew, general, id: json.id, told };
}

async function killedEverywhere(w: World, when: "before" | "after", calls: number) {
  for (let call = 0; call < calls; call++) {
    let seen = 0;
    await interrupted(
      (one) => {
        if (one.when === when && seen++ === call) throw new Error("killed");
      },
      () => w.tick(),
    );
    w.at(new Date(w.clock.now() + pastLeaseMs).toISOString());
  }
  await w.tick();
}

describe("a case that waits", () => {
  it.each(["before", "after"] as const)(
    "tells its handler before the clock runs out and the general manager once it has, each once, killed %s any statement",
    async (when) => {
      const { w, crew, general, told } = await openedCase();
      w.at("2026-11-20T11:59:00+08:00");
      await w.tick();
      expect(await told()).toEqual([]);
      w.at("2026-11-20T12:00:00+08:00");
      await killedEverywhere(w, when, 6);
      expect(await told()).toEqual([[crew.manager.id, "case-due"]]);
      w.at("2026-11-20T12:30:00+08:00");
      await killedEverywhere(w, when, 6);
      expect(await told()).toEqual(
        [
          [crew.manager.id, "case-due"],
          [crew.manager.id, "case-overdue"],
          [general, "case-overdue"],
        ].sort(),
      );
    },
  );

  it("is silent about a clock that was met in time", async () => {
    const { w, crew, id, told } = await openedCase();
    await crew.manager.call("POST", `/cases/${id}/steps`, { kind: "acknowledged", text: "" });
    w.at("2026-11-20T13:00:00+08:00");
    await w.tick();
    expect(await told()).toEqual([]);
  });
});
