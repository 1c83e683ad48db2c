import { faultOf, type ApiProblem } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { AccountFields, isAccount, type Account } from "../bank/AccountFields";
import { isPaidInto, paidInto, type Draft } from "./draft";
import { useNameCheck, type Known, type NameCheck } from "./nameCheck";
import { PATHS } from "./steps";
import "../steps/texts";
import "./texts";

interface Props {
  draft: Draft;
  refusal: ApiProblem | undefined;
  onChange: (draft: Draft) => void;
  /** Above the fields. */
  children: ReactNode;
}

/** With these the member may go on: nobody is kept from claiming because the bank does not answer. */
const SETTLED: readonly Known[] = ["own", "unknown", "tooMany"];

/** An account that the member gives. The bank is asked whether it is in their name before they go on. */
export function OtherAccount({ draft, refusal, onChange, children }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [account, setAccount] = useState<Account>({
    bankCode: draft.bankCode ?? draft.asked?.bankCode ?? "",
    accountNumber: draft.accountNumber ?? draft.asked?.accountNumber ?? "",
  });
  const [pressed, setPressed] = useState(false);
  const check = useNameCheck(draft, account, onChange);
  const settled = SETTLED.includes(check.known) || (check.known === "nothing" && isPaidInto(draft, account));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setPressed(true);
    if (!isAccount(account)) {
      return;
    }
    if (settled) {
      onChange(paidInto(draft, account));
      void navigate(PATHS.review);
    } else {
      check.ask();
    }
  };
  const faultAt = (field: keyof Account) => faultOf(check.failure, field) ?? refusal?.faultOf(`payout.${field}`);
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={submit}>
      {children}
      <AccountFields
        account={account}
        pressed={pressed}
        faults={{ bankCode: faultAt("bankCode"), accountNumber: faultAt("accountNumber") }}
        onChange={(next) => {
          check.reset();
          setAccount(next);
        }}
      />
      <WhatIsKnown check={check} />
      <Button type="submit" variant="contained" size="large" loading={check.known === "checking"}>
        {t(settled ? "steps.next" : "claim.checkAccount")}
      </Button>
    </Stack>
  );
}

function WhatIsKnown({ check }: { check: NameCheck }) {
  const { t } = useTranslation();
  switch (check.known) {
    case "nothing":
      return null;
    case "refused":
      return <Failure failure={check.failure} besideFields={["bankCode", "accountNumber"]} />;
    case "checking":
      return (
        <Alert role="status" severity="info">
          {t("claim.accountChecking")}
        </Alert>
      );
    case "own":
      return (
        <Alert role="status" severity="success">
          {t("claim.accountOwn")}
        </Alert>
      );
    case "notOwn":
      return (
        <Alert severity="warning">
          <AlertTitle>{t("claim.accountNotOwn")}</AlertTitle>
          {t("claim.accountNotOwnNext")}
        </Alert>
      );
    case "tooMany":
      return (
        <Alert role="status" severity="info">
          {t("claim.accountTooMany")}
        </Alert>
      );
    case "unknown":
      return (
        <Alert
          role="status"
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={check.ask}>
              {t("claim.askAgain")}
            </Button>
          }
        >
          {t("claim.accountUnknown")}
        </Alert>
      );
  }
}
