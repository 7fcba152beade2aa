import { useNavigate } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { badges } from "../../platform/badges.ts";
import { messages } from "../../platform/i18n.ts";
import { useMe, zoneOf } from "../../platform/me.tsx";
import { asProblem } from "../../platform/problem.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { nearText } from "../../platform/time-text.ts";
import { Button } from "../../ui/button.tsx";
import type { Column } from "../../ui/data-list.tsx";
import { Empty } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast.ts";
import { exportUrl } from "../exports/exports.queries.ts";
import { en } from "./inbox.en.ts";
import { inboxQuery, markAllRead, markRead } from "./inbox.queries.ts";
import { zh } from "./inbox.zh.ts";
import { type Message, subjectHref } from "./subject-href.ts";

const t = messages({ zh, en });

/** What the product has to tell the person: each message leads to what it is about. */
export function InboxPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const query = useInfiniteQuery(inboxQuery);
  const [busy, setBusy] = createSignal(false);

  const open = (message: Message): void => {
    void markRead(message);
    if (message.subject.type === "file") void download(message.subject.id);
    else navigate(subjectHref(message));
  };
  const download = async (fileId: string): Promise<void> => {
    try {
      location.assign(await exportUrl(fileId));
    } catch (thrown) {
      toast({ tone: "bad", text: asProblem(thrown).detail || t().refused });
    }
  };
  const readAll = async (): Promise<void> => {
    setBusy(true);
    try {
      toast({ text: t().readDone(await markAllRead()) });
    } catch (thrown) {
      toast({ tone: "bad", text: asProblem(thrown).detail || t().refused });
    } finally {
      setBusy(false);
    }
  };
  const columns = (): Column<Message>[] => [
    {
      key: "title",
      title: t().columns.message,
      width: 232,
      narrow: 200,
      phone: "name",
      cell: (message) => <Title message={message} onOpen={open} />,
    },
    {
      key: "text",
      title: t().columns.text,
      phone: "work",
      class: "text-ink-2",
      cell: (message) => message.text,
    },
    {
      key: "at",
      title: t().columns.at,
      width: 136,
      align: "end",
      phone: "state",
      class: "num text-ink-2",
      cell: (message) => nearText(message.at, timeFrame(zoneOf(me()))),
    },
  ];

  return (
    <Sheet>
      <SheetHeader
        title={t().title}
        note={<Show when={badges.inbox}>{(unread) => <span>{t().unreadCount(unread())}</span>}</Show>}
        acts={
          <Show when={badges.inbox}>
            <Button busy={busy()} onClick={() => void readAll()}>
              {t().readAll}
            </Button>
          </Show>
        }
      />
      <SheetScroll>
        <PagedList
          label={t().list}
          query={query}
          columns={columns()}
          onOpen={open}
          empty={<Empty>{t().empty}</Empty>}
        />
      </SheetScroll>
    </Sheet>
  );
}

/** The title, a link to what the message is about or the way to its file; unread it is strong and carries a dot. */
function Title(props: { message: Message; onOpen: (message: Message) => void }): JSX.Element {
  const isUnread = () => props.message.readAt === null;
  const words = () => (
    <>
      <Show when={isUnread()}>
        <span class="me-2 inline-block size-2 rounded-full bg-accent align-middle" aria-hidden="true" />
        <span class="sr-only">{t().unread} </span>
      </Show>
      {props.message.title}
    </>
  );
  return (
    <Show
      when={props.message.subject.type === "file"}
      fallback={
        <a
          href={subjectHref(props.message)}
          class="text-ink"
          classList={{ "font-semibold": isUnread() }}
          onClick={() => void markRead(props.message)}
        >
          {words()}
        </a>
      }
    >
      <button
        type="button"
        class="cursor-pointer text-ink"
        classList={{ "font-semibold": isUnread() }}
        onClick={(event) => {
          event.stopPropagation();
          props.onOpen(props.message);
        }}
      >
        {words()}
      </button>
    </Show>
  );
}
