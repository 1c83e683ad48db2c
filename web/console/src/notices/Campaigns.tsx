import { answer } from "@jmo/shared/api/client";
import { figure, moment } from "@jmo/shared/format";
import { useTranslation } from "react-i18next";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import "./texts";

/** Notices to many members, and how far they got. */
export default function Campaigns() {
  const { t, i18n } = useTranslation();
  return (
    <Sheet title={t("notices.campaigns")} hint={t("notices.campaignsHint")}>
      <Listing
        caption={t("notices.campaigns")}
        name={["campaigns"]}
        read={(api, query) =>
          answer(api.GET("/api/v1/operations/notification-service/campaigns", { params: { query } }))
        }
        rowKey={({ id }) => id}
        empty={t("notices.noCampaigns")}
        columns={[
          { name: t("notices.begun"), value: ({ occurredAt }) => moment(occurredAt, i18n.language) },
          { name: t("notices.notice"), value: ({ notice }) => notice },
          { name: t("notices.subject"), value: ({ subjectId }) => subjectId },
          { name: t("notices.notified"), figure: true, value: ({ notified }) => figure(notified) },
          { name: t("notices.state"), value: ({ done }) => t(done ? "notices.done" : "notices.running") },
        ]}
      />
    </Sheet>
  );
}
