import { ApiProblem } from "./api/problem";
import { useState } from "react";
import { useFocusOnFault } from "./ui/DraftField";

export interface Faults {
  /** What is wrong with a field: as the form has found, else as the API has said. */
  readonly of: (field: string) => string | undefined;
  /** Whether the form may be sent; if not, the first of these fields takes the focus. */
  readonly none: (found: Readonly<Record<string, string>>) => boolean;
}

/**
 * The faults of a form, from before it is sent and from its answer.
 *
 * @param within where the form stands in its request, with the dot; empty if it is the whole request
 */
export function useFaults(failure: unknown, within = ""): Faults {
  const [found, setFound] = useState<Readonly<Record<string, string>>>();
  const refusal = failure instanceof ApiProblem ? failure : undefined;
  useFocusOnFault(found ?? refusal);
  return {
    of: (field) => (found === undefined ? refusal?.faultOf(within + field) : found[field]),
    none: (faults) => {
      const any = Object.keys(faults).length > 0;
      setFound(any ? faults : undefined);
      return !any;
    },
  };
}
