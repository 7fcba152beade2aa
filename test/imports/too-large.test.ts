import { describe, expect, it } from "vitest";
import { world } from "../harness/world.ts";

const megabyte = 1_048_576;

/** A form that does not say how long it is, and counts how much of it was taken. */
function endlessForm(megabytes: number) {
  let sent = 0;
  const head = new TextEncoder().encode(
    '--b\r\nContent-Disposition: form-data; name="kind"\r\n\r\ncustomers\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="客户.csv"\r\nContent-Type: text/csv\r\n\r\n',
  );
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(head),
    pull(controller) {
      if (sent === megabytes) return controller.close();
      sent += 1;
      controller.enqueue(new Uint8Array(megabyte).fill(97));
    },
  });
  return { body, taken: () => sent };
}

describe("an upload of 300 MB", () => {
  it.each([
    ["zh", "40 MB"],
    ["en", "40 MB"],
  ])(
    "that does not say its length is refused where 40 MB end, and no more of it is read (%s)",
    async (language, words) => {
      const w = world();
      const group = await w.group();
      const { body, taken } = endlessForm(300);
      const answer = await w.fetch(
        new Request("https://app.test/api/v1/imports", {
          method: "POST",
          body,
          headers: {
            Authorization: `Bearer ${group.token}`,
            "Content-Type": "multipart/form-data; boundary=b",
            "Accept-Language": language,
          },
        }),
      );
      const problem = await answer.json<{ code: string; detail: string }>();
      expect([answer.status, problem.code]).toEqual([413, "imports.too_large"]);
      expect(problem.detail).toContain(words);
      expect(taken()).toBeLessThan(60);
    },
  );
});
