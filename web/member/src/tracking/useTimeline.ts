import type { Schemas } from "@jmo/shared/api/client";
import { follow } from "@jmo/shared/live/follow";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "@jmo/shared/app";

type Entry = Schemas["TimelineEntry"];

export interface Timeline {
  /** In their order. */
  readonly entries: readonly Entry[];
  readonly connection: "live" | "broken" | "ended";
  readonly failure: unknown;
}

const NOTHING: Timeline = { entries: [], connection: "broken", failure: undefined };

/** Follows what happens to one claim in one language, for the whole life of the component. Whatever arrives refreshes the claim itself, and at its end the savings. */
export function useTimeline(claimId: string): Timeline {
  const { session } = useApp();
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const [timeline, setTimeline] = useState<Timeline>(NOTHING);
  const { language } = i18n;
  useEffect(() => {
    const leaving = new AbortController();
    const change = (changes: Partial<Timeline>) => {
      if (!leaving.signal.aborted) {
        setTimeline((before) => ({ ...before, ...changes }));
      }
    };
    follow({
      path: `/api/v1/claims/${encodeURIComponent(claimId)}/timeline/stream`,
      accessToken: session.accessToken,
      language,
      signal: leaving.signal,
      onConnected: (connected) => {
        change({ connection: connected ? "live" : "broken" });
      },
      onEvent: (event) => {
        if (event.type === "end") {
          return true;
        }
        if (event.type === "timeline") {
          // The stream is described as text only; what it carries is named in the description of its operation.
          const entry = JSON.parse(event.data) as Entry;
          setTimeline((before) => ({ ...before, entries: withEntry(before.entries, entry) }));
          void queries.invalidateQueries({ queryKey: ["claim", claimId] });
        }
        return false;
      },
    })
      .then(() => {
        change({ connection: "ended" });
        for (const name of ["claim", "claims", "savings", "eligibility"]) {
          void queries.invalidateQueries({ queryKey: [name] });
        }
      })
      .catch((failure: unknown) => {
        change({ failure });
      });
    return () => {
      leaving.abort();
    };
  }, [claimId, language, queries, session]);
  return timeline;
}

/** An entry that comes twice, after a reconnection, is there once. */
export function withEntry(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  return [...entries.filter((each) => each.number !== entry.number), entry].sort((a, b) => a.number - b.number);
}
