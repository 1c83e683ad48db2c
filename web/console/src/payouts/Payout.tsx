import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { moment, rupiah } from "@jmo/shared/format";
import { Facts, type Fact } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Grid } from "../parts/Grid";
import { Sheet } from "../parts/Sheet";
import { BankFacts } from "./BankFacts";
import "./texts";

/** A payout, what was asked of the bank, and what people recorded of the bank's word. */
export default function Payout() {
  const { t, i18n } = useTranslation();
  const payoutId = useParams()["payoutId"] ?? "";
  const read = useAnswer(["payouts", "one", payoutId], (api) =>
    answer(api.GET("/api/v1/payouts/{payoutId}", { params: { path: { payoutId } } })),
  );
  return (
    <Sheet title={t("payouts.payout")} personal changedBy={["operator"]}>
      {read.isPending && <Waiting />}
      {read.isError && <Failure failure={read.error} retry={() => void read.refetch()} />}
      {read.data !== undefined && (
        <>
          <About payout={read.data.payout} />
          <Panel title={t("payouts.facts")}>
            <Typography color="text.secondary">{t("payouts.factsHint")}</Typography>
            <BankFacts payoutId={payoutId} facts={read.data.bankFacts} />
          </Panel>
          <Panel title={t("payouts.notes")}>
            {read.data.notes.length === 0 ? (
              <Typography color="text.secondary">{t("payouts.noNotes")}</Typography>
            ) : (
              <Grid
                caption={t("payouts.notes")}
                rows={read.data.notes}
                rowKey={({ at, request }) => at + request}
                columns={[
                  { name: t("payouts.at"), value: ({ at }) => moment(at, i18n.language) },
                  { name: t("payouts.asked"), value: ({ request }) => request },
                  { name: t("payouts.answered"), value: (note) => note.answer },
                ]}
              />
            )}
          </Panel>
        </>
      )}
    </Sheet>
  );
}

function About({ payout }: { payout: Schemas["PayoutView"] }) {
  const { t, i18n } = useTranslation();
  const at = (moments: string | null) => (moments === null ? null : moment(moments, i18n.language));
  const facts: readonly { name: string; value: string | number | null }[] = [
    { name: t("payouts.state"), value: t(`payouts.states.${payout.state}`) },
    { name: t("payouts.next"), value: payout.nextAction },
    { name: t("payouts.why"), value: payout.reason },
    { name: t("payouts.amount"), value: rupiah(payout.amount) },
    { name: t("payouts.account"), value: `${payout.bankCode} ${payout.accountNumber}` },
    { name: t("payouts.holder"), value: payout.holderName },
    { name: t("payouts.reference"), value: payout.reference },
    { name: t("payouts.cause"), value: t(`payouts.causes.${payout.cause}`) },
    { name: t("payouts.claim"), value: payout.claimId },
    { name: t("payouts.accident"), value: payout.accidentId },
    { name: t("payouts.member"), value: payout.memberId },
    { name: t("payouts.ordered"), value: at(payout.orderedAt) },
    { name: t("payouts.paid"), value: at(payout.paidAt) },
    { name: t("payouts.ended"), value: at(payout.endedAt) },
    { name: t("payouts.tries"), value: payout.tries },
  ];
  return (
    <Panel>
      <Facts facts={facts.filter((fact): fact is Fact & { value: string | number } => fact.value !== null)} />
    </Panel>
  );
}
