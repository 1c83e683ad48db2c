/** Whether the last request found the server away. */
let away = false;
const listeners = new Set<() => void>();

/** Notes how the last request went: an answer of whatever kind, or none. */
export function noteReach(found: "answered" | "away"): void {
  const before = away;
  away = found === "away";
  if (away !== before) {
    listeners.forEach((listener) => {
      listener();
    });
  }
}

/** For React's `useSyncExternalStore`, with `subscribeToReach`. */
export function serverIsAway(): boolean {
  return away;
}

export function subscribeToReach(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
