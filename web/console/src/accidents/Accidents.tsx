import { day } from "@jmo/shared/format";
import { Page } from "@jmo/shared/ui/Page";
import { useTranslation } from "react-i18next";
import "../queues/texts";
import { QueueTable } from "../parts/QueueTable";
import { Limit } from "../parts/time";
import { useAccidents, type Accident } from "./queries";
import "./texts";

/** The accidents and diseases that wait for an officer, the longest waiting first. */
export default function Accidents() {
  const { t, i18n } = useTranslation();
  const pages = useAccidents();
  const title = t("queues.names.accidents");
  const workerOf = ({ worker }: Accident) => worker?.name ?? t("accidentReview.unknownWorker");
  return (
    <Page title={title}>
      <QueueTable<Accident>
        title={title}
        pages={pages}
        idOf={({ accidentId }) => accidentId}
        nameOf={({ number }) => number}
        addressOf={({ accidentId }) => `/accident-reviews/${accidentId}`}
        textOf={(each) => `${workerOf(each)} ${t(`accidentReview.statuses.${each.status}`)} ${t(`accidentReview.kinds.${each.kind}`)}`}
        columns={[
          { name: t("accidentReview.number"), show: ({ number }) => number, by: ({ number }) => number },
          { name: t("accidentReview.limit"), show: ({ owed }) => owed !== null && <Limit overdue={owed.overdue} daysLeft={owed.daysLeft} />, by: ({ owed }) => owed?.dueAt ?? "" },
          { name: t("accidentReview.status"), show: ({ status }) => t(`accidentReview.statuses.${status}`), by: ({ status }) => status },
          { name: t("accidentReview.who"), show: ({ owed }) => owed?.by.text },
          { name: t("accidentReview.worker"), show: workerOf, by: workerOf },
          { name: t("accidentReview.kind"), show: ({ kind }) => t(`accidentReview.kinds.${kind}`), by: ({ kind }) => kind },
          { name: t("accidentReview.happenedOn"), show: ({ incident }) => day(incident.happenedOn, i18n.language), by: ({ incident }) => incident.happenedOn },
        ]}
      />
    </Page>
  );
}
