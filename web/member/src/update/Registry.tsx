import type { Schemas } from "@jmo/shared/api/client";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import "./texts";

/** Where a member asks for a correction of what is on record. */
export const CORRECTION = "/complaints/new/data-correction";

/** That the civil registry compares. */
const FIELDS = ["nik", "name", "birthDate"] as const;

/** How the data on record compare with the civil registry (Dukcapil), as far as there is something to say. */
export function Registry({ registry }: { registry: Schemas["MemberRegistryView"] }) {
  const { t, i18n } = useTranslation();
  const { status, mismatches, checkPending } = registry;
  if (checkPending) {
    return <Alert severity="info">{t("update.registry.pending")}</Alert>;
  }
  if (status !== "MISMATCHED") {
    return null;
  }
  const names = FIELDS.filter((field) => mismatches.includes(field)).map((field) => t(`update.registry.fields.${field}`));
  return (
    <Alert
      severity="warning"
      action={
        <Button component={Link} to={CORRECTION} color="inherit" size="small">
          {t("update.registry.correct")}
        </Button>
      }
    >
      {t("update.registry.differs", { fields: new Intl.ListFormat(i18n.language).format(names) })}
    </Alert>
  );
}
