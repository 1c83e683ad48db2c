import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { day, figure, moment, percent, rupiah } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { isFor, useRoles } from "../app/roles";
import { Action } from "../parts/Action";
import { Grid } from "../parts/Grid";
import { Listing } from "../parts/Listing";
import { SecondPerson } from "../parts/SecondPerson";
import { Sheet } from "../parts/Sheet";
import { Proposal } from "./Proposal";
import "./texts";

/** The rates, what was proposed and released, and how far they are booked. */
export default function Rates() {
  const { t, i18n } = useTranslation();
  const mayChange = isFor(["operator"], useRoles());
  const read = useAnswer(["rates"], (api) => answer(api.GET("/api/v1/savings/development/rates")));
  const sourceOf = ({ source, sample }: { source: string; sample: boolean }) => (sample ? `${source} (${t("ledger.sample")})` : source);
  return (
    <Sheet title={t("ledger.rates")} hint={t("ledger.ratesHint")} changedBy={["operator"]}>
      {read.isPending && <Waiting />}
      {read.isError && <Failure failure={read.error} retry={() => void read.refetch()} />}
      {read.data !== undefined && (
        <>
          <Panel title={t("ledger.publications")}>
            <Publications publications={read.data.publications} mayChange={mayChange} />
          </Panel>
          {mayChange && (
            <Panel title={t("ledger.propose")}>
              <Proposal />
            </Panel>
          )}
          <Panel title={t("ledger.years")}>
            <Grid
              caption={t("ledger.years")}
              rows={read.data.years.toReversed()}
              rowKey={({ year }) => String(year)}
              columns={[
                { name: t("ledger.year"), value: ({ year }) => year },
                { name: t("ledger.rate"), figure: true, value: ({ rate }) => percent(rate, i18n.language) },
                { name: t("ledger.source"), value: sourceOf },
              ]}
            />
          </Panel>
          <Panel title={t("ledger.provisional")}>
            <Grid
              caption={t("ledger.provisional")}
              rows={read.data.provisional}
              rowKey={({ from }) => from}
              columns={[
                { name: t("ledger.from"), value: ({ from }) => day(from, i18n.language) },
                { name: t("ledger.rate"), figure: true, value: ({ rate }) => percent(rate, i18n.language) },
                { name: t("ledger.source"), value: sourceOf },
              ]}
            />
          </Panel>
        </>
      )}
      <Panel title={t("ledger.runs")}>
        <Listing
          caption={t("ledger.runs")}
          name={["rates", "runs"]}
          read={(api, query) => answer(api.GET("/api/v1/savings/development/runs", { params: { query } }))}
          rowKey={({ runId }) => runId}
          empty={t("ledger.noRuns")}
          columns={[
            { name: t("ledger.kind"), value: ({ kind }) => t(`ledger.kinds.${kind}`) },
            { name: t("ledger.through"), value: ({ through }) => through },
            { name: t("ledger.books"), figure: true, value: ({ books }) => figure(books) },
            { name: t("ledger.credited"), figure: true, value: ({ credited }) => rupiah(credited) },
            { name: t("ledger.takenBack"), figure: true, value: ({ takenBack }) => rupiah(takenBack) },
            { name: t("ledger.unreadable"), figure: true, value: ({ unreadable }) => figure(unreadable) },
            {
              name: t("ledger.finishedAt"),
              value: ({ finishedAt }) => (finishedAt === null ? t("ledger.running") : moment(finishedAt, i18n.language)),
            },
          ]}
        />
      </Panel>
    </Sheet>
  );
}

interface PublicationsProps {
  publications: readonly Schemas["DevelopmentPublication"][];
  mayChange: boolean;
}

function Publications({ publications, mayChange }: PublicationsProps) {
  const { t, i18n } = useTranslation();
  if (publications.length === 0) {
    return <Typography color="text.secondary">{t("ledger.noPublications")}</Typography>;
  }
  return (
    <Stack spacing={2}>
      <Grid
        caption={t("ledger.publications")}
        rows={publications}
        rowKey={({ publicationId }) => publicationId}
        columns={[
          { name: t("ledger.year"), value: ({ year }) => year },
          { name: t("ledger.rate"), figure: true, value: ({ rate }) => percent(rate, i18n.language) },
          { name: t("ledger.source"), value: ({ source }) => source },
          { name: t("ledger.proposedAt"), value: ({ proposedAt }) => moment(proposedAt, i18n.language) },
          { name: t("ledger.state"), value: ({ state }) => t(`ledger.states.${state}`) },
          {
            name: t("ledger.decision"),
            value: ({ publicationId, state }) =>
              state === "PROPOSED" ? (
                <SecondPerson>{mayChange && <Decision publicationId={publicationId} />}</SecondPerson>
              ) : (
                t("parts.none")
              ),
          },
        ]}
      />
    </Stack>
  );
}

function Decision({ publicationId }: { publicationId: string }) {
  const { t } = useTranslation();
  const path = { publicationId };
  return (
    <>
      <Action
        label={t("ledger.release")}
        explained={t("ledger.releaseExplained")}
        variant="contained"
        run={(api, _, key) =>
          answer(
            api.POST("/api/v1/savings/development/rates/{publicationId}/release", {
              params: { path, header: { "Idempotency-Key": key } },
            }),
          )
        }
        changes={[["rates"]]}
        done={t("ledger.released")}
      />
      <Action
        label={t("ledger.refuse")}
        explained={t("ledger.refuseExplained")}
        color="error"
        run={(api, _, key) =>
          answer(
            api.POST("/api/v1/savings/development/rates/{publicationId}/refusal", {
              params: { path, header: { "Idempotency-Key": key } },
            }),
          )
        }
        changes={[["rates"]]}
        done={t("ledger.refused")}
      />
    </>
  );
}
