import { accepted, answer } from "@jmo/shared/api/client";
import { day, moment, month, rupiah } from "@jmo/shared/format";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { isFor, useRoles } from "../app/roles";
import { Action } from "../parts/Action";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import "./texts";

const HOLDS = "/api/v1/operations/claim-service/hold-differences";

/** Where the ledger and other services do not say the same. */
export default function Differences() {
  const { t } = useTranslation();
  return (
    <Sheet title={t("ledger.differences")} hint={t("ledger.differencesHint")} personal changedBy={["operator"]}>
      <Credits />
      <Unmatched />
      <Holds />
    </Sheet>
  );
}

function Credits() {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("ledger.credits")}>
      <Listing
        caption={t("ledger.credits")}
        name={["differences", "credits"]}
        read={(api, query) => answer(api.GET("/api/v1/contributions/credit-differences", { params: { query } }))}
        rowKey={({ contributionId }) => contributionId}
        empty={t("ledger.noCredits")}
        columns={[
          { name: t("ledger.member"), value: ({ memberId }) => memberId },
          { name: t("ledger.month"), value: (row) => month(row.month, i18n.language) },
          { name: t("ledger.paidOn"), value: ({ paidOn }) => day(paidOn, i18n.language) },
          { name: t("ledger.expected"), figure: true, value: ({ expected }) => rupiah(expected) },
          {
            name: t("ledger.creditedAmount"),
            figure: true,
            value: ({ credited }) => (credited === null ? t("ledger.notCredited") : rupiah(credited)),
          },
        ]}
      />
    </Panel>
  );
}

function Unmatched() {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("ledger.unmatched")}>
      <Listing
        caption={t("ledger.unmatched")}
        name={["differences", "unmatched"]}
        read={(api, query) => answer(api.GET("/api/v1/contributions/unmatched-credits", { params: { query } }))}
        rowKey={({ postingId }) => postingId}
        empty={t("ledger.noUnmatched")}
        columns={[
          { name: t("ledger.member"), value: ({ memberId }) => memberId },
          { name: t("ledger.posting"), value: ({ postingId }) => postingId },
          { name: t("ledger.amount"), figure: true, value: ({ amount }) => rupiah(amount) },
          { name: t("ledger.seenAt"), value: ({ seenAt }) => moment(seenAt, i18n.language) },
        ]}
      />
    </Panel>
  );
}

function Holds() {
  const { t, i18n } = useTranslation();
  const mayChange = isFor(["operator"], useRoles());
  return (
    <Panel title={t("ledger.holds")}>
      <Listing
        caption={t("ledger.holds")}
        name={["differences", "holds"]}
        read={(api, query) => answer(api.GET(HOLDS, { params: { query } }))}
        rowKey={({ memberId }) => memberId}
        empty={t("ledger.noHolds")}
        columns={[
          { name: t("ledger.member"), value: ({ memberId }) => memberId },
          { name: t("ledger.held"), figure: true, value: ({ held }) => rupiah(held) },
          { name: t("ledger.lastClaim"), value: ({ lastClaimId }) => lastClaimId ?? t("parts.none") },
          { name: t("ledger.foundAt"), value: ({ foundAt }) => moment(foundAt, i18n.language) },
        ]}
      />
      {mayChange && (
        <Box>
          <Action
            label={t("ledger.compare")}
            explained={t("ledger.compareExplained")}
            run={(api) => accepted(api.POST(HOLDS))}
            changes={[["differences", "holds"]]}
            done={t("ledger.compared")}
          />
        </Box>
      )}
    </Panel>
  );
}
