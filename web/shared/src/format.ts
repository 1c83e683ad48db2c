const ZONE = "Asia/Jakarta";

const locales = new Map([
  ["id", "id-ID"],
  ["en", "en-GB"],
]);

function locale(language: string): string {
  return locales.get(language) ?? "id-ID";
}

/** Whole rupiah, `Rp9.600.000` in both languages, as money is written in Indonesia. */
export function rupiah(amount: number): string {
  return new Intl.NumberFormat("id-ID", { style: "currency", currency: "IDR", maximumFractionDigits: 0 })
    .format(amount)
    .replace(/\s/g, "");
}

/** The figure alone, `9.600.000`, where rupiah is said once for a whole table. */
export function figure(amount: number): string {
  return new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 }).format(amount);
}

/** As short as the axis of a chart needs it: `9,6 jt`. */
export function brief(amount: number, language: string): string {
  // British English writes a million as small as a thousandth.
  const written = language === "en" ? "en-US" : locale(language);
  return new Intl.NumberFormat(written, { notation: "compact", maximumFractionDigits: 1 }).format(amount);
}

/** A share such as 0.057, `5,7%`. */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(locale(language), { style: "percent", maximumFractionDigits: 2 }).format(share);
}

/** A day such as `2026-08-31`. */
export function day(date: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** A month such as `2026-08`. */
export function month(of: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${of}-01T00:00:00Z`),
  );
}

/** A moment, as the clock shows it in Jakarta (WIB). */
export function moment(at: string, language: string): string {
  const shown = new Intl.DateTimeFormat(locale(language), {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: ZONE,
  }).format(new Date(at));
  return `${shown} WIB`;
}
