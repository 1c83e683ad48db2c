import { day, moment } from "@jmo/shared/format";
import { Page } from "@jmo/shared/ui/Page";
import { useTranslation } from "react-i18next";
import "../queues/texts";
import { QueueTable } from "../parts/QueueTable";
import { Age } from "../parts/time";
import { useNotifications, type Notification } from "./queries";
import "./texts";

/** Notifications that name nobody whom the service knows. */
export default function Notifications() {
  const { t, i18n } = useTranslation();
  const pages = useNotifications();
  const title = t("queues.names.notifications");
  return (
    <Page title={title}>
      <QueueTable<Notification>
        title={title}
        pages={pages}
        idOf={({ notificationId }) => notificationId}
        nameOf={({ number }) => number}
        addressOf={({ notificationId }) => `/accident-notifications/${notificationId}`}
        textOf={(each) => `${each.informantName} ${t(`accidentReview.kinds.${each.kind}`)} ${moment(each.receivedAt, i18n.language)}`}
        columns={[
          { name: t("accidentReview.number"), show: ({ number }) => number, by: ({ number }) => number },
          { name: t("accidentReview.received"), show: ({ receivedAt }) => <Age since={receivedAt} />, by: ({ receivedAt }) => receivedAt },
          { name: t("accidentReview.identity"), show: ({ identity }) => identity },
          { name: t("accidentReview.kind"), show: ({ kind }) => t(`accidentReview.kinds.${kind}`), by: ({ kind }) => kind },
          { name: t("accidentReview.happenedOn"), show: ({ happenedOn }) => day(happenedOn, i18n.language), by: ({ happenedOn }) => happenedOn },
          { name: t("accidentReview.informant"), show: ({ informantName, relation }) => `${informantName} (${t(`accidentReview.relations.${relation}`)})` },
        ]}
      />
    </Page>
  );
}
