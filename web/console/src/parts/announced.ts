import { useSyncExternalStore } from "react";

/** What an action has done. */
export interface Announcement {
  /** Empty when nothing is to be said any more. */
  readonly text: string;
  /** Differs from that of the one before, also where the text does not. */
  readonly number: number;
}

let said: Announcement = { text: "", number: 0 };
const listeners = new Set<() => void>();

/** Says what an action has done: on the screen and to a screen reader. Empty to say no more. */
export function announce(text: string): void {
  said = { text, number: said.number + 1 };
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAnnounced(): Announcement {
  return useSyncExternalStore(subscribe, () => said);
}
