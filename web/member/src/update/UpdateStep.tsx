import { BankAccountStep } from "./BankAccountStep";
import { CivilDataStep } from "./CivilDataStep";
import { ContactStep } from "./ContactStep";
import { EmergencyContactStep } from "./EmergencyContactStep";
import { MembershipStep } from "./MembershipStep";
import { NpwpStep } from "./NpwpStep";
import { OccupationStep } from "./OccupationStep";
import type { DataUpdate } from "./queries";
import { SelfieStep } from "./SelfieStep";
import type { Step } from "./steps";

export interface StepProps {
  update: DataUpdate;
  /** What was given is on record, and the step is not done yet: a code is missing. */
  onChanged: (update: DataUpdate) => void;
  onAnswered: (update: DataUpdate) => void;
}

/** One question of a data update. */
export function UpdateStep({ step, ...rest }: StepProps & { step: Step }) {
  switch (step) {
    case "MEMBERSHIP":
      return <MembershipStep {...rest} />;
    case "SELFIE":
      return <SelfieStep {...rest} />;
    case "CONTACT":
      return <ContactStep {...rest} />;
    case "CIVIL_DATA":
      return <CivilDataStep {...rest} />;
    case "OCCUPATION":
      return <OccupationStep {...rest} />;
    case "NPWP":
      return <NpwpStep {...rest} />;
    case "EMERGENCY_CONTACT":
      return <EmergencyContactStep {...rest} />;
    case "BANK_ACCOUNT":
      return <BankAccountStep {...rest} />;
  }
}
