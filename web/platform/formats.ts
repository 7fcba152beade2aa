/** A whole number with thousands separators: `1,268`. */
export function countText(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

/** Yuan from the API's decimal string: `"1280.5"` → `1,280.50`. The unit is written beside it, smaller. */
export function moneyText(amount: string): string {
  const [whole = "0", fraction = ""] = amount.replace(/^-/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount.startsWith("-") ? "-" : ""}${grouped}.${fraction.slice(0, 2).padEnd(2, "0")}`;
}

/** A share (0–1) as a percentage with one decimal and no sign: `0.9237` → `92.4`. */
export function percentText(share: number): string {
  return (share * 100).toFixed(1);
}

const MAINLAND_MOBILE = /^\+86(1\d{2})(\d{4})(\d{4})$/;
const MAINLAND_LANDLINE = /^\+86(10|2\d|[3-9]\d{2})(\d{3,4})(\d{4})$/;

/**
 * A phone as people read it: `+8613800001234` → `138 0000 1234`, `+862787654321` → `027 8765 4321`. What
 * is masked (`138****1234`) or foreign stays as it came.
 */
export function phoneText(phone: string): string {
  const mobile = MAINLAND_MOBILE.exec(phone);
  if (mobile) return mobile.slice(1).join(" ");
  const landline = MAINLAND_LANDLINE.exec(phone);
  if (landline) return `0${landline.slice(1).join(" ")}`;
  return phone;
}

/** A text in which phones stand as the API writes them, with phones as people read them. */
export function withReadablePhones(text: string): string {
  return text.replace(/\+\d{8,15}/g, phoneText);
}

/** The digits to dial or to copy, without spaces: `13800001234`, `02787654321`, else E.164 as it came. */
export function phoneDigits(phone: string): string {
  return phoneText(phone).replace(/[ -]/g, "");
}

/** True for a number hidden in part, which cannot be dialled. */
export function isMasked(phone: string): boolean {
  return phone.includes("*");
}

/** A plate with the dot that stands on it: `鄂A3K7R2` → `鄂A·3K7R2`. */
export function plateText(plate: string): string {
  return plate.replace(/^(\p{Script=Han}[A-Z])[·.\s]?(?=[A-Z0-9])/u, "$1·");
}

/** The last six of a VIN, by which people name a car: `…104873`. */
export function vinTail(vin: string): string {
  return vin.length > 6 ? `…${vin.slice(-6)}` : vin;
}

/** The customer's words between 「」, which are not doubled where the words already carry them. */
export function quoted(words: string): string {
  const trimmed = words.trim();
  return trimmed.startsWith("「") && trimmed.endsWith("」") ? trimmed : `「${trimmed}」`;
}
