/** What one request or job cost its databases; shown in Server-Timing and in the log line. */
export interface Meter {
  roundTrips: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
  milliseconds: number;
}

export function newMeter(): Meter {
  return { roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0, milliseconds: 0 };
}

/** Adds the answers of one batch to the meter. */
export function countBatch(meter: Meter, results: readonly D1Result[]): void {
  meter.roundTrips += 1;
  meter.statements += results.length;
  for (const { meta } of results) {
    meter.rowsRead += meta.rows_read ?? 0;
    meter.rowsWritten += meta.rows_written ?? 0;
    meter.milliseconds += meta.duration ?? 0;
  }
}

export function serverTiming(meter: Meter, totalMs: number): string {
  return [
    `db;dur=${meter.milliseconds.toFixed(1)}`,
    `total;dur=${totalMs.toFixed(1)}`,
    `rows_read;desc="${meter.rowsRead}"`,
    `rows_written;desc="${meter.rowsWritten}"`,
    `statements;desc="${meter.statements}"`,
    `round_trips;desc="${meter.roundTrips}"`,
  ].join(", ");
}
