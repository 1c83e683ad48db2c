/** At which JHT is paid as old-age benefit (PP 46/2015, article 26). */
const PENSION_AGE = 56;
const OTHERWISE = 10;
const MOST = 50;

/**
 * Whole years until the member is 56, as far as the API takes them.
 *
 * @param birthDate none if it is not known
 * @param now a moment in time, ISO 8601
 */
export function yearsUntilPension(birthDate: string | undefined, now: string): number {
  if (birthDate === undefined) {
    return OTHERWISE;
  }
  const hadBirthday = now.slice(5, 10) >= birthDate.slice(5, 10);
  const age = Number(now.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
  return Math.min(Math.max(PENSION_AGE - age, 1), MOST);
}
