/** The clock of a moment as it is written, such as `08:30`: slots are in the branch's time. */
export function clockOf(moment: string): string {
  return moment.slice(11, 16);
}

export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** Days from a day on. */
export function plusDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** As it stands on a button: `Mon 30 Nov`. */
export function shortDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "id-ID", {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
