import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import type { ReactNode } from "react";
import { Navigate, useParams } from "react-router";
import { useAccident, type Accident } from "./queries";

interface Props {
  readonly title: string;
  /** As the case names what may be done. */
  readonly action: string;
  readonly children: (accident: Accident) => ReactNode;
}

/** A report that the case must be waiting for; otherwise the case says who reports. */
export function StagePage({ title, action, children }: Props) {
  const { accidentId = "" } = useParams();
  const accident = useAccident(accidentId);
  if (accident.data !== undefined && !accident.data.nextSteps.some((step) => step.action === action)) {
    return <Navigate to={`/accidents/${accidentId}`} replace />;
  }
  return (
    <Page title={title}>
      {accident.isPending && <Waiting />}
      {accident.isError && <Failure failure={accident.error} retry={() => void accident.refetch()} />}
      {accident.data !== undefined && children(accident.data)}
    </Page>
  );
}
