/** The first that the API takes: of the forerunner of the programme (Astek). */
const FIRST = 1978;

/** The years of which there may be a statement, the latest first. */
export function yearsUntil(thisYear: number): number[] {
  return Array.from({ length: Math.max(thisYear - FIRST + 1, 1) }, (_, before) => thisYear - before);
}
