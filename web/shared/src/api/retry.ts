import { ApiProblem, isTemporary } from "./problem";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/** How long to wait before the attempt after `failures` failed ones, in milliseconds; as the server asks, where it does. */
export function pauseAfter(failures: number, failure?: unknown): number {
  if (failure instanceof ApiProblem && failure.retryAfter !== undefined) {
    return Math.min(failure.retryAfter * 1_000, LONGEST_PAUSE_MS);
  }
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}

/** Ends after a time, or at once when the line is back, or when the signal says so. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener("online", end);
    signal?.addEventListener("abort", end);
  });
}

/** Whether it makes sense to try again by itself: a wait of minutes is for people to know of. */
export function mayTryAgain(failure: unknown): boolean {
  const wait = failure instanceof ApiProblem ? (failure.retryAfter ?? 0) : 0;
  return isTemporary(failure) && wait * 1_000 <= LONGEST_PAUSE_MS;
}

/** Repeats what failed for a moment. Only for requests that may arrive twice. */
export async function withRetries<T>(attempts: number, request: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; ) {
    try {
      return await request();
    } catch (failure) {
      failures++;
      if (failures >= attempts || !mayTryAgain(failure)) {
        throw failure;
      }
      await pause(pauseAfter(failures, failure));
    }
  }
}
