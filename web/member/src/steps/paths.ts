/** A step of the API as the last part of an address: `PERSONAL_DATA` becomes `personal-data`. */
export function slugOf(step: string): string {
  return step.toLowerCase().replaceAll("_", "-");
}

/** Which of the steps an address names; none if it names no step, or one that is not reached yet. */
export function reached<S extends string>(slug: string | undefined, steps: readonly S[], present: S | null): S | undefined {
  const named = steps.find((step) => slugOf(step) === slug);
  const most = present === null ? steps.length : steps.indexOf(present);
  return named !== undefined && steps.indexOf(named) <= most ? named : undefined;
}
