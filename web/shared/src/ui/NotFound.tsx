import { useTranslation } from "react-i18next";
import { Page } from "./Page";

export function NotFound() {
  const { t } = useTranslation();
  return <Page title={t("app.notFound")}>{t("app.notFoundDetail")}</Page>;
}
