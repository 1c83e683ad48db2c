import type { Schemas } from "@jmo/shared/api/client";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Evidence } from "../parts/Evidence";
import "./texts";

/** The reference photo and the frames of the selfie, side by side. */
export function Faces({ faces, again }: { faces: readonly Schemas["IdentityReviewsFace"][]; again: () => void }) {
  const { t } = useTranslation();
  const hasReference = faces.some(({ step }) => step === undefined);
  return (
    <Panel title={t("claimReview.faces")}>
      {!hasReference && <Typography>{t("claimReview.noReference")}</Typography>}
      <Box sx={{ display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))", gap: 2, alignItems: "start" }}>
        {faces.map(({ name, step, link }) => (
          <Evidence key={name} link={link} name={step === undefined ? t("claimReview.reference") : t(`claimReview.steps.${step}`)} again={again} />
        ))}
      </Box>
    </Panel>
  );
}
