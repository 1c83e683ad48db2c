import { useCallback, useState } from "react";

/** Of an unfinished form: what is in its fields, and the key of its request. */
interface Kept {
  /** The same as long as the form is the same, so that no press and no repetition has an effect twice. */
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Draft extends Kept {
  /** What is in a field; empty text if nothing is. */
  readonly value: (field: string) => string;
  readonly set: (field: string, text: string) => void;
  /** The request was refused for good: the next one is another. */
  readonly renew: () => void;
  /** It has done its work. */
  readonly forget: () => void;
}

const PREFIX = "jmo.draft.";

function read(name: string): Kept {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(PREFIX + name) ?? "null");
    if (typeof kept === "object" && kept !== null && "key" in kept && typeof kept.key === "string" && "values" in kept) {
      const entries = Object.entries(kept.values ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string");
      return { key: kept.key, values: Object.fromEntries(entries) };
    }
  } catch {
    // Begun anew.
  }
  return { key: crypto.randomUUID(), values: {} };
}

function write(name: string, draft: Kept): void {
  window.sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
}

/** Fills in what is known before the form is opened; what somebody has written there stays, as far as it is not about that. */
export function fillDraft(name: string, values: Readonly<Record<string, string>>): void {
  write(name, { key: crypto.randomUUID(), values: { ...read(name).values, ...values } });
}

/** All of this tab, at sign-out. */
export function forgetDrafts(): void {
  for (const name of Object.keys(window.sessionStorage)) {
    if (name.startsWith(PREFIX)) {
      window.sessionStorage.removeItem(name);
    }
  }
}

/** A form that survives a reload and a login in this tab, and is forgotten at sign-out. */
export function useDraft(name: string): Draft {
  const [draft, setDraft] = useState(() => {
    const kept = read(name);
    write(name, kept); // its key, before the first request
    return kept;
  });
  const change = useCallback(
    (values: (before: Kept) => Kept["values"]) => {
      setDraft((before) => {
        const next = { key: crypto.randomUUID(), values: values(before) };
        write(name, next);
        return next;
      });
    },
    [name],
  );
  return {
    ...draft,
    value: (field) => draft.values[field] ?? "",
    set: (field, text) => {
      change((before) => ({ ...before.values, [field]: text }));
    },
    renew: () => {
      change((before) => before.values);
    },
    forget: () => {
      window.sessionStorage.removeItem(PREFIX + name);
    },
  };
}
