import type * as z from "zod";
import { type scriptBody, scriptKeys } from "../../../shared/contracts/policies.contract.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import type { AskedWhen } from "../../../shared/kernel/script-branches.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import type { FullRow } from "../../platform/changes.ts";
import { invalid } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";

export type ScriptBody = z.output<ReturnType<typeof scriptBody>>;
export type ScriptKey = (typeof scriptKeys)[number];

const opening = {
  zh: "您好，{customer}，我是{store}的{caller}。您{visitDate}来店{visit}，想听听您的感受，耽误您两分钟，方便吗？",
  en: "Hello {customer}, this is {caller} from {store}. You were with us on {visitDate} for {visit}. May I take two minutes to hear how it went?",
};
const closing = {
  zh: "您说的我都记下了：{requests}有任何事随时打给我们。谢谢您，下次保养我们再联系您。",
  en: "I have noted all you said. {requests}Call us any time. Thank you, and we will be in touch before your next service.",
};

const archiveFields = ["insuranceExpiresOn", "wecom", "nextServiceKm"];

/** The shipped scripts: the three questions of CB-04 inside the conversation template of CB-16. */
export const shippedScripts: Readonly<Record<ScriptKey, ScriptBody>> = {
  "service-callback": {
    opening,
    closing,
    questions: [
      {
        key: "effect",
        type: "rating",
        zh: "这次维修保养的效果，您满意吗？",
        en: "How satisfied are you with the work done this time?",
        hintZh: "先让客户自己说，再问具体哪里好、哪里不好。",
        hintEn: "Let the customer speak first, then ask what was good and what was not.",
      },
      {
        key: "opinions",
        type: "words",
        zh: "对我们店各方面的工作，您有什么意见和建议？",
        en: "What would you suggest or criticise about anything in our store?",
        hintZh: "先听完，再追问。原样记客户的话，不要改成书面语。",
        hintEn: "Hear them out, then ask on. Write down their own words.",
      },
      {
        key: "archive",
        type: "archive",
        zh: "顺便补几项档案",
        en: "A few details for your file",
        hintZh: "客户不愿说就跳过，不影响有效回访。",
        hintEn: "Skip what the customer would rather not say; it does not count against the callback.",
        fields: archiveFields,
      },
    ],
  },
  "first-contact": {
    opening: {
      zh: "您好，{customer}，我是{store}的{caller}，以后由我负责您的用车服务，先跟您打个招呼。",
      en: "Hello {customer}, this is {caller} from {store}. I will be looking after you and your car from now on.",
    },
    closing,
    questions: [
      {
        key: "welcome",
        type: "words",
        zh: "最近用车怎么样，有什么需要我们帮忙的？",
        en: "How is the car, and is there anything we can do for you?",
      },
      {
        key: "archive",
        type: "archive",
        zh: "顺便核对档案",
        en: "A few details for your file",
        fields: archiveFields,
      },
    ],
  },
  manual: {
    opening: {
      zh: "您好，{customer}，我是{store}的{caller}。",
      en: "Hello {customer}, this is {caller} from {store}.",
    },
    closing,
    questions: [{ key: "result", type: "words", zh: "客户怎么说？", en: "What did the customer say?" }],
  },
};

export function scriptKeyOf(kind: string): ScriptKey {
  if (kind === "second-callback") return "service-callback";
  return kind === "service-callback" || kind === "first-contact" ? kind : "manual";
}

/**
 * The script of a kind for a store and the brand of the car: the brand's in the store, then in the group, then what
 * is said of every brand in the store, in the group, and as shipped (CB-15).
 */
export function effectiveScript(input: {
  key: ScriptKey;
  storeId: string | null;
  brand: string | null;
  scripts: readonly Row<"scripts">[];
}): { id: string | null; body: ScriptBody } {
  const own = input.scripts.filter(({ key, inForce }) => key === input.key && inForce);
  const ofBrand = own.filter((one) => one.brand !== null && isSameBrand(one.brand, input.brand));
  const general = own.filter(({ brand }) => brand === null);
  const [chosen] = [ofBrand, general].flatMap((some) => [
    ...some.filter(({ storeId }) => storeId === input.storeId),
    ...some.filter(({ storeId }) => storeId === null),
  ]);
  return chosen
    ? { id: chosen.id, body: scriptBodyOf(chosen) }
    : { id: null, body: shippedScripts[input.key] };
}

/** Whether two brands are one, as files and people write them: 一汽-大众 and 一汽大众, BYD and byd. */
export function isSameBrand(one: string, other: string | null): boolean {
  return other !== null && plainBrand(one) === plainBrand(other);
}

function plainBrand(brand: string): string {
  return brand
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s·・-]/g, "");
}

/** A stored body over the shipped one, so that a part added later has its default. */
export function scriptBodyOf(row: Pick<Row<"scripts">, "key" | "body">): ScriptBody {
  const key = scriptKeys.find((known) => known === row.key) ?? "manual";
  return { ...shippedScripts[key], ...row.body };
}

const begging =
  /满分好评|[打给](10|十|满|5|五)分(?!钟)|(5|五)颗?星(好评|评价|满意)|[打给点选]个?(5|五)颗?星|全部满意|全选满意|非常满意才/;

/** Words in a script that beg for marks, which manufacturers punish, as written closely; null where there are none. */
export function beggingWords(body: ScriptBody): string | null {
  const texts = [
    body.opening.zh,
    body.closing.zh,
    ...body.questions.flatMap(({ zh, hintZh, choices }) => [
      zh,
      hintZh ?? "",
      ...(choices ?? []).map((choice) => choice.zh),
    ]),
  ];
  for (const text of texts) {
    const found = begging.exec(text.normalize("NFKC").replace(/\s+/g, ""));
    if (found) return found[0];
  }
  return null;
}

const fewestChoices = 2;

/**
 * Two questions under one key would share their answers, as would two choices; a choice lies between two at least;
 * a question hangs on the answer to one before it.
 */
export function questionsProblem({ questions }: Pick<ScriptBody, "questions">): Problem | undefined {
  const fields = questions.flatMap(({ key, type, choices = [], when }, index) => {
    const pointer = `/body/questions/${index}`;
    return [
      ...(isFirst(questions, key, index) ? [] : [{ pointer: `${pointer}/key`, code: "duplicate" }]),
      ...(type === "choice" && choices.length < fewestChoices
        ? [{ pointer: `${pointer}/choices`, code: "too_small" }]
        : []),
      ...choices.flatMap((choice, at) =>
        isFirst(choices, choice.key, at)
          ? []
          : [{ pointer: `${pointer}/choices/${at}/key`, code: "duplicate" }],
      ),
      ...(when === undefined || canBe(when, questions.slice(0, index))
        ? []
        : [{ pointer: `${pointer}/when`, code: "scripts.branch" }]),
    ];
  });
  return fields.length > 0 ? invalid(fields) : undefined;
}

/** Whether a question can come to be asked, by how one before it is answered. */
function canBe(when: AskedWhen, before: ScriptBody["questions"]): boolean {
  if ("marked" in when) return true;
  const on = before.find(({ key }) => key === when.question);
  if ("atMost" in when) return on?.type === "rating" && when.atMost < (on.scale ?? 10);
  if ("is" in when) return on?.type === "yes-no";
  return on?.type === "choice" && when.oneOf.every((one) => on.choices?.some(({ key }) => key === one));
}

function isFirst(all: readonly { key: string }[], key: string, index: number): boolean {
  return all.findIndex((other) => other.key === key) === index;
}

/** A script without what the manufacturer asks itself; where nothing else is asked, it stays. */
export function withoutMakers(body: ScriptBody): ScriptBody {
  const questions = body.questions.filter(({ makers }) => makers !== true);
  return questions.length === 0 ? body : { ...body, questions };
}

/** The next version of a script for the group or one store, in force from now on (CB-15). */
export function nextScript(input: {
  id: string;
  key: ScriptKey;
  storeId: string | null;
  brand: string | null;
  body: ScriptBody;
  before: Row<"scripts"> | undefined;
  createdBy: string;
  asOf: number;
}): FullRow<"scripts"> {
  const { id, key, storeId, brand, body, before, createdBy, asOf } = input;
  return {
    id,
    key,
    storeId,
    brand,
    number: (before?.number ?? 0) + 1,
    body,
    inForce: true,
    createdBy,
    createdAt: asOf,
  };
}

/** A version of a script as the API shows it. */
export function scriptView(key: ScriptKey, row: FullRow<"scripts">) {
  const { id, storeId, brand, number, createdAt } = row;
  return {
    id,
    key,
    storeId,
    brand,
    number,
    shipped: false,
    body: { ...shippedScripts[key], ...row.body },
    createdAt: isoOf(createdAt),
  };
}

/** What is in force, key by key: the shipped script, and what lies over it. */
export function scriptViews(own: readonly Row<"scripts">[]) {
  return scriptKeys.flatMap((key) => [
    {
      id: null,
      key,
      storeId: null,
      brand: null,
      number: 0,
      shipped: true,
      body: shippedScripts[key],
      createdAt: null,
    },
    ...own.filter((row) => row.key === key).map((row) => scriptView(key, row)),
  ]);
}
