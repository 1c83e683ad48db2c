import { ApiProblem } from "@jmo/shared/api/problem";
import { useState } from "react";
import { useFocusOnFault } from "./DraftField";

export interface Faults {
  /** What is wrong with a field: as the form has found, else as the API has said. */
  readonly of: (field: string) => string | undefined;
  /** Whether the form may be sent; if not, the first of these fields takes the focus. */
  readonly none: (found: Readonly<Record<string, string>>) => boolean;
}

/** The faults of a form, from before it is sent and from its answer. */
export function useFaults(failure: unknown): Faults {
  const [found, setFound] = useState<Readonly<Record<string, string>>>();
  const refusal = failure instanceof ApiProblem ? failure : undefined;
  useFocusOnFault(found ?? refusal);
  return {
    of: (field) => (found === undefined ? refusal?.faultOf(field) : found[field]),
    none: (faults) => {
      const any = Object.keys(faults).length > 0;
      setFound(any ? faults : undefined);
      return !any;
    },
  };
}
