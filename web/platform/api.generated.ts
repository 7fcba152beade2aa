export interface paths {
  "/me": {
    get: operations["getMe"];
    patch: operations["editMe"];
  };
  "/search": {
    get: operations["searchArchive"];
  };
}
export interface components {
  schemas: {
    Me: {
      groupId: string;
      groupName: string;
      staffId: string | null;
      name: string;
      role:
        | (
            | "group-owner"
            | "general-manager"
            | "service-manager"
            | "cs-supervisor"
            | "callback-agent"
            | "service-adviser"
            | "information-clerk"
            | "read-only"
          )
        | null;
      sight: "own" | "store" | "group";
      language: "zh" | "en";
      permissions: string[];
      stores: components["schemas"]["Store"][];
      firstRun: { hasVisits: boolean; hasColleagues: boolean; hasAttempts: boolean };
    };
    SearchHit: {
      type: "customer" | "vehicle" | "service-visit";
      id: string;
      title: string;
      detail: string;
      customerId: string | null;
    };
    Store: {
      id: string;
      externalId: string | null;
      name: string;
      brands: string[];
      city: string | null;
      zone: string;
      spans: Record<string, { from: number; to: number }[]>;
      goLiveOn: string | null;
      closedAt: string | null;
      version: number;
    };
  };
}
export interface operations {
  getMe: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Me"] } };
    };
  };
  editMe: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { "application/json": { language: "zh" | "en" } } };
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Me"] } };
    };
  };
  searchArchive: {
    parameters: { query: { q: string; limit?: number }; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": { data: components["schemas"]["SearchHit"][] } };
      };
    };
  };
}
