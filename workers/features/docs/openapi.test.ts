import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allEndpoints } from "../../../shared/contracts/all.ts";
import { problemKinds } from "../../../shared/contracts/problems.ts";
import { idPrefixes } from "../../../shared/kernel/ids.ts";
import { failuresOf, operationsOf } from "./docs.operations.ts";
import { sampleBody } from "./docs.samples.ts";
import { tags } from "./docs.tags.ts";
import { openApiDocument } from "./openapi.ts";

const root = new URL("../../../", import.meta.url).pathname;
const document = openApiDocument();
const placed = Object.keys(tags).flatMap((tag) => operationsOf({ document, tag }));
const described = new Map(placed.map((each) => [each.operation.operationId, each]));

/** Every object inside a value, itself included. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield { ...value };
  for (const part of Object.values(value)) yield* objectsIn(part);
}

describe("the OpenAPI document", () => {
  it("describes every endpoint of the contracts once, under its own tag", () => {
    const names = placed
      .filter(({ operation }) => operation.tags[0] !== "sign-in")
      .map(({ operation }) => operation.operationId);
    expect(names.toSorted()).toEqual(allEndpoints.map(({ name }) => name).toSorted());
    expect(new Set(names).size).toBe(names.length);
    for (const { name, method, path, tag } of allEndpoints) {
      expect(described.get(name)).toMatchObject({ method, path, operation: { tags: [tag] } });
    }
  });

  it("marks every id with the kind of record it names", () => {
    const kinds = Object.keys(idPrefixes);
    // Ids of other systems, of requests, of joined calls; `id` alone may name any of several kinds.
    const unmarked = ["externalId", "requestId", "joinedId"];
    for (const { properties } of objectsIn(document)) {
      if (typeof properties !== "object" || properties === null) continue;
      for (const [name, schema] of Object.entries(properties)) {
        if (!/Ids?$/.test(name) || unmarked.includes(name)) continue;
        const found = [...objectsIn(schema)]
          .map((part) => part["x-id-of"])
          .filter((kind) => kind !== undefined);
        expect(found, name).toHaveLength(1);
        expect(kinds, name).toContain(found[0]);
      }
    }
  });

  it("marks the id of every record but those that may be of several kinds", () => {
    const several = Object.entries(document.components.schemas)
      .filter(
        ([, { properties }]) =>
          properties?.id !== undefined && !JSON.stringify(properties.id).includes("x-id-of"),
      )
      .map(([name]) => name);
    expect(several).toEqual(["Notification", "SearchHit", "TimelineItem"]);
  });

  it.each(allEndpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    "tells for %s which problems it can answer with",
    (name, endpoint) => {
      const operation = described.get(name)?.operation;
      const codes = operation ? failuresOf({ operation, document }).codes : [];
      expect(codes).toEqual(
        expect.arrayContaining([...endpoint.errors, "auth.missing_token", "request.rate_limited"]),
      );
      expect(codes.includes("auth.forbidden")).toBe(endpoint.permission !== null);
      expect(codes.includes("request.stale")).toBe(endpoint.editsVersion === true);
      for (const code of codes) expect(problemKinds).toHaveProperty([code]);
    },
  );

  it.each(
    allEndpoints
      .filter(({ body, multipart }) => body && !multipart)
      .map((endpoint) => [endpoint.name, endpoint] as const),
  )("shows an example for %s that its contract accepts", (name, endpoint) => {
    const operation = described.get(name)?.operation;
    const body = operation && sampleBody({ operation, document });
    expect(endpoint.body?.().safeParse(body).error?.issues).toBeUndefined();
  });

  it("leaves answers open to new fields, and requests closed to unknown ones", () => {
    const answer = described.get("getStore")?.operation.responses["200"];
    const store = document.components.schemas.Store;
    expect(answer).toMatchObject({
      content: { "application/json": { schema: { $ref: "#/components/schemas/Store" } } },
    });
    expect(store).not.toHaveProperty("additionalProperties");
    expect(document.components.schemas.AttemptInput).toHaveProperty("additionalProperties", false);
  });

  it("passes the recommended rules of Redocly", { timeout: 30_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "openapi-"));
    try {
      writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
      const { stdout } = spawnSync(
        process.execPath,
        [
          join(root, "node_modules/@redocly/cli/bin/cli.js"),
          "lint",
          "openapi.json",
          "--extends=recommended",
          "--format=json",
        ],
        {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
        },
      );
      const { problems }: { problems: { ruleId: string; message: string }[] } = JSON.parse(stdout);
      expect(problems).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("is what the generated client was made from", { timeout: 30_000 }, () => {
    const { stderr, status } = spawnSync(process.execPath, [join(root, "scripts/generate.mjs"), "--check"], {
      encoding: "utf8",
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });
});
