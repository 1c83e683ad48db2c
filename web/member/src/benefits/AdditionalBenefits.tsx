import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Benefit } from "./Benefit";
import "./texts";

/** The additional benefits, each with what the member's own facts say of it. */
export default function AdditionalBenefits() {
  const { t } = useTranslation();
  const benefits = useAnswer<Schemas["Benefits"]>(["additional-benefits"], (api) => answer(api.GET("/api/v1/additional-benefits")));
  return (
    <Page title={t("benefits.title")}>
      <Typography>{t("benefits.intro")}</Typography>
      {benefits.isPending && <Waiting />}
      {benefits.isError && <Failure failure={benefits.error} retry={() => void benefits.refetch()} />}
      {benefits.data?.items.map((each) => (
        <Benefit key={each.benefit} known={each} />
      ))}
    </Page>
  );
}
