/** A measurement with two decimals, as the language writes them. */
export function decimal(value: number, language: string): string {
  return new Intl.NumberFormat(language === "en" ? "en-GB" : "id-ID", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}
