import type { Schemas } from "@jmo/shared/api/client";
import { month } from "@jmo/shared/format";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { fillDraft } from "../app/drafts";
import "./texts";

/** To a complaint about a missing month, with what is known of it filled in. */
export function ComplainLink({ missing }: { missing: Schemas["SavingsMissingMonth"] }) {
  const { t, i18n } = useTranslation();
  return (
    <Button
      component={Link}
      to={`/complaints/new/${missing.complaintKind}`}
      color="inherit"
      size="small"
      aria-label={`${t("complaints.about")}: ${month(missing.month, i18n.language)}, ${missing.employer}`}
      onClick={() => {
        // Not in the address: where somebody works is nobody else's business.
        fillDraft(`complaint.${missing.complaintKind}`, {
          "fields.employer": missing.employer,
          "fields.fromMonth": missing.month,
          "fields.toMonth": missing.month,
        });
      }}
    >
      {t("complaints.about")}
    </Button>
  );
}
