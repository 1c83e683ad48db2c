import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import "./texts";

/** What the family shows at a branch office. */
const DOCUMENTS = ["forms", "member", "doctor", "certificate", "heirs", "account"] as const;

/**
 * What the family of a member who has died does. Reports are taken from an employer or by the member's own login, so a family has
 * none to send here: officers record those of an independent worker from paper, and evidence and the heir's account too.
 *
 * @param after what is on the screen: the member's own report of a stage, the notification by somebody else, or a case that waits
 *   for the family
 */
export function AfterDeath({ after }: { after: "report" | "notification" | "case" }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("accidents.death.title")}>
      <Typography>{t(`accidents.death.${after}`)}</Typography>
      <div>
        <Typography>{t("accidents.death.branch")}</Typography>
        <Box component="ul" sx={{ m: 0, pl: 3 }}>
          {DOCUMENTS.map((each) => (
            <li key={each}>{t(`accidents.death.documents.${each}`)}</li>
          ))}
        </Box>
      </div>
      <Typography>{t("accidents.death.paid")}</Typography>
      <Button component={Link} to="/branches" variant="outlined">
        {t("accidents.death.branches")}
      </Button>
      <Button component="a" href="tel:175">
        {t("accidents.death.call")}
      </Button>
    </Panel>
  );
}
