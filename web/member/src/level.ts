/** What this app knows of the API. It is raised when the API changes so that apps before would fail (decision 166). */
export const LEVEL = 1;

/** The least level that the API of the same release still serves; it follows `LEVEL` thirty days later at the earliest. */
export const OLDEST_LEVEL = 1;
