import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import type { ReactNode } from "react";
import { Navigate } from "react-router";
import { useEligibility } from "../app/queries";
import { PATHS } from "./steps";

/**
 * Steps behind the conditions. Who may not claim (any more) is led back to them: a step that is opened by its address, by the back
 * button after the claim, or in a second tab that has not seen the claim of the first.
 */
export function ForEligible({ children }: { children: ReactNode }) {
  const eligibility = useEligibility();
  if (eligibility.data === undefined) {
    return eligibility.isError ? (
      <Failure failure={eligibility.error} retry={() => void eligibility.refetch()} />
    ) : (
      <Waiting />
    );
  }
  return eligibility.data.eligible ? children : <Navigate to={PATHS.check} replace />;
}
