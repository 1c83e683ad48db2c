import { moment } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import { useTranslation } from "react-i18next";
import { useOutages } from "../app/queries";

/** What is away at the moment, and which channel works instead. If even that is away, the screen says so itself. */
export function OutageBanner() {
  const { t, i18n } = useTranslation();
  const outages = useOutages();
  const language = i18n.language === "en" ? "en" : "id";
  return outages.data?.map((outage) => (
    <Alert key={outage.outageId} severity="warning">
      <AlertTitle>{outage.title[language]}</AlertTitle>
      {outage.alternative[language]}
      {outage.expectedEnd !== null && <> {t("home.outageUntil", { at: moment(outage.expectedEnd, language) })}</>}
    </Alert>
  ));
}
