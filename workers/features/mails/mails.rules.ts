import { notificationKinds } from "../../../shared/contracts/notifications.contract.ts";
import type { Changes, NewRow } from "../../platform/changes.ts";
import { newJob } from "../../platform/jobs.ts";
import type { Row } from "../../platform/query.ts";
import { wordsOf } from "../notifications/notifications.rules.ts";

const words = {
  zh: { subject: (count: number) => `今天有 ${count} 件事要看`, open: "打开 DealerLoop 查看。" },
  en: {
    subject: (count: number) => `${count} thing${count === 1 ? "" : "s"} to look at today`,
    open: "Open DealerLoop to see them.",
  },
};

/**
 * One mail of a morning's messages, not one each: counts and words, no customer's data. Its id is made of
 * person and moment and becomes the message id, so that the provider takes it once.
 */
export function digestMail(input: {
  person: Row<"staff">;
  notices: readonly NewRow<"notifications">[];
  key: string;
  asOf: number;
}): Changes | undefined {
  const { person, notices, key, asOf } = input;
  if (person.email === null) return undefined;
  const { language } = person;
  const id = `mail_${person.id}:${key}`;
  const lines = notices.flatMap((notice) => {
    const kind = notificationKinds.find((known) => known === notice.kind);
    return kind ? [wordsOf({ kind, params: notice.params, language }).text] : [];
  });
  const mail: NewRow<"mails"> = {
    id,
    staffId: person.id,
    toAddress: person.email,
    subject: words[language].subject(notices.length),
    text: [...lines, words[language].open].join("\n"),
    state: "open",
    createdAt: asOf,
    sentAt: null,
  };
  return {
    insertOnce: { mails: [mail], jobs: [newJob({ kind: "send-mail", key: id, args: {}, asOf })] },
  };
}
