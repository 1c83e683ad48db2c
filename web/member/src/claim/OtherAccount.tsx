import type { ApiProblem } from "@jmo/shared/api/problem";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Account } from "../bank/AccountFields";
import { CheckedAccount } from "../bank/CheckedAccount";
import { keptQuestion } from "../bank/question";
import { isPaidInto, NAME, paidInto, type Draft } from "./draft";
import { PATHS } from "./steps";
import "../steps/texts";

interface Props {
  draft: Draft;
  refusal: ApiProblem | undefined;
  onChange: (draft: Draft) => void;
  /** Above the fields. */
  children: ReactNode;
}

/** An account that the member gives instead of the one on record. */
export function OtherAccount({ draft, refusal, onChange, children }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [account, setAccount] = useState<Account>(() => {
    const asked = keptQuestion(NAME);
    return {
      bankCode: draft.bankCode ?? asked?.bankCode ?? "",
      accountNumber: draft.accountNumber ?? asked?.accountNumber ?? "",
    };
  });
  const [refused, setRefused] = useState(refusal);
  return (
    <CheckedAccount
      form={NAME}
      account={account}
      faults={{ bankCode: refused?.faultOf("payout.bankCode"), accountNumber: refused?.faultOf("payout.accountNumber") }}
      chosen={isPaidInto(draft, account)}
      next={t("steps.next")}
      onChange={(changed) => {
        setRefused(undefined);
        setAccount(changed);
      }}
      onNext={() => {
        onChange(paidInto(draft, account));
        void navigate(PATHS.review);
      }}
    >
      {children}
    </CheckedAccount>
  );
}
