import { answer } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { useQueryClient } from "@tanstack/react-query";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { Grid } from "../parts/Grid";
import { Sheet } from "../parts/Sheet";
import { useWaiting } from "./useWaiting";
import "./texts";

/** Which services answer, what waits in them, and whether an outage is proposed or announced. */
export default function Health() {
  const { t } = useTranslation();
  const services = useWaiting();
  const queries = useQueryClient();
  const outages = useAnswer(["outages", "latest"], (api) => answer(api.GET("/api/v1/outages/history")));
  const outageOf = (service: string) =>
    outages.data?.items.find((outage) => outage.service === service && ["PROPOSED", "ANNOUNCED"].includes(outage.state));
  return (
    <Sheet title={t("services.health")} hint={t("services.healthHint")}>
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {t("services.overall", { up: services.filter(({ state }) => state === "answers").length, all: services.length })}
      </Typography>
      <Box>
        <Button
          variant="outlined"
          size="small"
          onClick={() => void Promise.all([queries.refetchQueries({ queryKey: ["dead-letters"] }), outages.refetch()])}
        >
          {t("services.askAgain")}
        </Button>
      </Box>
      <Grid
        caption={t("services.health")}
        rows={services}
        rowKey={({ service }) => service}
        columns={[
          { name: t("services.service"), value: ({ service }) => service },
          {
            name: t("services.state"),
            value: ({ state }) =>
              state === "asked" ? (
                t("services.asking")
              ) : (
                <Chip
                  size="small"
                  color={state === "answers" ? "primary" : "error"}
                  label={t(state === "answers" ? "services.answers" : "services.answersNot")}
                />
              ),
          },
          {
            name: t("services.outage"),
            value: ({ service }) => {
              const outage = outageOf(service);
              return outage === undefined ? (
                t("parts.none")
              ) : (
                <Link component={RouterLink} to="/operations/outages">
                  {t(`services.outageStates.${outage.state}`)}
                </Link>
              );
            },
          },
          {
            name: t("services.deadLetters"),
            figure: true,
            value: ({ service, letters }) =>
              letters === "" ? (
                t("parts.none")
              ) : (
                <Link component={RouterLink} to={`/operations/dead-letters/${service}`}>
                  {letters}
                </Link>
              ),
          },
        ]}
      />
    </Sheet>
  );
}
