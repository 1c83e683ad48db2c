import type { Schemas } from "@jmo/shared/api/client";
import { day, moment, month, rupiah } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Panel } from "@jmo/shared/ui/Panel";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Officer } from "../parts/Officer";
import { Lines } from "./Lines";
import { OnDemand } from "./OnDemand";
import { Part, Read } from "./Part";
import { useCopiesOf, useCorrectionsOf, useEmploymentsOf, useErasuresOf, useHeirsOf, useSavingsOf } from "./queries";
import "./texts";

interface Of {
  memberId: string;
}

export function Data({ member }: { member: Schemas["MemberView"] }) {
  const { t, i18n } = useTranslation();
  const { membership, dataUpdatedOn } = member;
  const facts = [
    { name: t("memberStory.name"), value: member.name },
    { name: t("memberStory.nik"), value: member.nik },
    { name: t("memberStory.kpj"), value: member.kpj },
    { name: t("memberStory.birthDate"), value: day(member.birthDate, i18n.language) },
    { name: t("memberStory.segment"), value: member.segment },
    { name: t("memberStory.employer"), value: member.employer },
    {
      name: t("memberStory.membership"),
      value: membership.endedOn === null ? t("memberStory.active") : t("memberStory.endedOn", { on: day(membership.endedOn, i18n.language) }),
    },
    { name: t("memberStory.dataUpdated"), value: dataUpdatedOn === null ? null : day(dataUpdatedOn, i18n.language) },
  ];
  return (
    <Panel title={t("memberStory.data")}>
      <Facts facts={facts.filter(({ value }) => value !== null)} />
    </Panel>
  );
}

export function Savings({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <Part title={t("memberStory.savings")} query={useSavingsOf(memberId)}>
      {({ balance, available, held, note, lastContributionMonth, missingMonths }) => (
        <>
          {note !== null && <Typography>{note}</Typography>}
          <Facts
            facts={[
              { name: t("memberStory.balance"), value: rupiah(balance) },
              { name: t("memberStory.available"), value: rupiah(available) },
              { name: t("memberStory.held"), value: rupiah(held) },
              ...(lastContributionMonth === null
                ? []
                : [{ name: t("memberStory.lastContribution"), value: month(lastContributionMonth, i18n.language) }]),
              ...(missingMonths.length === 0
                ? []
                : [
                    {
                      name: t("memberStory.missingMonths"),
                      value: missingMonths.map((each) => `${month(each.month, i18n.language)} (${each.employer})`).join(", "),
                    },
                  ]),
            ]}
          />
        </>
      )}
    </Part>
  );
}

export function Employments({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <Part title={t("memberStory.employments")} query={useEmploymentsOf(memberId)}>
      {({ changes }) => (
        <Lines
          empty={t("memberStory.noEmployments")}
          lines={changes.map(({ change, on, employer, employerNumber, recordedAt }) => ({
            id: recordedAt + change,
            when: day(on, i18n.language),
            what: [t(`memberStory.changes.${change}`), employer, employerNumber].filter((each) => each !== null).join(", "),
          }))}
        />
      )}
    </Part>
  );
}

export function Corrections({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <Part title={t("memberStory.corrections")} query={useCorrectionsOf(memberId)}>
      {({ items }) => (
        <Lines
          empty={t("memberStory.noCorrections")}
          lines={items.map(({ complaintId, round, orderedBy, answeredAt, applied, refused }) => ({
            id: `${complaintId}-${round}`,
            when: moment(answeredAt, i18n.language),
            what: (
              <>
                {[...applied, ...refused.map(({ field }) => `(${field})`)].join(", ")} · <Officer id={orderedBy} />
              </>
            ),
          }))}
        />
      )}
    </Part>
  );
}

/** Other people's data, which is read only when it is needed: when a member has died. */
export function Heirs({ memberId }: Of) {
  const { t } = useTranslation();
  return (
    <OnDemand title={t("memberStory.heirs")} hint={t("memberStory.heirsWhen")} show={t("memberStory.heirsShow")}>
      <HeirsShown memberId={memberId} />
    </OnDemand>
  );
}

function HeirsShown({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <Read query={useHeirsOf(memberId)}>
      {({ current }) => (
        <Lines
          empty={t("memberStory.noHeirs")}
          lines={
            current?.heirs.map(({ name, relation, percent }) => ({
              id: name + relation,
              when: moment(current.declaredAt, i18n.language),
              what: `${name} (${relation}), ${percent}%`,
            })) ?? []
          }
        />
      )}
    </Read>
  );
}

export function Copies({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <Part title={t("memberStory.copies")} query={useCopiesOf(memberId)}>
      {({ copies }) => (
        <Lines empty={t("memberStory.noCopies")} lines={copies.map(({ at, form }) => ({ id: at, when: moment(at, i18n.language), what: form }))} />
      )}
    </Part>
  );
}

export function Erasures({ memberId }: Of) {
  const { t, i18n } = useTranslation();
  return (
    <Part title={t("memberStory.erasures")} query={useErasuresOf(memberId)}>
      {({ requests }) => (
        <Lines
          empty={t("memberStory.noErasures")}
          lines={requests.map(({ requestId, requestedAt, items }) => ({
            id: requestId,
            when: moment(requestedAt, i18n.language),
            what: items.map(({ title, state, reason }) => `${title}: ${state}${reason === null ? "" : ` (${reason})`}`).join("; "),
          }))}
        />
      )}
    </Part>
  );
}
