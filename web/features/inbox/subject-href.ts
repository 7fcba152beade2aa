import type { components } from "../../platform/api.generated.ts";
import { paths } from "../../platform/paths.ts";

export type Message = components["schemas"]["Notification"];

/** Where a message leads: to what it is about, else to the day's work. */
export function subjectHref({ kind, subject }: Pick<Message, "kind" | "subject">): string {
  switch (subject.type) {
    case "follow-up":
      return paths.call(subject.id);
    case "case":
      return paths.case(subject.id);
    case "import":
      return paths.import(subject.id);
    case "service-visit":
      return paths.visit(subject.id);
    case "line":
      return paths.lines;
    case "re-call":
      return paths.reCalls;
    case "customer":
      return paths.customer(subject.id);
    default:
      return kind === "orders-missing" ? paths.imports : paths.workbench;
  }
}
