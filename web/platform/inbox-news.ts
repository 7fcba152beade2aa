/** What a poll of the inbox brought: the unread count, where the next poll begins, whether a message is new or newly read. */
export type InboxNews = { unread: number; sequence: number; changed: boolean };

type InboxPollOptions = {
  /** Asks the server what changed since a sequence. */
  ask: (changedSince: number) => Promise<InboxNews>;
  show: (news: InboxNews) => void;
  /** Hands the news to the person's other tabs. */
  tell: (news: InboxNews) => void;
  /** Runs `work` while no other tab polls. */
  alone: (work: () => Promise<void>) => Promise<void>;
  visible: () => boolean;
  /** Milliseconds of a clock that all tabs of the machine share. */
  now: () => number;
};

export type InboxPoll = {
  /** Called every few seconds: polls when the tab is looked at and no tab has heard anything for thirty. */
  tick(): Promise<void>;
  /** Polls at once: the tab is looked at again, or this tab has written something. */
  nudge(): Promise<void>;
  /** News from another tab, as it came over the channel. */
  hear(message: unknown): void;
};

const EVERY_MS = 30_000;

function isNews(message: unknown): message is InboxNews {
  return (
    typeof message === "object" &&
    message !== null &&
    "unread" in message &&
    typeof message.unread === "number" &&
    "sequence" in message &&
    typeof message.sequence === "number" &&
    "changed" in message &&
    typeof message.changed === "boolean"
  );
}

/** Polls the inbox for all tabs of a person: whichever asks, all hear. A poll that fails is made again at its time. */
export function createInboxPoll(options: InboxPollOptions): InboxPoll {
  const { ask, show, tell, alone, visible, now } = options;
  let sequence = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let flight: Promise<void> | null = null;
  let again = false;

  const take = (news: InboxNews): void => {
    sequence = Math.max(sequence, news.sequence);
    askedAt = now();
    show(news);
  };
  const isFresh = (): boolean => now() - askedAt < EVERY_MS;

  const poll = async (): Promise<void> => {
    askedAt = now();
    const news = await ask(sequence).catch(() => null);
    if (!news) return;
    take(news);
    tell(news);
  };

  const fly = (work: () => Promise<void>): Promise<void> => {
    flight = alone(work).finally(() => {
      flight = null;
    });
    return flight;
  };

  const nudge = async (): Promise<void> => {
    if (flight) {
      again = true;
      return flight;
    }
    await fly(poll);
    if (!again) return;
    again = false;
    await fly(poll);
  };

  return {
    async tick() {
      if (!visible() || flight || isFresh()) return;
      // Waiting for another tab's poll has brought its news.
      await fly(async () => (isFresh() ? undefined : poll()));
    },
    nudge,
    hear(message) {
      if (isNews(message)) take(message);
    },
  };
}
