import { bytesSource } from "../../workers/platform/spreadsheet/byte-source.ts";
import { readSpreadsheet } from "../../workers/platform/spreadsheet/read.ts";
import type { Called, World } from "../harness/world.ts";

export interface Asked {
  list: string;
  format?: "xlsx" | "csv";
  filters?: Record<string, string>;
}

export function start(w: World, token: string, { list, format = "xlsx", filters }: Asked): Promise<Called> {
  return w.call(
    token,
    "POST",
    "/exports",
    { list, format, ...(filters ? { filters } : {}) },
    { "Accept-Language": "zh-CN" },
  );
}

/** The bytes behind a file's link. */
export async function download(
  w: World,
  token: string,
  fileId: string,
): Promise<{ bytes: Uint8Array; headers: Headers }> {
  const link = await w.call(token, "POST", `/files/${fileId}/link`);
  const response = await w.fetch(new Request(String(link.json.url)));
  return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}

/** Rows of a table, each a record of texts by heading. */
export async function tableOf(bytes: Uint8Array): Promise<Record<string, string>[]> {
  const read: string[][] = [];
  const reading = await readSpreadsheet({
    source: bytesSource(bytes),
    onRows: (rows) => {
      read.push(...rows.map(({ cells }) => cells.map(({ text }) => text)));
    },
  });
  if (!reading.ok) throw new Error(reading.problem.code);
  const [headings = [], ...rows] = read;
  return rows.map((cells) =>
    Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ""])),
  );
}

/** Exports a list and reads the file back, as the person at the screen does. */
export async function exported(w: World, token: string, asked: Asked): Promise<Record<string, string>[]> {
  const started = await start(w, token, asked);
  if (started.status !== 202) throw new Error(JSON.stringify(started.json));
  await w.tick();
  const { json } = await w.call(token, "GET", `/exports/${started.json.id}`);
  if (json.state !== "done") throw new Error(JSON.stringify(json));
  return tableOf((await download(w, token, json.fileId)).bytes);
}
