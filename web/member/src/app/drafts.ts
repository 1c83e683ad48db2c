import { forgetUnder, keepUnder, keptUnder } from "@jmo/shared/drafts";
import type { Fields } from "@jmo/shared/fields";
import { useCallback, useState } from "react";

/** Of an unfinished form: what is in its fields, and the key of its request. */
interface Kept {
  /** The same as long as the form is the same, so that no press and no repetition has an effect twice. */
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Draft extends Kept, Fields {
  /** The request was refused for good: the next one is another. */
  readonly renew: () => void;
  /** It has done its work. */
  readonly forget: () => void;
}

function read(name: string): Kept {
  const kept = keptUnder(name);
  if (typeof kept === "object" && kept !== null && "key" in kept && typeof kept.key === "string" && "values" in kept) {
    const entries = Object.entries(kept.values ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return { key: kept.key, values: Object.fromEntries(entries) };
  }
  return { key: crypto.randomUUID(), values: {} };
}

/** Fills in what is known before the form is opened; what somebody has written there stays, as far as it is not about that. */
export function fillDraft(name: string, values: Readonly<Record<string, string>>): void {
  keepUnder(name, { key: crypto.randomUUID(), values: { ...read(name).values, ...values } });
}

/** A form that survives a reload and a login in this tab, and is forgotten at sign-out. */
export function useDraft(name: string): Draft {
  const [draft, setDraft] = useState(() => {
    const kept = read(name);
    keepUnder(name, kept); // its key, before the first request
    return kept;
  });
  const change = useCallback(
    (values: (before: Kept) => Kept["values"]) => {
      setDraft((before) => {
        const next = { key: crypto.randomUUID(), values: values(before) };
        keepUnder(name, next);
        return next;
      });
    },
    [name],
  );
  return {
    ...draft,
    value: (field) => draft.values[field] ?? "",
    set: (field, text) => {
      change(({ values }) => ({ ...values, [field]: typeof text === "string" ? text : text(values[field] ?? "") }));
    },
    renew: () => {
      change((before) => before.values);
    },
    forget: () => {
      forgetUnder(name);
    },
  };
}
