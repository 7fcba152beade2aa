import { Agent, request } from "node:http";

/** Answers one request on a kept connection: its status, headers and text. */
function asked({ agent, port, method = "GET", path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: "127.0.0.1", method, path, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece) => {
        text += piece;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** One request on a connection of its own. */
export function askOnce(input) {
  const agent = new Agent();
  return asked({ agent, ...input }).finally(() => agent.destroy());
}

/**
 * Requests a second over `connections` kept connections for `ms`; `next()` gives the next request. Any answer but
 * the wanted status ends the bench: a refused request is not a fast one.
 */
export async function requestsASecond({ port, connections, ms, next, status }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let done = 0;
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < ms) {
      const answer = await asked({ agent, port, ...next() });
      if (answer.status !== status) throw new Error(`${answer.status} ${answer.text.slice(0, 400)}`);
      done += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, client));
    return done / ((performance.now() - began) / 1000);
  } finally {
    agent.destroy();
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The median over rounds of ours / bare, each round one after the other so that a busy machine slows both. */
export async function medianRatio({ rounds, ours, bare, tell }) {
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0;
    const a = await (first ? ours() : bare());
    const b = await (first ? bare() : ours());
    const [mine, plain] = first ? [a, b] : [b, a];
    ratios.push(mine / plain);
    tell?.(`${Math.round(mine)} of ${Math.round(plain)} requests/s: ${(mine / plain).toFixed(2)}`);
  }
  return Number(median(ratios).toFixed(3));
}
