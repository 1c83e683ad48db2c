import { hasScholarships } from "@jmo/shared/accidents/stageTwoReport";
import { day, moment, month, rupiah } from "@jmo/shared/format";
import { Facts, type Fact } from "@jmo/shared/ui/Facts";
import { Panel } from "@jmo/shared/ui/Panel";
import Link from "@mui/material/Link";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { Officer } from "../parts/Officer";
import { Limit } from "../parts/time";
import type { Accident } from "./queries";
import "./texts";

/** Facts that somebody has stated. */
function stated(facts: readonly { readonly name: string; readonly value: string | null }[]): Fact[] {
  return facts.filter(({ value }) => value !== null);
}

export function AtHand({ accident }: { accident: Accident }) {
  const { t, i18n } = useTranslation();
  const { owed, worker, coverage } = accident;
  return (
    <Panel title={t("accidentReview.case")}>
      <Facts
        facts={[
          { name: t("accidentReview.status"), value: t(`accidentReview.statuses.${accident.status}`) },
          ...(owed === null
            ? []
            : [
                { name: t("accidentReview.who"), value: owed.by.text },
                { name: t("accidentReview.owed"), value: owed.text },
                { name: t("accidentReview.limit"), value: <Limit overdue={owed.overdue} daysLeft={owed.daysLeft} /> },
              ]),
          { name: t("accidentReview.worker"), value: worker?.name ?? t("accidentReview.unknownWorker") },
          ...stated([
            { name: t("accidentReview.kpj"), value: worker?.kpj ?? null },
            { name: t("accidentReview.employer"), value: worker?.employer ?? null },
          ]),
          { name: t("accidentReview.employed"), value: t(`accidentReview.answers.${coverage.employed}`) },
          { name: t("accidentReview.programmePaid"), value: t(`accidentReview.answers.${coverage.programmePaid}`) },
          ...stated([
            {
              name: t("accidentReview.lastContribution"),
              value: coverage.lastContributionMonth === null ? null : month(coverage.lastContributionMonth, i18n.language),
            },
          ]),
          {
            name: t("accidentReview.member"),
            value: (
              <Link component={RouterLink} to={`/members/${accident.memberId}`}>
                {t("accidentReview.memberStory")}
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  );
}

export function Incident({ accident: { kind, incident, informants } }: { accident: Accident }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("accidentReview.incident")}>
      <Facts
        facts={[
          { name: t("accidentReview.kind"), value: t(`accidentReview.kinds.${kind}`) },
          { name: t("accidentReview.happenedOn"), value: incident.at === null ? day(incident.happenedOn, i18n.language) : moment(incident.at, i18n.language) },
          ...stated([
            { name: t("accidentReview.place"), value: incident.place },
            { name: t("accidentReview.chronology"), value: incident.chronology },
            { name: t("accidentReview.occupation"), value: incident.occupation },
            { name: t("accidentReview.diagnosis"), value: incident.diagnosis },
            { name: t("accidentReview.source"), value: incident.source },
          ]),
          {
            name: t("accidentReview.informants"),
            value: informants.map(({ name, phone, relation }) => `${name} (${t(`accidentReview.relations.${relation}`)}), ${phone}`).join("; "),
          },
        ]}
      />
    </Panel>
  );
}

export function Stages({ accident: { stageOne, stageTwo } }: { accident: Accident }) {
  const { t, i18n } = useTranslation();
  const recorded = (by: string | null): Fact[] => (by === null ? [] : [{ name: t("accidentReview.recordedBy"), value: <Officer id={by} /> }]);
  const reported = (at: string, late: boolean) => `${moment(at, i18n.language)}${late ? ` (${t("accidentReview.late")})` : ""}`;
  return (
    <>
      {stageOne !== null && (
        <Panel title={t("accidentReview.stageOne")}>
          <Facts
            facts={[
              { name: t("accidentReview.reportedAt"), value: reported(stageOne.reportedAt, stageOne.late) },
              ...recorded(stageOne.recordedBy),
              { name: t("accidentReview.workplace"), value: stageOne.workplace },
              { name: t("accidentReview.job"), value: `${stageOne.job}, ${stageOne.unit}` },
              { name: t("accidentReview.wage"), value: rupiah(stageOne.wageAmount) },
              { name: t("accidentReview.address"), value: stageOne.address },
              { name: t("accidentReview.source"), value: `${stageOne.accidentType}; ${stageOne.injurySource}; ${stageOne.unsafeAct}; ${stageOne.unsafeCondition}` },
            ]}
          />
        </Panel>
      )}
      {stageTwo !== null && (
        <Panel title={t("accidentReview.stageTwo")}>
          <Facts
            facts={[
              { name: t("accidentReview.reportedAt"), value: reported(stageTwo.reportedAt, stageTwo.late) },
              ...recorded(stageTwo.recordedBy),
              { name: t("accidentReview.outcome"), value: t(`accidentReview.outcomes.${stageTwo.outcome}`) },
              ...stated([{ name: t("accidentReview.diedOn"), value: stageTwo.diedOn === null ? null : day(stageTwo.diedOn, i18n.language) }]),
              // Whether none was reported is a fact as well, where a scholarship could be paid.
              ...(hasScholarships(stageTwo.outcome) ? [{ name: t("accidentReview.children"), value: String(stageTwo.children) }] : []),
            ]}
          />
        </Panel>
      )}
    </>
  );
}
