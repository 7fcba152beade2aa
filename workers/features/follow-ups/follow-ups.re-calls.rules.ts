import type { Actor, Principal } from "../../platform/scope.ts";
import { seesWork } from "../../platform/scope.ts";
import type { ScriptBody } from "../policies/scripts.rules.ts";
import type { FollowUp } from "./follow-ups.facts.ts";

export const reCallKind = "re-call";

type OfKind = Pick<FollowUp, "kind" | "cause">;

/** What a re-call answers: this very call, by this caller. */
export function reCallCause({ callId, callerId }: { callId: string; callerId: string }): string {
  return `${callId}@${callerId}`;
}

/** Whose call a re-call checks: they neither make it nor hear of it; null for other kinds. */
export function whoIsChecked({ kind, cause }: OfKind): string | null {
  return kind === reCallKind ? (cause.split("@")[1] ?? null) : null;
}

/** Who never takes a follow-up: the serving adviser or case handler, and whoever made the call that is checked. */
export function neverTakenBy(one: OfKind, adviserId: string | null | undefined): string[] {
  return [adviserId, whoIsChecked(one)].flatMap((id) => id ?? []);
}

/** Whether a re-call is kept from somebody: whoever is checked hears of it once it is answered. */
export function isKeptFrom(actor: Actor, one: OfKind & Pick<FollowUp, "state">): boolean {
  return one.state === "open" && whoIsChecked(one) === actor.id;
}

/** Whether a follow-up lies within the caller's sight. */
export function seesFollowUp(scope: Principal, one: FollowUp): boolean {
  return seesWork(scope, one) && !isKeptFrom(scope.actor, one);
}

const marks = (scale: number) =>
  Array.from({ length: scale }, (_, index) => ({
    key: String(index + 1),
    zh: `${index + 1} 分`,
    en: String(index + 1),
  }));

/**
 * What a re-call asks, the same everywhere: whether there was a call, what the customer said in it. What the
 * caller recorded is not shown, so that nobody leads the customer to it; the two are compared afterwards.
 */
export function checkScript(scale: 5 | 10): ScriptBody {
  return {
    opening: {
      zh: "您好，{customer}，我是{store}的{caller}，不做推销，就您上次来店的事核对两句，耽误您一分钟。",
      en: "Hello {customer}, this is {caller} from {store}. I am selling nothing: may I check two things about your last visit with you? It takes a minute.",
    },
    closing: { zh: "好的，打扰您了，谢谢。", en: "That is all. Thank you for your time." },
    questions: [
      {
        key: "called",
        type: "yes-no",
        zh: "当时有同事给您打过电话、问过您的感受吗？",
        en: "Did a colleague call you then and ask how it went?",
        hintZh: "客户想不起来，再提一句当时修的是什么；还是没有，就按没接到过记。",
        hintEn:
          "If they cannot recall, mention what was done to the car; if it is still no, record that no call was made.",
      },
      {
        key: "told",
        type: "choice",
        zh: "您当时打了几分？",
        en: "What mark did you give?",
        hintZh: "没问过分数，或者客户记不清，就跳过。不要提示分数。",
        hintEn: "Skip it if no mark was asked for or they cannot recall. Suggest nothing.",
        choices: marks(scale),
      },
      {
        key: "asked",
        type: "yes-no",
        zh: "同事有没有认真听您的意见？",
        en: "Did they listen to what you had to say?",
        hintZh: "没问两句就挂了、让客户直接打满分，都选否，在下面写明。",
        hintEn:
          "Hung up after a word, or told them which mark to give: answer no, and write below what happened.",
      },
      {
        key: "words",
        type: "words",
        zh: "客户还说了什么？",
        en: "What else did they say?",
        hintZh: "和回访时说的不一样的，原样记下来。",
        hintEn: "Write down in their words what differs from what was asked then.",
      },
    ],
  };
}
