import { day } from "@jmo/shared/format";
import { Page } from "@jmo/shared/ui/Page";
import { PagedList } from "@jmo/shared/ui/PagedList";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { LinkCard } from "../app/LinkCard";
import { PhaseChip } from "./PhaseChip";
import { useAccidents } from "./queries";
import "./texts";

/** The member's cases, and the ways to report one. */
export default function Accidents() {
  const { t, i18n } = useTranslation();
  const accidents = useAccidents();
  return (
    <Page title={t("accidents.title")}>
      <Typography>{t("accidents.intro")}</Typography>
      <Stack spacing={1}>
        <Button component={Link} to="/accidents/new" variant="contained" size="large">
          {t("accidents.notify")}
        </Button>
        <Button component={Link} to="/accidents/other" variant="outlined">
          {t("accidents.notifyOther")}
        </Button>
      </Stack>
      <PagedList pages={accidents} idOf={(each) => each.accidentId} empty={t("accidents.none")} more={t("accidents.more")}>
        {(each) => (
          <LinkCard to={`/accidents/${each.accidentId}`} title={`${t(`accidents.kinds.${each.kind}`)} ${each.number}`}>
            <PhaseChip accident={each} />
            <Typography variant="body2" color="text.secondary">
              {t("accidents.happened", { on: day(each.happenedOn, i18n.language) })}
            </Typography>
            {each.owed !== null && <Typography variant="body2">{each.owed.text}</Typography>}
          </LinkCard>
        )}
      </PagedList>
    </Page>
  );
}
