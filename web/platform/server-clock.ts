let ahead = 0;

/** Learns from an answer what time it is at the server, so that a desk whose clock is wrong still notes true times. */
export function noteServerTime(now: string): void {
  ahead = Date.parse(now) - Date.now();
}

/** The present instant by the server's clock, as ISO 8601; by this device's until the server has told. */
export function serverTime(): string {
  return new Date(Date.now() + ahead).toISOString();
}
