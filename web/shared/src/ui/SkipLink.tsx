import Link from "@mui/material/Link";
import { useTranslation } from "react-i18next";

/** Past the navigation to the content, for who goes by the keyboard: shown when it has the focus. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <Link
      href="#content"
      sx={{ position: "absolute", left: -9999, "&:focus": { left: 8, top: 8, zIndex: 2000, bgcolor: "background.paper", p: 1 } }}
    >
      {t("app.skip")}
    </Link>
  );
}
