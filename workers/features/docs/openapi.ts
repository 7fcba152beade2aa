import { allEndpoints } from "../../../shared/contracts/all.ts";
import type { Endpoint } from "../../../shared/kernel/endpoint.ts";
import { once } from "../../../shared/kernel/once.ts";
import { tags } from "./docs.tags.ts";
import { authPaths, sessionCookie } from "./openapi.auth.ts";
import { info } from "./openapi.info.ts";
import { operationOf, sharedHeaders, sharedParameters } from "./openapi.operations.ts";
import { newProblemBook, problemSchemas } from "./openapi.problems.ts";
import { newSchemaBook } from "./openapi.schemas.ts";
import type { OpenApiDocument, PathItem } from "./openapi.types.ts";

const methods = { GET: "get", POST: "post", PUT: "put", PATCH: "patch", DELETE: "delete" } as const;

/**
 * The OpenAPI 3.1 document of the whole API, built from the contracts on first use. Its server is relative,
 * so that one document is right wherever it is served.
 */
export const openApiDocument = once((): OpenApiDocument => {
  const schemas = newSchemaBook();
  const problems = newProblemBook();
  const paths: Record<string, PathItem> = {};
  for (const endpoint of allEndpoints.toSorted(inReadingOrder)) {
    const method = methods[endpoint.method];
    const item: PathItem = paths[endpoint.path] ?? {};
    paths[endpoint.path] = item;
    if (item[method]) throw new Error(`${endpoint.method} ${endpoint.path} is described twice.`);
    item[method] = operationOf({ endpoint, schemas, problems });
  }
  Object.assign(paths, authPaths(schemas, problems));
  return {
    openapi: "3.1.1",
    info,
    servers: [{ url: "/api/v1", description: "This server." }],
    tags: Object.entries(tags).map(([name, { description }]) => ({ name, description: description.en })),
    security: [{ bearerAuth: [] }],
    paths,
    components: {
      schemas: { ...schemas.components(), ...problemSchemas },
      responses: problems.components(),
      parameters: sharedParameters,
      headers: sharedHeaders,
      securitySchemes: {
        bearerAuth: {
          type: "http",
          scheme: "bearer",
          description: "An API token, `dl_<id>_<secret>`, or the app's access token.",
        },
        sessionCookie,
      },
    },
  };
});

/** By chapter, path and method, so that the document does not depend on how modules are bundled. */
function inReadingOrder(a: Endpoint, b: Endpoint): number {
  const chapters = Object.keys(tags);
  const verbs = Object.keys(methods);
  return (
    chapters.indexOf(a.tag) - chapters.indexOf(b.tag) ||
    comparePaths(a.path, b.path) ||
    verbs.indexOf(a.method) - verbs.indexOf(b.method)
  );
}

function comparePaths(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
