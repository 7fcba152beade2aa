import type { JSX } from "solid-js";
import { paths } from "../platform/paths.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/note.tsx";
import { usePageTitle } from "../ui/page-title.ts";
import { Sheet } from "../ui/sheet.tsx";
import { t } from "./shell-words.ts";

/** An address that leads nowhere. */
export function NotFoundPage(): JSX.Element {
  usePageTitle(() => "");
  return (
    <Sheet>
      <Empty acts={<ButtonLink href={paths.workbench}>{t().backToWorkbench}</ButtonLink>}>
        {t().notFound}
      </Empty>
    </Sheet>
  );
}
