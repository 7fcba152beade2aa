import type { JSX } from "solid-js";
import { paths } from "../platform/paths.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/note.tsx";
import { Sheet, SheetHeader } from "../ui/sheet.tsx";
import { t } from "./shell-words.ts";

/** An address that leads nowhere. */
export function NotFoundPage(): JSX.Element {
  return (
    <Sheet>
      <SheetHeader title={t().notFoundTitle} ruled />
      <Empty acts={<ButtonLink href={paths.workbench}>{t().backToWorkbench}</ButtonLink>}>
        {t().notFound}
      </Empty>
    </Sheet>
  );
}
