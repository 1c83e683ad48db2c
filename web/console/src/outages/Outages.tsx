import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { moment } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Stack from "@mui/material/Stack";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isFor, useRoles } from "../app/roles";
import { Action } from "../parts/Action";
import { Listing } from "../parts/Listing";
import { SecondPerson } from "../parts/SecondPerson";
import { Sheet } from "../parts/Sheet";
import { NoticeForm } from "./NoticeForm";
import "./texts";

type Outage = Schemas["OutageView"];

/** What is proposed and announced now, a notice of one's own, and what there was. */
export default function Outages() {
  const { t, i18n } = useTranslation();
  const mayChange = isFor(["operator"], useRoles());
  const latest = useAnswer(["outages", "latest"], (api) => answer(api.GET("/api/v1/outages/history")));
  const inState = (state: Outage["state"]) => (latest.data?.items ?? []).filter((outage) => outage.state === state);
  return (
    <Sheet title={t("outages.title")} hint={t("outages.hint")} changedBy={["operator"]}>
      {latest.isPending && <Waiting />}
      {latest.isError && <Failure failure={latest.error} retry={() => void latest.refetch()} />}
      {latest.data !== undefined && (
        <>
          <Panel title={t("outages.proposals")}>
            {inState("PROPOSED").length === 0 && <Typography color="text.secondary">{t("outages.noProposals")}</Typography>}
            {inState("PROPOSED").map((outage) => (
              <Proposal key={outage.outageId} outage={outage} mayChange={mayChange} />
            ))}
          </Panel>
          <Panel title={t("outages.current")}>
            {inState("ANNOUNCED").length === 0 && <Typography color="text.secondary">{t("outages.noCurrent")}</Typography>}
            {inState("ANNOUNCED").map((outage) => (
              <Announced key={outage.outageId} outage={outage} mayChange={mayChange} />
            ))}
          </Panel>
        </>
      )}
      {mayChange && <NewOne />}
      <Panel title={t("outages.history")}>
        <Listing
          caption={t("outages.history")}
          name={["outages", "history"]}
          read={(api, query) => answer(api.GET("/api/v1/outages/history", { params: { query } }))}
          rowKey={({ outageId }) => outageId}
          empty={t("outages.noHistory")}
          columns={[
            { name: t("outages.service"), value: ({ service }) => service ?? t("parts.none") },
            { name: t("outages.state"), value: ({ state }) => t(`outages.states.${state}`) },
            { name: t("outages.notice"), value: ({ notice }) => (notice === null ? t("parts.none") : titleOf(notice, i18n.language)) },
            { name: t("outages.announcedAt"), value: ({ announcedAt }) => at(announcedAt, i18n.language) ?? t("parts.none") },
            { name: t("outages.endedAt"), value: ({ endedAt }) => at(endedAt, i18n.language) ?? t("parts.none") },
            { name: t("outages.decidedBy"), value: ({ decidedBy }) => decidedBy ?? t("parts.none") },
          ]}
        />
      </Panel>
    </Sheet>
  );
}

function at(when: string | null, language: string): string | undefined {
  return when === null ? undefined : moment(when, language);
}

function titleOf(notice: NonNullable<Outage["notice"]>, language: string): string {
  return language === "en" ? notice.title.en : notice.title.id;
}

/** What the gateway proposed: it is the first of two, and a person is the second. */
function Proposal({ outage, mayChange }: { outage: Outage; mayChange: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <Stack spacing={1.5}>
      <Typography sx={{ fontWeight: 600 }}>
        {t("outages.proposal", { service: outage.service ?? "", at: at(outage.proposedAt, i18n.language) ?? "" })}
      </Typography>
      <SecondPerson own={false}>
        {mayChange && (
          <Action
            label={t("outages.dismiss")}
            explained={t("outages.dismissExplained")}
            run={(api) =>
              answer(api.POST("/api/v1/outages/{outageId}/dismissal", { params: { path: { outageId: outage.outageId } } }))
            }
            changes={[["outages"]]}
            done={t("outages.dismissed")}
          />
        )}
      </SecondPerson>
      {mayChange && <NoticeForm outage={outage} label={t("outages.confirm")} />}
    </Stack>
  );
}

function Announced({ outage, mayChange }: { outage: Outage; mayChange: boolean }) {
  const { t, i18n } = useTranslation();
  const [changes, setChanges] = useState(false);
  const { notice } = outage;
  return (
    <Stack spacing={1.5}>
      {notice !== null && (
        <>
          <Typography sx={{ fontWeight: 600 }}>{titleOf(notice, i18n.language)}</Typography>
          <Typography>{i18n.language === "en" ? notice.alternative.en : notice.alternative.id}</Typography>
          <Typography color="text.secondary">
            {t("outages.since")}: {moment(notice.since, i18n.language)}
          </Typography>
        </>
      )}
      {mayChange && (
        <Stack direction="row" spacing={1}>
          <Action
            label={t("outages.end")}
            explained={t("outages.endExplained")}
            variant="contained"
            run={(api) => answer(api.POST("/api/v1/outages/{outageId}/end", { params: { path: { outageId: outage.outageId } } }))}
            changes={[["outages"]]}
            done={t("outages.ended")}
          />
          <Button
            size="small"
            variant="outlined"
            aria-expanded={changes}
            onClick={() => {
              setChanges(!changes);
            }}
          >
            {t("outages.correct")}
          </Button>
        </Stack>
      )}
      {changes && (
        <NoticeForm
          outage={outage}
          label={t("outages.correct")}
          onDone={() => {
            setChanges(false);
          }}
        />
      )}
    </Stack>
  );
}

function NewOne() {
  const { t } = useTranslation();
  const [count, setCount] = useState(0);
  return (
    <Panel title={t("outages.announce")}>
      <NoticeForm
        key={count}
        label={t("outages.announce")}
        onDone={() => {
          setCount(count + 1);
        }}
      />
    </Panel>
  );
}
