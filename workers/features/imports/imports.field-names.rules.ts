/**
 * What a field is called: our own name in both languages, then what dealers' systems call it, likeliest first.
 * Words in `also` are separated by spaces; English ones are written together, as `headingKey` leaves them.
 */
export interface FieldNames {
  zh: string;
  en: string;
  also: string;
}
