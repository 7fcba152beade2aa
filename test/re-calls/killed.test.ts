import { expect, it } from "vitest";
import { interrupted } from "../harness/recorder.ts";
import { callCentre, nextMorning } from "./call-centre.ts";

const pastLeaseMs = 130_000;

it.each(["before", "after"] as const)(
  "a draw that is killed %s any statement draws each call once, and as many as are owed",
  async (when) => {
    const counts = new Set<string>();
    let deaths = 0;
    for (let call = 0, seen = 1; call < seen; call++) {
      const { w, deliver, callAll, register, followUps } = await callCentre();
      for (let n = 0; n < 4; n++) await deliver(n);
      await callAll();
      w.at(nextMorning);
      seen = 0;
      await interrupted(
        (one) => {
          if (one.when === when && seen++ === call) throw new Error("killed");
        },
        () => w.tick(),
      );
      deaths++;
      w.at(new Date(w.clock.now() + pastLeaseMs).toISOString());
      await w.tick();
      const rows = await register();
      const opened = await followUps("re-call");
      expect(new Set(rows.map(({ callId }) => callId)).size).toBe(rows.length);
      expect(opened.map(({ id }) => id).sort()).toEqual(rows.map(({ reCallId }) => reCallId).sort());
      counts.add(`${rows.length}`);
    }
    expect([...counts]).toEqual(["4"]);
    expect(deaths).toBeGreaterThan(5);
  },
  240_000,
);
