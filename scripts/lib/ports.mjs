import { createServer } from "node:net";

/** A port of 127.0.0.1 that can be opened now: the wanted one, or any for 0; undefined when it is taken. */
export function freePort(wanted) {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(undefined));
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
