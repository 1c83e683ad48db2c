import { day } from "@jmo/shared/format";
import Link from "@mui/material/Link";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import type { Source } from "./sources";
import "./texts";

/** The days that were compared with the bank's statement, the newest first. */
export function Days({ source }: { source: Source }) {
  const { t, i18n } = useTranslation();
  return (
    <Sheet title={t(`reconciliation.${source.name}`)} hint={t(`reconciliation.${source.name}Hint`)} changedBy={["operator"]}>
      <Listing
        caption={t("reconciliation.days")}
        name={["reconciliation", source.name, "days"]}
        read={source.days}
        rowKey={(row) => row.day}
        empty={t("reconciliation.noDays")}
        columns={[
          {
            name: t("reconciliation.day"),
            value: (row) => (
              <Link component={RouterLink} to={`/operations/reconciliation/${source.name}/${row.day}`}>
                {day(row.day, i18n.language)}
              </Link>
            ),
          },
          { name: t("reconciliation.state"), value: ({ state }) => t(`reconciliation.states.${state}`) },
          { name: t("reconciliation.entries"), figure: true, value: ({ entries }) => entries ?? t("parts.none") },
          { name: t("reconciliation.ours"), figure: true, value: ({ ours }) => ours ?? t("parts.none") },
          { name: t("reconciliation.differences"), figure: true, value: ({ differences }) => differences ?? t("parts.none") },
          { name: t("reconciliation.open"), figure: true, value: ({ openDifferences }) => openDifferences },
          { name: t("reconciliation.trouble"), value: ({ trouble }) => trouble ?? t("parts.none") },
        ]}
      />
    </Sheet>
  );
}
