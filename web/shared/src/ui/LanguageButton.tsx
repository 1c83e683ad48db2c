import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { changeLanguage } from "../i18n/start";

/** To the other language, by its own name. */
export function LanguageButton() {
  const { t, i18n } = useTranslation();
  return (
    <Button
      color="inherit"
      size="small"
      aria-label={t("app.languageLabel")}
      onClick={() => void changeLanguage(i18n.language === "id" ? "en" : "id")}
    >
      {t("app.language")}
    </Button>
  );
}
