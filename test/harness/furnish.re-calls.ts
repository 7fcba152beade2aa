import { newId } from "../../shared/kernel/ids.ts";
import type { Changes } from "../../workers/platform/changes.ts";
import type { Furnishing } from "./furnish.organisation.ts";
import { followUpRow } from "./furnish.work.ts";

const hourMs = 3_600_000;

/** A call of the store's caller that a customer says was never made, and so counts no more. */
export function reCallRows(input: Furnishing): Changes {
  const { store, marker, asOf, number } = input;
  const { idByKind: id, storeId } = store;
  const checkedId = newId("followUp", asOf);
  const callId = newId("attempt", asOf);
  const calledAt = asOf - 30 * hourMs;
  return {
    insert: {
      followUps: [
        {
          ...followUpRow(input),
          id: checkedId,
          kind: "first-contact",
          cause: `${id.customer}@${number}`,
          state: "done",
          outcome: "refuted",
          closedAt: calledAt,
          nextStepAt: null,
        },
      ],
      attempts: [
        {
          id: callId,
          followUpId: checkedId,
          customerId: id.customer,
          at: calledAt,
          actorType: "staff",
          actorId: id.staff,
          result: "reached",
          channel: "phone",
          callBackAt: null,
          answers: {},
          words: marker,
          summary: null,
          valid: false,
          joinedId: null,
          line: marker,
          outsideReason: null,
        },
      ],
      reCalls: [
        {
          id: id.reCall,
          month: "2026-11",
          storeId,
          callerId: id.staff,
          callId,
          checkedId,
          reCallId: null,
          calledAt,
          drawnAt: asOf - 10 * hourMs,
          result: "never-called",
          resultAt: asOf - hourMs,
          resultBy: store.supervisor,
          recordedRating: 5,
          toldRating: null,
          words: marker,
          uncounted: {
            attempts: [callId],
            followUps: [{ id: checkedId, validContactAt: calledAt, outcome: "reached" }],
          },
          overruledAt: null,
          overruledBy: null,
          overruledReason: null,
          version: 1,
        },
      ],
      reCallPools: [{ storeId, month: "2026-11", callerId: id.staff, contacts: 20 }],
    },
  };
}
