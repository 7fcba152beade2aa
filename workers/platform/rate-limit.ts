/** Requests of one caller and minute that pass before the shared count is asked: most people never come so far. */
const freely = 100;
const minuteMs = 60_000;
const mostCallers = 5_000;

const counts = new Map<string, { minute: number; requests: number }>();

/**
 * Whether a caller is within the limit. Each isolate lets a caller's first hundred requests of a minute pass by
 * itself and has the binding count the rest, which spares nearly every request a call.
 */
export async function mayAsk(input: { limiter: RateLimit; key: string; now: number }): Promise<boolean> {
  const minute = Math.floor(input.now / minuteMs);
  const known = counts.get(input.key);
  const requests = known?.minute === minute ? known.requests + 1 : 1;
  if (counts.size >= mostCallers) counts.clear();
  counts.set(input.key, { minute, requests });
  if (requests <= freely) return true;
  return (await input.limiter.limit({ key: input.key })).success;
}
