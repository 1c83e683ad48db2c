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
  const frames = faces.filter(({ step }) => step !== undefined);
  return (
    <Panel title={t("claimReview.faces")}>
      {!hasReference && <Typography>{t("claimReview.noReference")}</Typography>}
      <Box sx={{ display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))", gap: 2, alignItems: "start" }}>
        {faces.map((face) => {
          const { name, step, link } = face;
          const shown =
            step === undefined
              ? t("claimReview.reference")
              : t("claimReview.frame", { number: frames.indexOf(face) + 1, count: frames.length, step: t(`claimReview.steps.${step}`) });
          return <Evidence key={name} link={link} name={shown} again={again} />;
        })}
      </Box>
    </Panel>
  );
}
