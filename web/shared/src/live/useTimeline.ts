import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../app";
import { follow } from "./follow";

export interface Timeline<E> {
  /** In their order. */
  readonly entries: readonly E[];
  readonly connection: "live" | "broken" | "ended";
  readonly failure: unknown;
}

interface Numbered {
  readonly number: number;
}

/**
 * Follows a timeline for the whole life of the component, in the language that it began with.
 *
 * @param path of the stream
 * @param subject the name of the answer that each entry makes old, such as `["claim", id]`
 * @param atEnd names of further answers that the end makes old
 */
export function useTimeline<E extends Numbered>(path: string, subject: readonly string[], atEnd: readonly string[] = []): Timeline<E> {
  const { session } = useApp();
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const [timeline, setTimeline] = useState<Timeline<E>>({ entries: [], connection: "broken", failure: undefined });
  const { language } = i18n;
  // By their values, so that who names them anew with each rendering does not follow anew.
  const refreshed = JSON.stringify([subject, ...atEnd.map((name) => [name])]);
  useEffect(() => {
    const names = JSON.parse(refreshed) as string[][];
    const leaving = new AbortController();
    const change = (changes: Partial<Timeline<E>>) => {
      if (!leaving.signal.aborted) {
        setTimeline((before) => ({ ...before, ...changes }));
      }
    };
    follow({
      path,
      tokens: session,
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
          const entry = JSON.parse(event.data) as E;
          setTimeline((before) => ({ ...before, entries: withEntry(before.entries, entry) }));
          void queries.invalidateQueries({ queryKey: names[0] ?? [] });
        }
        return false;
      },
    })
      .then(() => {
        change({ connection: "ended" });
        for (const queryKey of leaving.signal.aborted ? [] : names) {
          void queries.invalidateQueries({ queryKey });
        }
      })
      .catch((failure: unknown) => {
        change({ failure });
      });
    return () => {
      leaving.abort();
    };
  }, [path, language, queries, session, refreshed]);
  return timeline;
}

/** An entry that comes twice, after a reconnection, is there once. */
function withEntry<E extends Numbered>(entries: readonly E[], entry: E): readonly E[] {
  return [...entries.filter((each) => each.number !== entry.number), entry].sort((a, b) => a.number - b.number);
}
