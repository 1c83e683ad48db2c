/** Jakarta has one offset all year. */
const OFFSET = "+07:00";

/** A moment as a field of date and time shows it, on Jakarta's clock: `2026-11-30T09:00`. */
export function fieldOf(at: string | Date): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Jakarta" });
  return parts.format(new Date(at)).replace(" ", "T");
}

/** The moment that a field of date and time means. */
export function momentOf(field: string): string {
  return `${field}:00${OFFSET}`;
}
