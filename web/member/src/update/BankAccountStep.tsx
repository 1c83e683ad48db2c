import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { Choice } from "@jmo/shared/ui/Choice";
import { Form } from "@jmo/shared/ui/Form";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AccountFields, isAccount } from "../bank/AccountFields";
import { useBankName } from "../bank/banks";
import { useSent } from "../codes/sent";
import { Proof } from "./Proof";
import type { StepProps } from "./UpdateStep";
import "../steps/texts";
import "./texts";

const SENT = "BANK_ACCOUNT";

/** Where the member is paid. The bank is asked whose account it is, and a code to the phone proves that the member gives it. */
export function BankAccountStep({ update, onChanged, onAnswered }: StepProps) {
  const { t } = useTranslation();
  const bankName = useBankName();
  const [anew, setAnew] = useState(false);
  const [sent, setSent] = useSent("data-update-codes");
  const given = update.bankAccount;
  const other = () => {
    setSent(SENT, undefined);
    setAnew(true);
  };
  if (!anew && given !== null && given.codeToEnter && given.status !== "REFUSED") {
    const account = `${bankName(given.bankCode ?? "")} ${given.accountNumber ?? ""}`;
    return (
      <>
        <div role="status">
          <Alert severity={given.status === "CONFIRMED" ? "success" : "info"}>
            {t(given.status === "CONFIRMED" ? "update.accountYours" : "update.accountChecking", { account })}
          </Alert>
        </div>
        <Proof
          channel="SMS"
          what={t("update.proveAccount", { account })}
          resendAt={sent[SENT]}
          onSent={(resendAt) => {
            setSent(SENT, resendAt);
          }}
          send={(api) => answer(api.POST("/api/v1/members/me/data-updates/current/bank-account-codes"))}
          verify={(api, code) =>
            answer(api.POST("/api/v1/members/me/data-updates/current/bank-account-verification", { body: { code } }))
          }
          onVerified={onAnswered}
        />
        <Button onClick={other}>{t("update.otherAccount")}</Button>
      </>
    );
  }
  return (
    <AccountForm
      onRecord={update.onRecord.contact.bankAccount}
      refusal={anew ? null : (given?.refusal ?? null)}
      onGiven={(next) => {
        setAnew(false);
        if (next.bankAccount?.codeToEnter === true) {
          onChanged(next);
        } else {
          onAnswered(next);
        }
      }}
    />
  );
}

interface FormProps {
  onRecord: Schemas["MemberAccountView"] | null;
  /** What the bank said of the account that was given before. */
  refusal: Schemas["BankAccountRefusalReason"] | null;
  onGiven: StepProps["onAnswered"];
}

function AccountForm({ onRecord, refusal, onGiven }: FormProps) {
  const { t } = useTranslation();
  const bankName = useBankName();
  const [which, setWhich] = useState<"keep" | "new" | undefined>(refusal === null ? undefined : "new");
  const [account, setAccount] = useState({ bankCode: "", accountNumber: "" });
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, given: Schemas["DataUpdateRequestsAccountRequest"] | null) =>
      answer(api.PUT("/api/v1/members/me/data-updates/current/bank-account", { body: { account: given } })),
    { onDone: onGiven },
  );
  const keeps =
    onRecord === null
      ? { label: t("update.noAccount"), hint: t("update.noAccountHint") }
      : { label: t("update.keepAccount"), hint: `${bankName(onRecord.bankCode)} ${onRecord.accountNumber}` };
  return (
    <Form
      submit={t("steps.next")}
      pending={sending.pending}
      failure={sending.failure}
      besideFields={["account.bankCode", "account.accountNumber"]}
      onSubmit={() => {
        setPressed(true);
        if (which === "keep") {
          sending.run(null);
        } else if (which === "new" && isAccount(account)) {
          sending.run(account);
        }
      }}
    >
      {refusal !== null && <Alert severity="error">{t(`update.accountRefused.${refusal}`)}</Alert>}
      <Choice
        label={t("update.whichAccount")}
        options={[
          { value: "new", label: t("update.newAccount"), hint: t("update.newAccountHint") },
          { value: "keep", ...keeps },
        ]}
        value={which}
        fault={pressed && which === undefined ? t("steps.choose") : undefined}
        onChange={(value) => {
          sending.reset();
          setWhich(value);
        }}
      />
      {which === "new" && (
        <AccountFields
          account={account}
          pressed={pressed}
          faults={{
            bankCode: faultOf(sending.failure, "account.bankCode"),
            accountNumber: faultOf(sending.failure, "account.accountNumber"),
          }}
          onChange={(next) => {
            sending.reset();
            setAccount(next);
          }}
        />
      )}
    </Form>
  );
}
