import type { ApiProblem } from "@jmo/shared/api/problem";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { BANKS, bankName } from "./banks";
import { changed, type Draft } from "./draft";
import { PATHS } from "./steps";
import "./texts";

const NUMBER = /^\d{5,20}$/;

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
  const [bankCode, setBankCode] = useState(draft.bankCode ?? "");
  const [accountNumber, setAccountNumber] = useState(draft.accountNumber ?? "");
  const [pressed, setPressed] = useState(false);
  const bankFault = pressed && bankCode === "" ? t("claim.bankMissing") : refusal?.faultOf("payout.bankCode");
  const numberFault =
    pressed && !NUMBER.test(accountNumber) ? t("claim.numberWrong") : refusal?.faultOf("payout.accountNumber");
  const goOn = (event: SubmitEvent) => {
    event.preventDefault();
    setPressed(true);
    if (bankCode === "" || !NUMBER.test(accountNumber)) {
      return;
    }
    if (bankCode !== draft.bankCode || accountNumber !== draft.accountNumber) {
      onChange(changed(draft, { bankCode, accountNumber }));
    }
    void navigate(PATHS.review);
  };
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={goOn}>
      <Typography variant="h2">{t("claim.accountTitle")}</Typography>
      <Alert severity="info">{t("claim.accountHint")}</Alert>
      <TextField
        select
        id="bank"
        name="bankCode"
        label={t("claim.bank")}
        value={bankCode}
        error={bankFault !== undefined}
        helperText={bankFault}
        onChange={(event) => {
          setBankCode(event.target.value);
        }}
      >
        {[...BANKS.keys()].map((code) => (
          <MenuItem key={code} value={code}>
            {bankName(code)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        id="number"
        name="accountNumber"
        label={t("claim.number")}
        value={accountNumber}
        error={numberFault !== undefined}
        helperText={numberFault ?? t("claim.numberHint")}
        slotProps={{ htmlInput: { inputMode: "numeric", maxLength: 24, autoComplete: "off" } }}
        onChange={(event) => {
          // As people copy it: with spaces or dashes.
          setAccountNumber(event.target.value.replace(/[\s.-]/g, ""));
        }}
      />
      <Button type="submit" variant="contained" size="large">
        {t("claim.next")}
      </Button>
    </Stack>
  );
}
