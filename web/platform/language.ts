/** The two languages of the interface. */
export type Language = "zh" | "en";

/** The BCP 47 tag for `lang`, `Accept-Language` and `Intl`. */
export function languageTag(language: Language): "zh-CN" | "en" {
  return language === "zh" ? "zh-CN" : "en";
}

/**
 * The language to start with: the person's own choice if there is one, else Chinese when any of the
 * browser's languages is Chinese or none is known, else English.
 */
export function startingLanguage({
  chosen,
  browser,
}: {
  chosen: string | null;
  browser: readonly string[];
}): Language {
  if (chosen === "zh" || chosen === "en") return chosen;
  if (browser.length === 0) return "zh";
  return browser.some((tag) => tag.toLowerCase().startsWith("zh")) ? "zh" : "en";
}
