import type { Schemas } from "@jmo/shared/api/client";
import type { ApiProblem } from "@jmo/shared/api/problem";
import { Choice } from "@jmo/shared/ui/Choice";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useEligibility } from "../app/queries";
import { useBankName } from "../bank/banks";
import { forgetQuestion, keptQuestion } from "../bank/question";
import { NAME, paidOnRecord, type Draft } from "./draft";
import { OtherAccount } from "./OtherAccount";
import { PATHS } from "./steps";
import "../steps/texts";
import "./texts";

/** The paths of this step's fields in the request, as problems name them. */
export const ACCOUNT_FIELDS = ["payout", "payout.bankCode", "payout.accountNumber"] as const;

interface Props {
  draft: Draft;
  /** Why the account was refused when the claim was submitted. */
  refusal: ApiProblem | undefined;
  onChange: (draft: Draft) => void;
}

/** Where the money goes: to the account on the member's record, unless they give another one. */
export function AccountStep(props: Props) {
  const { t } = useTranslation();
  const { refusal } = props;
  const onRecord = useEligibility().data?.bankAccount ?? null;
  const [which, setWhich] = useState<"record" | "other">(() => (begunWithAnother(props) ? "other" : "record"));
  const choice = onRecord !== null && <WhichAccount onRecord={onRecord} which={which} onChange={setWhich} />;
  const refused = refusal?.faultOf("payout");
  return (
    <Stack spacing={2}>
      <Typography variant="h2">{t("claim.accountTitle")}</Typography>
      <Alert severity="info">{t("claim.accountHint")}</Alert>
      {refused !== undefined && <Alert severity="error">{refused}</Alert>}
      {choice !== false && which === "record" ? <OnRecord {...props}>{choice}</OnRecord> : <OtherAccount {...props}>{choice}</OtherAccount>}
    </Stack>
  );
}

function begunWithAnother({ draft, refusal }: Props): boolean {
  return draft.onRecord !== true && (draft.bankCode ?? keptQuestion(NAME) ?? refusal) !== undefined;
}

interface ChoiceProps {
  onRecord: Schemas["ClaimAccount"];
  which: "record" | "other";
  onChange: (which: "record" | "other") => void;
}

function WhichAccount({ onRecord, which, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const bankName = useBankName();
  return (
    <Choice
      label={t("claim.whichAccount")}
      options={[
        { value: "record", label: t("claim.accountOnRecord"), hint: `${bankName(onRecord.bankCode)} ${onRecord.accountNumber}` },
        { value: "other", label: t("claim.otherAccount"), hint: t("claim.otherAccountHint") },
      ]}
      value={which}
      onChange={onChange}
    />
  );
}

function OnRecord({ draft, onChange, children }: Props & { children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const goOn = (event: SubmitEvent) => {
    event.preventDefault();
    forgetQuestion(NAME);
    onChange(paidOnRecord(draft));
    void navigate(PATHS.review);
  };
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={goOn}>
      {children}
      <Button type="submit" variant="contained" size="large">
        {t("steps.next")}
      </Button>
    </Stack>
  );
}
