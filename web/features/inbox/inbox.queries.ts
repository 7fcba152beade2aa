import { type InfiniteData, infiniteQueryOptions } from "@tanstack/solid-query";
import { api, call } from "../../platform/api.ts";
import { byCursor, pageAfter } from "../../platform/pages.ts";
import { queryClient } from "../../platform/query-client.ts";
import type { Message } from "./subject-href.ts";

type Page = { data: Message[]; nextCursor: string | null };

/** The person's messages, newest first, page by page. The poll says when they are to be read anew. */
export const inboxQuery = () =>
  infiniteQueryOptions({
    queryKey: ["notifications"],
    queryFn: ({ pageParam }) => call(api.GET("/notifications", { params: { query: pageAfter(pageParam) } })),
    ...byCursor,
  });

/** Shows messages as read before the server has answered. */
function showRead(isRead: (message: Message) => boolean, readAt: string): void {
  queryClient.setQueryData<InfiniteData<Page, string>>(
    ["notifications"],
    (known) =>
      known && {
        ...known,
        pages: known.pages.map((page) => ({
          ...page,
          data: page.data.map((message) =>
            message.readAt === null && isRead(message) ? { ...message, readAt } : message,
          ),
        })),
      },
  );
}

/** Marks one message as read. Where that fails it is unread again, and no more is said of it. */
export async function markRead({ id, readAt }: Message): Promise<void> {
  if (readAt !== null) return;
  showRead((message) => message.id === id, new Date().toISOString());
  try {
    await call(api.POST("/notifications/read", { body: { ids: [id] } }));
  } catch {
    await queryClient.invalidateQueries({ queryKey: ["notifications"] });
  }
}

/** Marks every message as read; resolves to how many that were. */
export async function markAllRead(): Promise<number> {
  const { read } = await call(api.POST("/notifications/read", { body: {} }));
  showRead(() => true, new Date().toISOString());
  return read;
}
