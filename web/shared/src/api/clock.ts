/** Beyond this a phone's clock is wrong, whatever the line: two minutes, in milliseconds. */
const FAR_OFF_MS = 120_000;
/** An answer that took longer says little about the time, in milliseconds. */
const SLOW_MS = 10_000;

/** How far the server's clock is ahead of the device's, in milliseconds. */
let ahead = 0;
const listeners = new Set<() => void>();

/**
 * Takes the server's time from an answer (`Date`). Deadlines that the API names are the server's, and the clock of a phone may
 * be set to anything.
 *
 * @param sentAt when the request was sent, by the device's clock, in milliseconds since 1970
 */
export function learnTime(response: Response, sentAt: number): void {
  const server = Date.parse(response.headers.get("Date") ?? "");
  const now = Date.now();
  const took = now - sentAt;
  if (Number.isNaN(server) || took < 0 || took > SLOW_MS) {
    return;
  }
  // The header has whole seconds, and was written somewhere between the request and now.
  const found = server + 500 - (sentAt + took / 2);
  const before = clockIsWrong();
  ahead = Math.abs(found) > took / 2 + 1_000 ? found : 0;
  if (clockIsWrong() !== before) {
    listeners.forEach((listener) => {
      listener();
    });
  }
}

/** The time by the server's clock, as far as an answer has shown it. */
export function serverNow(): Date {
  return new Date(Date.now() + ahead);
}

/** Milliseconds until a moment that the API has named; negative if it has passed. */
export function until(at: string): number {
  return Date.parse(at) - serverNow().getTime();
}

/** Whether the device's clock is so far off that its owner should know. */
export function clockIsWrong(): boolean {
  return Math.abs(ahead) > FAR_OFF_MS;
}

/** For React's `useSyncExternalStore`, with `clockIsWrong`. */
export function subscribeToClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
