import { faultOf } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { AccountFields, isAccount, type Account, type AccountFaults } from "./AccountFields";
import { useNameCheck, type Known, type NameCheck } from "./nameCheck";
import "./texts";

interface Props {
  /** The name of the draft of the form, beside which the question to the bank is kept. */
  form: string;
  account: Account;
  /** What the API has said of the fields when the account was given. */
  faults: AccountFaults;
  /** Whether the member has gone on with this account before. */
  chosen?: boolean;
  /** What the button says once the member may go on. */
  next: string;
  /** Whether the account is being given. */
  pending?: boolean;
  onChange: (account: Account) => void;
  onNext: () => void;
  /** Above the fields. */
  children: ReactNode;
  /** Above the button: why the account could not be given. */
  failure?: ReactNode;
}

/** With these the member may go on: nobody is kept from their money because the bank does not answer. */
const SETTLED: readonly Known[] = ["own", "unknown", "tooMany"];

/** An account that the member gives for money to go to. The bank is asked whether it is in their name before they go on. */
export function CheckedAccount({
  form,
  account,
  faults,
  chosen = false,
  next,
  pending = false,
  onChange,
  onNext,
  children,
  failure,
}: Props) {
  const { t } = useTranslation();
  const [pressed, setPressed] = useState(false);
  const check = useNameCheck(form, account);
  const settled = SETTLED.includes(check.known) || (check.known === "nothing" && chosen);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setPressed(true);
    if (!isAccount(account)) {
      return;
    }
    if (settled) {
      onNext();
    } else {
      check.ask();
    }
  };
  const faultAt = (field: keyof Account) => faultOf(check.failure, field) ?? faults[field];
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={submit}>
      {children}
      <AccountFields
        account={account}
        pressed={pressed}
        faults={{ bankCode: faultAt("bankCode"), accountNumber: faultAt("accountNumber") }}
        onChange={(changed) => {
          check.reset();
          onChange(changed);
        }}
      />
      <WhatIsKnown check={check} />
      {failure}
      <Button type="submit" variant="contained" size="large" loading={pending || check.known === "checking"}>
        {settled ? next : t("bank.check")}
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
          {t("bank.checking")}
        </Alert>
      );
    case "own":
      return (
        <Alert role="status" severity="success">
          {t("bank.own")}
        </Alert>
      );
    case "notOwn":
      return (
        <Alert severity="warning">
          <AlertTitle>{t("bank.notOwn")}</AlertTitle>
          {t("bank.notOwnNext")}
        </Alert>
      );
    case "tooMany":
      return (
        <Alert role="status" severity="info">
          {t("bank.tooMany")}
        </Alert>
      );
    case "unknown":
      return (
        <Alert
          role="status"
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={check.ask}>
              {t("bank.askAgain")}
            </Button>
          }
        >
          {t("bank.unknown")}
        </Alert>
      );
  }
}
