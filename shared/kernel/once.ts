/** Builds a value on first use and keeps it: schemas of hundreds of endpoints are not paid for at start-up. */
export function once<T>(build: () => T): () => T {
  let built: { value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}
