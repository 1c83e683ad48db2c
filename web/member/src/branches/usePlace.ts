import { useState } from "react";

/** Degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export type PlaceFault = "refused" | "unavailable" | "unsupported";

export type PlaceState =
  | { readonly at: "unasked" }
  | { readonly at: "locating" }
  | { readonly at: "found"; readonly place: Place }
  | { readonly at: "failed"; readonly fault: PlaceFault };

const LONGEST_WAIT_MS = 15_000;
const OLDEST_MS = 300_000;
/** A hundred metres are near enough to find a branch, and say less of the member. */
const DECIMALS = 3;

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

/** Where the member is. The browser asks only when the member has asked; the place is kept in the page's memory alone. */
export function usePlace(): { state: PlaceState; ask: () => void; forget: () => void } {
  const [state, setState] = useState<PlaceState>({ at: "unasked" });
  return {
    state,
    ask: () => {
      // Absent in insecure contexts, whatever the types say.
      const finder = navigator.geolocation as Geolocation | undefined;
      if (finder === undefined) {
        setState({ at: "failed", fault: "unsupported" });
        return;
      }
      setState({ at: "locating" });
      finder.getCurrentPosition(
        ({ coords }) => {
          setState({ at: "found", place: { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) } });
        },
        ({ code }) => {
          setState({ at: "failed", fault: code === 1 ? "refused" : "unavailable" });
        },
        { maximumAge: OLDEST_MS, timeout: LONGEST_WAIT_MS },
      );
    },
    forget: () => {
      setState({ at: "unasked" });
    },
  };
}
