import { accepted, answer } from "@jmo/shared/api/client";
import { moment } from "@jmo/shared/format";
import { useTranslation } from "react-i18next";
import { isFor, useRoles, type Role } from "../app/roles";
import { Action } from "../parts/Action";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import "./texts";

const RETRY: readonly Role[] = ["operator"];
const ALL = "/api/v1/operations/notification-service/failed-deliveries";

/** Deliveries of notices that were given up, each of which can be tried once more. */
export default function Deliveries() {
  const { t, i18n } = useTranslation();
  const retries = isFor(RETRY, useRoles());
  return (
    <Sheet title={t("notices.deliveries")} hint={t("notices.deliveriesHint")} personal changedBy={RETRY}>
      <Listing
        caption={t("notices.deliveries")}
        name={["deliveries"]}
        read={(api, query) => answer(api.GET(ALL, { params: { query } }))}
        rowKey={({ id }) => id}
        empty={t("notices.noDeliveries")}
        columns={[
          { name: t("notices.failedAt"), value: ({ failedAt }) => moment(failedAt, i18n.language) },
          { name: t("notices.channel"), value: ({ channel }) => t(`notices.channels.${channel}`) },
          { name: t("notices.about"), value: ({ step, subjectType }) => `${subjectType} · ${step}` },
          { name: t("notices.why"), value: ({ reason }) => t(`notices.reasons.${reason}`) },
          { name: t("notices.member"), value: ({ memberId }) => memberId },
          ...(retries
            ? [
                {
                  name: t("notices.action"),
                  value: ({ id }: { id: string }) => (
                    <Action
                      label={t("notices.retry")}
                      explained={t("notices.retryExplained")}
                      run={(api) => accepted(api.POST(`${ALL}/{id}/retry`, { params: { path: { id } } }))}
                      changes={[["deliveries"]]}
                      done={t("notices.retried")}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  );
}
