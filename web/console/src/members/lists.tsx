import { answer } from "@jmo/shared/api/client";
import { day, moment, month, rupiah } from "@jmo/shared/format";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import "../accidents/texts";
import "../complaints/texts";
import { Choice } from "../parts/Choice";
import { Listing } from "../parts/Listing";
import { Officer } from "../parts/Officer";
import { SERVICES, type Service } from "../services/services";
import { OnDemand } from "./OnDemand";
import "./texts";

interface Of {
  readonly memberId: string;
}

function Screen({ to, children }: { to: string; children: string }) {
  return (
    <Link component={RouterLink} to={to}>
      {children}
    </Link>
  );
}

/** Every claim of the member; one that came to the officers leads to its review. */
export function Claims({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <OnDemand title={t("memberStory.claims")} show={t("memberStory.claimsShow")}>
      <Listing
        caption={t("memberStory.claims")}
        name={["claims-of", memberId]}
        read={(api, query) => answer(api.GET("/api/v1/claims/members/{memberId}", { params: { path: { memberId }, query } }))}
        rowKey={({ claimId }) => claimId}
        empty={t("memberStory.noClaims")}
        columns={[
          {
            name: t("memberStory.submitted"),
            value: ({ claimId, reviewed, submittedAt }) =>
              reviewed ? (
                <Screen to={`/claim-reviews/${claimId}`}>{moment(submittedAt, i18n.language)}</Screen>
              ) : (
                moment(submittedAt, i18n.language)
              ),
          },
          { name: t("memberStory.cause"), value: ({ cause }) => cause.text },
          {
            name: t("memberStory.stands"),
            value: ({ latest, reasons }) => [latest.text, ...reasons.map(({ text }) => text)].join(". "),
          },
          { name: t("memberStory.paidNet"), figure: true, value: ({ amounts }) => (amounts === null ? "" : rupiah(amounts.net)) },
        ]}
      />
    </OnDemand>
  );
}

export function Contributions({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <OnDemand title={t("memberStory.contributions")} show={t("memberStory.contributionsShow")}>
      <Listing
        caption={t("memberStory.contributions")}
        name={["contributions-of", memberId]}
        read={(api, query) => answer(api.GET("/api/v1/contributions/members/{memberId}", { params: { path: { memberId }, query } }))}
        rowKey={({ contributionId }) => contributionId}
        empty={t("memberStory.noContributions")}
        columns={[
          { name: t("memberStory.month"), value: (paid) => month(paid.month, i18n.language) },
          { name: t("memberStory.employer"), value: ({ employer }) => employer ?? t("memberStory.independent") },
          { name: t("memberStory.wage"), figure: true, value: ({ wage }) => rupiah(wage) },
          { name: t("memberStory.total"), figure: true, value: ({ split }) => rupiah(split.total) },
          { name: t("memberStory.paidOn"), value: ({ paidOn }) => day(paidOn, i18n.language) },
        ]}
      />
    </OnDemand>
  );
}

/** Complaints that hide their reporter stay out of it, but for the officer who has them. */
export function Complaints({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <OnDemand title={t("memberStory.complaints")} hint={t("memberStory.complaintsHint")} show={t("memberStory.complaintsShow")}>
      <Listing
        caption={t("memberStory.complaints")}
        name={["complaints-of", memberId]}
        read={(api, query) => answer(api.GET("/api/v1/complaints/members/{memberId}", { params: { path: { memberId }, query } }))}
        rowKey={({ complaintId }) => complaintId}
        empty={t("memberStory.noComplaints")}
        columns={[
          { name: t("memberStory.caseNumber"), value: ({ complaintId, number }) => <Screen to={`/complaints/${complaintId}`}>{number}</Screen> },
          { name: t("memberStory.kind"), value: ({ kind }) => kind.text },
          { name: t("memberStory.submitted"), value: ({ submittedAt }) => moment(submittedAt, i18n.language) },
          { name: t("memberStory.stands"), value: ({ status }) => t(`caseWork.statuses.${status}`) },
        ]}
      />
    </OnDemand>
  );
}

export function Accidents({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <OnDemand title={t("memberStory.accidents")} show={t("memberStory.accidentsShow")}>
      <Listing
        caption={t("memberStory.accidents")}
        name={["accidents-of", memberId]}
        read={(api, query) => answer(api.GET("/api/v1/accidents/members/{memberId}", { params: { path: { memberId }, query } }))}
        rowKey={({ accidentId }) => accidentId}
        empty={t("memberStory.noAccidents")}
        columns={[
          { name: t("memberStory.caseNumber"), value: ({ accidentId, number }) => <Screen to={`/accident-reviews/${accidentId}`}>{number}</Screen> },
          { name: t("memberStory.kind"), value: ({ kind }) => t(`accidentReview.kinds.${kind}`) },
          { name: t("memberStory.happenedOn"), value: ({ happenedOn }) => day(happenedOn, i18n.language) },
          { name: t("memberStory.stands"), value: ({ phase, owed }) => [phase, ...(owed === null ? [] : [owed.text])].join(". ") },
          { name: t("memberStory.granted"), figure: true, value: ({ granted }) => (granted === null ? "" : rupiah(granted)) },
        ]}
      />
    </OnDemand>
  );
}

/** What it was about and when, not its words. */
export function Notices({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <OnDemand title={t("memberStory.notices")} hint={t("memberStory.noticesHint")} show={t("memberStory.noticesShow")}>
      <Listing
        caption={t("memberStory.notices")}
        name={["notices-of", memberId]}
        read={(api, query) => answer(api.GET("/api/v1/notifications/members/{memberId}", { params: { path: { memberId }, query } }))}
        rowKey={({ id }) => id}
        empty={t("memberStory.noNotices")}
        columns={[
          { name: t("memberStory.sent"), value: ({ occurredAt }) => moment(occurredAt, i18n.language) },
          { name: t("memberStory.notice"), value: ({ title }) => title },
          { name: t("memberStory.read"), value: ({ readAt }) => (readAt === null ? t("memberStory.unread") : moment(readAt, i18n.language)) },
        ]}
      />
    </OnDemand>
  );
}

/** Who looked at the member's data or did something with them, service by service. */
export function Looks({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  const [service, setService] = useState<Service>("account-service");
  return (
    <OnDemand title={t("memberStory.looks")} show={t("memberStory.looksShow")}>
      <Choice
        label={t("memberStory.looksIn")}
        value={service}
        options={SERVICES.map((value) => ({ value, label: t(`memberStory.services.${value}`) }))}
        onChange={(value) => {
          setService(value === "" ? service : value);
        }}
      />
      <Listing
        caption={t("memberStory.looks")}
        name={["looks-at", memberId, service]}
        read={(api, from) =>
          answer(api.GET(`/api/v1/operations/${service}/audit-records`, { params: { query: { about: memberId, ...from } } }))
        }
        rowKey={({ id }) => id}
        empty={t("memberStory.noLooks")}
        columns={[
          { name: t("memberStory.lookedAt"), value: ({ at }) => moment(at, i18n.language) },
          { name: t("memberStory.who"), value: ({ who, name }) => name ?? <Officer id={who} /> },
          {
            name: t("memberStory.what"),
            value: ({ what, reason }) => (
              <>
                {what}
                {reason !== null && <Typography variant="body2">{reason}</Typography>}
              </>
            ),
          },
        ]}
      />
    </OnDemand>
  );
}
