import { answer, type Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { useApp } from "@jmo/shared/app";
import { day, moment } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isFor, useRoles } from "../app/roles";
import { Action } from "../parts/Action";
import { Choice } from "../parts/Choice";
import { SecondPerson } from "../parts/SecondPerson";
import { useOperation } from "../parts/useOperation";

type BankFact = Schemas["PayoutBankFactView"];
type Outcome = Schemas["BankFactOutcome"];

const OUTCOMES: readonly Outcome[] = ["PAID", "REFUSED", "RETURNED"];
const MOST_EVIDENCE = 500;

/** What operators recorded of the bank's word: one proposes, another one decides. */
export function BankFacts({ payoutId, facts }: { payoutId: string; facts: readonly BankFact[] }) {
  const { t } = useTranslation();
  const mayChange = isFor(["operator"], useRoles());
  const open = facts.some(({ state }) => state === "OPEN");
  return (
    <Stack spacing={2}>
      {facts.length === 0 && <Typography color="text.secondary">{t("payouts.noFacts")}</Typography>}
      {facts.map((fact) => (
        <Recorded key={fact.id} payoutId={payoutId} fact={fact} mayChange={mayChange} />
      ))}
      {mayChange && !open && <Record payoutId={payoutId} />}
    </Stack>
  );
}

function Recorded({ payoutId, fact, mayChange }: { payoutId: string; fact: BankFact; mayChange: boolean }) {
  const { t, i18n } = useTranslation();
  const { session } = useApp();
  const path = { payoutId, factId: fact.id };
  return (
    <Stack spacing={1.5}>
      <Facts
        facts={[
          { name: t("payouts.outcome"), value: t(`payouts.outcomes.${fact.outcome}`) },
          { name: t("payouts.occurredOn"), value: day(fact.occurredOn, i18n.language) },
          { name: t("payouts.evidence"), value: fact.evidence },
          {
            name: t("payouts.state"),
            value: `${t(`payouts.factStates.${fact.state}`)} · ${t("payouts.recordedAt", { at: moment(fact.recordedAt, i18n.language) })}`,
          },
        ]}
      />
      {fact.state === "OPEN" && (
        <SecondPerson own={fact.recordedBy === session.person?.subject}>
          {mayChange && (
            <>
              <Action
                label={t("payouts.confirm")}
                explained={t("payouts.confirmExplained")}
                variant="contained"
                run={(api) => answer(api.POST("/api/v1/payouts/{payoutId}/bank-facts/{factId}/confirm", { params: { path } }))}
                changes={[["payouts"]]}
                done={t("payouts.confirmed")}
              />
              <Action
                label={t("payouts.reject")}
                explained={t("payouts.rejectExplained")}
                color="error"
                run={(api) => answer(api.POST("/api/v1/payouts/{payoutId}/bank-facts/{factId}/reject", { params: { path } }))}
                changes={[["payouts"]]}
                done={t("payouts.rejected")}
              />
            </>
          )}
        </SecondPerson>
      )}
    </Stack>
  );
}

function Record({ payoutId }: { payoutId: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>("PAID");
  const [occurredOn, setOccurredOn] = useState("");
  const [evidence, setEvidence] = useState("");
  const record = useOperation({
    run: (api, body: Schemas["PayoutBankFactRequest"], key) =>
      answer(
        api.POST("/api/v1/payouts/{payoutId}/bank-facts", {
          params: { path: { payoutId }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    changes: [["payouts"]],
    done: () => t("payouts.recorded"),
  });
  const fault = (field: string) => faultOf(record.failure, field);
  return (
    <Stack
      component="form"
      spacing={1.5}
      sx={{ maxWidth: 560 }}
      onSubmit={(event) => {
        event.preventDefault();
        record.run({ outcome, occurredOn, evidence });
      }}
    >
      <Choice
        label={t("payouts.outcome")}
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`payouts.outcomes.${value}`) }))}
        onChange={(value) => {
          setOutcome(value === "" ? outcome : value);
        }}
      />
      <TextField
        label={t("payouts.occurredOn")}
        type="date"
        required
        value={occurredOn}
        error={fault("occurredOn") !== undefined}
        helperText={fault("occurredOn")}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={(event) => {
          setOccurredOn(event.target.value);
        }}
      />
      <TextField
        label={t("payouts.evidence")}
        required
        multiline
        value={evidence}
        error={fault("evidence") !== undefined}
        helperText={fault("evidence") ?? t("payouts.evidenceHelp")}
        slotProps={{ htmlInput: { maxLength: MOST_EVIDENCE } }}
        onChange={(event) => {
          setEvidence(event.target.value);
        }}
      />
      {record.failure !== undefined && <Failure failure={record.failure} besideFields={["occurredOn", "evidence"]} />}
      <Box>
        <Button type="submit" variant="contained" loading={record.pending}>
          {t("payouts.record")}
        </Button>
      </Box>
    </Stack>
  );
}
