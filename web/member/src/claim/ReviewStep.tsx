import { answer, type Schemas } from "@jmo/shared/api/client";
import { type ApiProblem, ForeignAnswer, hasCode, Unreachable } from "@jmo/shared/api/problem";
import { isFinal } from "@jmo/shared/api/command";
import { withRetries } from "@jmo/shared/api/retry";
import { rupiah } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useNavigate } from "react-router";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { useApp } from "@jmo/shared/app";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { Tickbox } from "@jmo/shared/ui/Tickbox";
import { useEligibility } from "../app/queries";
import { useBankName } from "../bank/banks";
import "../bank/texts";
import { ACCOUNT_FIELDS } from "./AccountStep";
import { changed, forgetDraft, withoutRecord, withoutSelfie, type Draft } from "./draft";
import { PATHS } from "./steps";
import "./texts";

/** The request is the same with its key, so it may be sent again until an answer arrives. */
const ATTEMPTS = 3;

interface Props {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onAccountRefused: (problem: ApiProblem) => void;
  onSubmitted: (claimId: string) => void;
}

export function ReviewStep({ draft, onChange, onAccountRefused, onSubmitted }: Props) {
  const { t } = useTranslation();
  const { api } = useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const eligibility = useEligibility();
  const bankName = useBankName();
  // At once, and not with the next rendering: the second press of a double tap comes before it.
  const sending = useRef(false);
  const [declared, setDeclared] = useState(false);

  const submission = useMutation({
    mutationFn: (claim: Schemas["ClaimRequest"]) =>
      withRetries(ATTEMPTS, () =>
        answer(api.POST("/api/v1/claims", { params: { header: { "Idempotency-Key": draft.key } }, body: claim })),
      ),
    onSuccess: (claim) => {
      forgetDraft();
      void queries.invalidateQueries();
      onSubmitted(claim.claimId);
    },
    onError: async (failure) => {
      sending.current = false; // and never after a success: this screen has done its work
      if (!isFinal(failure)) {
        return; // the key stays: whether the claim has arrived is not known
      }
      if (failure.code === "verification-already-used" || failure.faultOf("verificationId") !== undefined) {
        onChange(withoutSelfie(draft));
        await navigate(PATHS.selfie);
      } else if (ACCOUNT_FIELDS.some((field) => failure.faultOf(field) !== undefined)) {
        onChange(changed(withoutRecord(draft), {}));
        onAccountRefused(failure);
        await navigate(PATHS.account);
      } else {
        onChange(changed(draft, {}));
      }
    },
  });

  if (eligibility.isPending) {
    return <Waiting />;
  }
  if (eligibility.isError) {
    return <Failure failure={eligibility.error} retry={() => void eligibility.refetch()} />;
  }
  const { available, cause, bankAccount } = eligibility.data;
  const account = draft.onRecord === true ? bankAccount : { bankCode: draft.bankCode ?? "", accountNumber: draft.accountNumber ?? "" };
  if (account === null) {
    return <Navigate to={PATHS.account} replace />; // since it was chosen, the record has lost it
  }
  const submit = () => {
    if (cause === null || draft.verification === undefined || sending.current) {
      return;
    }
    sending.current = true;
    submission.mutate({
      cause: cause.code as Schemas["Cause"],
      verificationId: draft.verification.id,
      payout: draft.onRecord === true ? null : account,
    });
  };
  const openClaim = hasCode(submission.error, "claim-already-open") ? submission.error.text("openClaimId") : undefined;
  return (
    <Stack spacing={2}>
      <Panel title={t("claim.reviewTitle")}>
        <Facts
          facts={[
            { name: t("claim.amount"), value: rupiah(available) },
            { name: t("claim.cause"), value: cause?.text ?? "–" },
            {
              name: t("claim.selfie"),
              value: t(draft.verification?.judged === true ? "claim.selfieDone" : "claim.selfieWaiting"),
            },
            { name: t("bank.bank"), value: bankName(account.bankCode) },
            { name: t("bank.number"), value: account.accountNumber },
          ]}
        />
        <Button component={Link} to={PATHS.account} sx={{ alignSelf: "flex-start" }}>
          {t("claim.change")}
        </Button>
      </Panel>
      <Tickbox label={t("claim.declaration")} checked={declared} onChange={setDeclared} />
      {submission.isError && (
        <Failure failure={submission.error}>
          {openClaim !== undefined && (
            <Button component={Link} to={`/claims/${openClaim}`} color="inherit" size="small" sx={{ mt: 1 }}>
              {t("claim.open")}
            </Button>
          )}
        </Failure>
      )}
      {(submission.error instanceof Unreachable || submission.error instanceof ForeignAnswer) && (
        <Alert severity="info">{t("claim.unanswered")}</Alert>
      )}
      <Button
        variant="contained"
        size="large"
        disabled={!declared || cause === null}
        loading={submission.isPending}
        onClick={submit}
      >
        {t(submission.isPending ? "claim.submitting" : "claim.submit")}
      </Button>
    </Stack>
  );
}
