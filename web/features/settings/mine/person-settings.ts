import { api, call } from "../../../platform/api.ts";
import { language, setLanguage } from "../../../platform/i18n.ts";
import type { Language } from "../../../platform/language.ts";
import { RINGS, type Ring, ring, setRing } from "../../../platform/ring.ts";
import { DENSITIES, density, setDensity, setTheme, THEMES, theme } from "../../../platform/theme.ts";
import { toast } from "../../../ui/toast.ts";
import { t } from "./mine.words.ts";

/** One setting of the person or this device: its name, its choices, the one in force. */
export type PersonSetting = {
  key: "language" | "theme" | "density" | "ring";
  label: string;
  choices: readonly { value: string; label: string; taken: boolean; take: () => void }[];
};

const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: "zh", label: "中文" },
  { value: "en", label: "English" },
];

/** The device changes at once; the account follows, so that reminders come in the same language. */
function takeLanguage(next: Language): void {
  setLanguage(next);
  call(api.PATCH("/me", { body: { language: next } })).catch(() => undefined);
}

async function takeRing(next: Ring): Promise<void> {
  if (!(await setRing(next))) toast({ tone: "bad", text: t().noticeRefused });
}

/** Language, appearance, row height and the bell of promised calls, with their choices. */
export function personSettings(): PersonSetting[] {
  return [
    {
      key: "language",
      label: t().language,
      choices: LANGUAGES.map(({ value, label }) => ({
        value,
        label,
        taken: language() === value,
        take: () => takeLanguage(value),
      })),
    },
    {
      key: "theme",
      label: t().theme,
      choices: THEMES.map((value) => ({
        value,
        label: t().themes[value],
        taken: theme() === value,
        take: () => setTheme(value),
      })),
    },
    {
      key: "density",
      label: t().density,
      choices: DENSITIES.map((value) => ({
        value,
        label: t().densities[value],
        taken: density() === value,
        take: () => setDensity(value),
      })),
    },
    {
      key: "ring",
      label: t().ring,
      choices: RINGS.map((value) => ({
        value,
        label: t().rings[value],
        taken: ring() === value,
        take: () => void takeRing(value),
      })),
    },
  ];
}
