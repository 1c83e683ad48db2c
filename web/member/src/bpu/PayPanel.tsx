import { answer, type Schemas } from "@jmo/shared/api/client";
import { isFinal, useCommand } from "@jmo/shared/api/command";
import { ForeignAnswer, Unreachable } from "@jmo/shared/api/problem";
import { day, month, rupiah } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useDraft } from "../app/drafts";
import { billPath } from "./paths";
import { MONTHS, useQuote, type Months } from "./queries";
import { Hint } from "./StandingPanel";
import "./texts";

interface Props {
  status: Schemas["StandingStatus"];
  /** Whom the member pays for; without one, the member. */
  worker?: string;
}

/** For how many months, what that comes to, and the bill. */
export function PayPanel({ status, worker }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const label = useId();
  const draft = useDraft(`bpu-bill-${worker ?? "own"}`);
  const months = MONTHS.find((each) => String(each) === draft.value("months")) ?? 1;
  const quote = useQuote(months, worker);
  const billing = useCommand(
    (api, count: Months) =>
      answer(
        api.POST("/api/v1/contributions/me/bills", {
          params: { header: { "Idempotency-Key": draft.key } },
          body: { months: count, worker: worker ?? null },
        }),
      ),
    {
      once: true,
      onDone: (bill) => {
        draft.forget();
        void queries.invalidateQueries({ queryKey: ["bpu"] });
        void navigate(billPath(bill.billId));
      },
      onFailed: (failure) => {
        if (isFinal(failure)) {
          draft.renew();
        }
      },
    },
  );
  return (
    <Panel title={t(status === "INACTIVE" ? "bpu.payAgain" : "bpu.pay")}>
      <Typography id={label}>{t("bpu.monthsLabel")}</Typography>
      <ToggleButtonGroup
        exclusive
        color="primary"
        fullWidth
        aria-labelledby={label}
        value={months}
        onChange={(_, chosen: Months | null) => {
          if (chosen !== null) {
            draft.set("months", String(chosen));
          }
        }}
      >
        {MONTHS.map((each) => (
          <ToggleButton key={each} value={each} sx={{ minHeight: 48, fontSize: "1rem" }} aria-label={t("bpu.months", { count: each })}>
            {each}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {quote.isPending && <Skeleton variant="rounded" height={160} />}
      {quote.isError && <Failure failure={quote.error} retry={() => void quote.refetch()} />}
      {quote.data !== undefined && !quote.isError && <Quoted quote={quote.data} />}
      {billing.failure !== undefined && <Failure failure={billing.failure} />}
      {(billing.failure instanceof Unreachable || billing.failure instanceof ForeignAnswer) && (
        <Alert severity="info">{t("bpu.unanswered")}</Alert>
      )}
      <Button
        variant="contained"
        size="large"
        disabled={!quote.isSuccess || quote.isPlaceholderData}
        loading={billing.pending}
        onClick={() => {
          billing.run(months);
        }}
      >
        {t("bpu.bill")}
      </Button>
      <Hint>{t("bpu.billHint")}</Hint>
    </Panel>
  );
}

/** What each programme costs, and what is taken off. */
function Quoted({ quote }: { quote: Schemas["WorkerQuoteView"] }) {
  const { t, i18n } = useTranslation();
  const sum = (part: (split: Schemas["WorkerSplitView"]) => number) =>
    quote.months.reduce((total, each) => total + part(each.split), 0);
  const jht = sum((split) => split.jhtEmployer + split.jhtWorker);
  const saved = quote.months.reduce((total, each) => total + (each.reduction?.saved ?? 0), 0);
  const reduction = quote.months.find((each) => each.reduction !== null)?.reduction;
  const first = quote.months[0]?.month;
  const last = quote.months.at(-1)?.month;
  return (
    <>
      {first !== undefined && last !== undefined && (
        <Typography sx={{ fontWeight: 600 }}>
          {first === last
            ? month(first, i18n.language)
            : t("bpu.forMonths", { from: month(first, i18n.language), to: month(last, i18n.language) })}
        </Typography>
      )}
      <Facts
        facts={[
          { name: t("bpu.programme", { programme: "JKK" }), value: rupiah(sum((split) => split.jkk)) },
          { name: t("bpu.programme", { programme: "JKM" }), value: rupiah(sum((split) => split.jkm)) },
          ...(jht === 0 ? [] : [{ name: t("bpu.programme", { programme: "JHT" }), value: rupiah(jht) }]),
          ...(quote.credit === 0 ? [] : [{ name: t("bpu.credit"), value: `−${rupiah(quote.credit)}` }]),
        ]}
      />
      {reduction != null && (
        <Alert severity="success" icon={false}>
          {t("bpu.reduction", { decree: reduction.decree, to: month(reduction.to, i18n.language) })}: −{rupiah(saved)}
        </Alert>
      )}
      <Typography sx={{ display: "flex", justifyContent: "space-between", fontSize: "1.25rem", fontWeight: 700 }}>
        <span>{t("bpu.toPay")}</span>
        <span>{rupiah(quote.amount)}</span>
      </Typography>
      <Hint>{t("bpu.due", { on: day(quote.dueOn, i18n.language) })}</Hint>
    </>
  );
}
