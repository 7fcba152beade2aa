import type { Language } from "../../shared/kernel/problem.ts";
import { type Meter, serverTiming } from "./meter.ts";

/** How many requests a minute are taken, and what they are counted by. */
export const ratePolicies = {
  token: '"token";q=1200;w=60',
  address: '"address";q=60;w=60',
  /** Access tokens, which every open tab of an office asks for. */
  office: '"address";q=1200;w=60',
} as const;

export interface Served {
  requestId: string;
  language: Language;
  meter: Meter;
  /** When the request began, by the performance clock. */
  started: number;
  policy: keyof typeof ratePolicies;
}

/** Sets what every answer of the API and of /auth says of itself: its request, its limits, its cost. */
export function withAnswerHeaders(response: Response, served: Served): Response {
  const { requestId, language, meter, started, policy } = served;
  response.headers.set("X-Request-Id", requestId);
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("RateLimit-Policy", ratePolicies[policy]);
  response.headers.set("Content-Language", language === "zh" ? "zh-CN" : "en");
  response.headers.set("Server-Timing", serverTiming(meter, performance.now() - started));
  return response;
}
