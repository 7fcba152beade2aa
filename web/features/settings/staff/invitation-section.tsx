import { useMutation, useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { asProblem } from "../../../platform/problem.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { stampText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { QrCode } from "../../../ui/qr.tsx";
import { Section } from "../../../ui/sheet.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { toast } from "../../../ui/toast.ts";
import { CopyText } from "../components/copy-text.tsx";
import { invite, openInvitationQuery, renewStaff, revokeInvitation } from "./staff.queries.ts";
import { t } from "./staff.words.ts";
import type { Colleague } from "./staff-values.ts";

/** How a colleague joins: a link, shown once with its code to scan, and taken back where need be. */
export function InvitationSection(props: { person: Colleague }): JSX.Element {
  const me = useMe();
  const [link, setLink] = createSignal<string | null>(null);
  const open = useQuery(() => ({
    ...openInvitationQuery(props.person.id),
    enabled: !props.person.joined,
  }));
  const invitation = () => dataOf(open) ?? null;
  const making = useMutation(() => ({
    mutationFn: () => invite(props.person.id),
    onSuccess: ({ url }) => {
      setLink(url);
      void open.refetch();
    },
  }));
  const revoking = useMutation(() => ({
    mutationFn: (id: string) => revokeInvitation(id),
    onSuccess: () => {
      setLink(null);
      toast({ text: t().revoked });
      renewStaff();
    },
  }));
  const problem = () => making.error ?? revoking.error;
  const until = (at: string): string => stampText(at, timeFrame(zoneOf(me())));

  return (
    <Section title={t().joined}>
      <Show when={!props.person.joined} fallback={<StatusLine shape="done">{t().hasJoined}</StatusLine>}>
        <div class="flex max-w-160 flex-col items-start gap-3">
          <p class="text-ink-2">{t().notJoinedYet}</p>
          <Show when={link()}>
            {(url) => (
              <Note>
                <p class="mb-2">{t().linkOnce}</p>
                <div class="flex flex-wrap items-start gap-4">
                  <span class="[&>svg]:size-36">
                    <QrCode text={url()} label={t().qr(props.person.name)} />
                  </span>
                  <CopyText label={t().link} text={url()} />
                </div>
              </Note>
            )}
          </Show>
          <Show when={!link() && invitation()}>
            {(one) => (
              <p class="text-13 text-ink-2">
                {t().openInvitation(until(one().expiresAt))} {t().inviteReplaces}
              </p>
            )}
          </Show>
          <div class="flex flex-wrap gap-3">
            <Button icon="link" busy={making.isPending} onClick={() => making.mutate()}>
              {invitation() || link() ? t().inviteAgain : t().invite}
            </Button>
            <Show when={invitation()}>
              {(one) => (
                <Button kind="bare" busy={revoking.isPending} onClick={() => revoking.mutate(one().id)}>
                  {t().revoke}
                </Button>
              )}
            </Show>
          </div>
          <Show when={problem()}>{(thrown) => <ProblemNote problem={asProblem(thrown())} />}</Show>
        </div>
      </Show>
    </Section>
  );
}
