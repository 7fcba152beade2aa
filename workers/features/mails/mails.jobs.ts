import { touched } from "../../platform/changes.ts";
import type { Env } from "../../platform/config.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { byId, type Row } from "../../platform/query.ts";

const localMailbox = "local:mailbox";

/** Sends one mail; should it die after sending, the provider sees the same message id again and sends nothing. */
export const sendMailJob: JobHandler = {
  kind: "send-mail",
  async slice({ job, scope, env }) {
    const { mail } = await scope.read({ mail: byId("mails", job.key) });
    if (mail?.state !== "open") return { changes: {}, cursor: null, done: true };
    const sent = await send({ env, mail, asOf: scope.asOf });
    return {
      changes: sent ? { update: [touched("mails", mail, { state: "sent", sentAt: scope.asOf })] } : {},
      cursor: null,
      done: true,
    };
  },
};

/** Hands a mail to its provider; false where none is set up, and the mail stays open in plain sight. */
async function send(input: { env: Env; mail: Row<"mails">; asOf: number }): Promise<boolean> {
  const { env, mail, asOf } = input;
  if (!env.MAIL_URL) return false;
  if (env.MAIL_URL === localMailbox) {
    const letter = {
      to: mail.toAddress,
      channel: "email",
      subject: mail.subject,
      text: mail.text,
      at: new Date(asOf).toISOString(),
    };
    await env.FILES.put(`dev-mailbox/${mail.groupId}/${mail.id}`, JSON.stringify(letter));
    return true;
  }
  const response = await fetch(env.MAIL_URL, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": mail.id,
      ...(env.MAIL_KEY ? { Authorization: `Bearer ${env.MAIL_KEY}` } : {}),
    },
    body: JSON.stringify({
      from: env.MAIL_FROM,
      to: [mail.toAddress],
      subject: mail.subject,
      text: mail.text,
      headers: { "Message-ID": `<${mail.id}@dealerloop>` },
    }),
  });
  if (!response.ok) throw new Error(`the mail provider answered ${response.status}`);
  return true;
}
