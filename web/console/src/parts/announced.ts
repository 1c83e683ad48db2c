import { useSyncExternalStore } from "react";

let said = "";
const listeners = new Set<() => void>();

/** Says what an action has done: on the screen and to a screen reader. Empty to say no more. */
export function announce(text: string): void {
  said = text;
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAnnounced(): string {
  return useSyncExternalStore(subscribe, () => said);
}
