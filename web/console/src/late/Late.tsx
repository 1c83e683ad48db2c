import { answer } from "@jmo/shared/api/client";
import { moment, rupiah } from "@jmo/shared/format";
import { Panel } from "@jmo/shared/ui/Panel";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import "./texts";

/** Whatever has not come on in time: claims, cases, mergers. */
export default function Late() {
  const { t } = useTranslation();
  return (
    <Sheet title={t("late.title")} hint={t("late.hint")} personal>
      <LateClaims />
      <ParkedClaims />
      <LateAccidents />
      <LateMergers />
    </Sheet>
  );
}

function LateClaims() {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("late.claims")}>
      <Listing
        caption={t("late.claims")}
        name={["late", "claims"]}
        read={(api, query) => answer(api.GET("/api/v1/late-claims", { params: { query } }))}
        rowKey={({ claimId }) => claimId}
        empty={t("late.noClaims")}
        columns={[
          { name: t("late.claim"), value: ({ claimId }) => claimId },
          { name: t("late.step"), value: ({ step }) => step.text },
          { name: t("late.due"), value: ({ due }) => moment(due, i18n.language) },
          {
            name: t("late.payBy"),
            value: ({ payBy, promiseMissed }) =>
              `${moment(payBy, i18n.language)}${promiseMissed ? ` · ${t("late.missed")}` : ""}`,
          },
          { name: t("late.next"), value: ({ nextAction }) => nextAction.text },
        ]}
      />
    </Panel>
  );
}

function ParkedClaims() {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("late.parked")}>
      <Typography color="text.secondary">{t("late.parkedHint")}</Typography>
      <Listing
        caption={t("late.parked")}
        name={["late", "parked"]}
        read={(api, query) => answer(api.GET("/api/v1/parked-claims", { params: { query } }))}
        rowKey={({ claimId }) => claimId}
        empty={t("late.noParked")}
        columns={[
          { name: t("late.claim"), value: ({ claimId }) => claimId },
          { name: t("late.returned"), value: ({ returnedAt }) => moment(returnedAt, i18n.language) },
          { name: t("late.why"), value: ({ reason }) => reason.text },
          { name: t("late.amount"), figure: true, value: ({ amount }) => rupiah(amount) },
        ]}
      />
    </Panel>
  );
}

function LateAccidents() {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("late.accidents")}>
      <Listing
        caption={t("late.accidents")}
        name={["late", "accidents"]}
        read={(api, query) => answer(api.GET("/api/v1/late-accidents", { params: { query } }))}
        rowKey={({ accidentId }) => accidentId}
        empty={t("late.noAccidents")}
        columns={[
          { name: t("late.accident"), value: ({ number }) => number },
          { name: t("late.step"), value: ({ step }) => t(`late.accidentSteps.${step}`) },
          { name: t("late.by"), value: ({ by }) => by.text },
          { name: t("late.due"), value: ({ due }) => moment(due, i18n.language) },
        ]}
      />
    </Panel>
  );
}

function LateMergers() {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("late.mergers")}>
      <Listing
        caption={t("late.mergers")}
        name={["late", "mergers"]}
        read={(api, query) => answer(api.GET("/api/v1/members/late-mergers", { params: { query } }))}
        rowKey={({ mergerId }) => mergerId}
        empty={t("late.noMergers")}
        columns={[
          { name: t("late.merger"), value: ({ mergerId }) => mergerId },
          { name: t("late.step"), value: ({ step }) => t(`late.steps.${step}`) },
          { name: t("late.since"), value: ({ since }) => moment(since, i18n.language) },
          { name: t("late.member"), value: ({ memberId }) => memberId },
        ]}
      />
    </Panel>
  );
}
