import type { ByteSource } from "../../platform/spreadsheet/byte-source.ts";
import type { PieceStore } from "./imports.pieces.ts";

/** Every object of a group lies under the group's own prefix. */
export function uploadKey(groupId: string, importId: string): string {
  return `${groupId}/imports/${importId}/upload`;
}

export function rejectsKey(groupId: string, importId: string): string {
  return `${groupId}/imports/${importId}/rejects.xlsx`;
}

/** The pieces of one import in the bucket. */
export function pieceStore(input: { files: R2Bucket; groupId: string; importId: string }): PieceStore {
  const key = (name: string) => `${input.groupId}/imports/${input.importId}/${name}`;
  return {
    async put(name, value) {
      await input.files.put(key(name), JSON.stringify(value));
    },
    async get(name) {
      const object = await input.files.get(key(name));
      return object ? object.json<unknown>() : undefined;
    },
  };
}

/** An uploaded file, read by ranges. */
export function uploadSource(input: { files: R2Bucket; key: string; size: number }): ByteSource {
  return {
    size: input.size,
    async read(offset, length) {
      const object = await input.files.get(input.key, { range: { offset, length } });
      if (!object) throw new Error("the upload is gone");
      return new Uint8Array(await object.arrayBuffer());
    },
  };
}
