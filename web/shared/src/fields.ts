import { useState } from "react";

/** What is in the fields of an unfinished form. */
export interface Fields {
  /** What is in a field; empty text if nothing is. */
  readonly value: (field: string) => string;
  /** A function is given what is there by then, which may be newer than what is shown. */
  readonly set: (field: string, text: string | ((before: string) => string)) => void;
}

/** A form that is kept nowhere: it is gone when its screen is. */
export function useFields(known: Readonly<Record<string, string>> = {}): Fields {
  const [values, setValues] = useState(known);
  return {
    value: (field) => values[field] ?? "",
    set: (field, text) => {
      setValues((before) => ({ ...before, [field]: typeof text === "string" ? text : text(before[field] ?? "") }));
    },
  };
}
