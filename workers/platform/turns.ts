/**
 * Ends this turn of the event loop, so that requests which have come meanwhile begin. Long work calls it now and
 * then: local workerd looks at its sockets only when nothing else is ready, and a job goes from answer to answer.
 */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
