import Link from "@mui/material/Link";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { Grid } from "../parts/Grid";
import { Sheet } from "../parts/Sheet";
import { useWaiting } from "./useWaiting";
import "./texts";

/** The services, and how many dead letters wait in each. */
export default function DeadLetters() {
  const { t } = useTranslation();
  const services = useWaiting();
  return (
    <Sheet title={t("services.deadLetters")} hint={t("services.deadLettersHint")} changedBy={["operator"]}>
      <Grid
        caption={t("services.deadLetters")}
        rows={services}
        rowKey={({ service }) => service}
        columns={[
          {
            name: t("services.service"),
            value: ({ service }) => (
              <Link component={RouterLink} to={`/operations/dead-letters/${service}`}>
                {service}
              </Link>
            ),
          },
          {
            name: t("services.waiting"),
            figure: true,
            value: ({ state, letters }) =>
              state === "away" ? t("services.unanswered") : state === "asked" ? t("services.asking") : letters,
          },
        ]}
      />
    </Sheet>
  );
}
