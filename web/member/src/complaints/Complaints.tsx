import { moment } from "@jmo/shared/format";
import { Page } from "@jmo/shared/ui/Page";
import { PagedList } from "@jmo/shared/ui/PagedList";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { LinkCard } from "../app/LinkCard";
import { useComplaints } from "./queries";
import { StatusChip } from "./StatusChip";
import "./texts";

/** The member's complaints, the latest first. */
export default function Complaints() {
  const { t, i18n } = useTranslation();
  const complaints = useComplaints();
  return (
    <Page title={t("complaints.title")}>
      <Typography>{t("complaints.intro")}</Typography>
      <Button component={Link} to="/complaints/new" variant="contained" size="large">
        {t("complaints.begin")}
      </Button>
      <PagedList pages={complaints} idOf={(each) => each.complaintId} empty={t("complaints.none")} more={t("complaints.more")}>
        {(each) => (
          <LinkCard to={`/complaints/${each.complaintId}`} title={each.kind.text}>
            <StatusChip status={each.status} label={each.statusLabel} />
            <Typography variant="body2" color="text.secondary">
              {each.number} · {t("complaints.submitted", { at: moment(each.submittedAt, i18n.language) })}
            </Typography>
            {each.turn !== null && <Typography variant="body2">{t(`complaints.waits.${each.turn.waitsFor}`)}</Typography>}
          </LinkCard>
        )}
      </PagedList>
    </Page>
  );
}
