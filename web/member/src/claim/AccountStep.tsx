import type { ApiProblem } from "@jmo/shared/api/problem";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { AccountFields, isAccount, type Account } from "../bank/AccountFields";
import { changed, type Draft } from "./draft";
import { PATHS } from "./steps";
import "../steps/texts";
import "./texts";

/** The paths of this step's fields in the request, as problems name them. */
export const ACCOUNT_FIELDS = ["payout.bankCode", "payout.accountNumber"] as const;

interface Props {
  draft: Draft;
  /** Why the account was refused when the claim was submitted. */
  refusal: ApiProblem | undefined;
  onChange: (draft: Draft) => void;
}

export function AccountStep({ draft, refusal, onChange }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [account, setAccount] = useState<Account>({
    bankCode: draft.bankCode ?? "",
    accountNumber: draft.accountNumber ?? "",
  });
  const [pressed, setPressed] = useState(false);
  const goOn = (event: SubmitEvent) => {
    event.preventDefault();
    setPressed(true);
    if (!isAccount(account)) {
      return;
    }
    if (account.bankCode !== draft.bankCode || account.accountNumber !== draft.accountNumber) {
      onChange(changed(draft, account));
    }
    void navigate(PATHS.review);
  };
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={goOn}>
      <Typography variant="h2">{t("claim.accountTitle")}</Typography>
      <Alert severity="info">{t("claim.accountHint")}</Alert>
      <AccountFields
        account={account}
        pressed={pressed}
        faults={{ bankCode: refusal?.faultOf("payout.bankCode"), accountNumber: refusal?.faultOf("payout.accountNumber") }}
        onChange={setAccount}
      />
      <Button type="submit" variant="contained" size="large">
        {t("steps.next")}
      </Button>
    </Stack>
  );
}
