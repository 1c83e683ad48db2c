import { day } from "@jmo/shared/format";
import { Page } from "@jmo/shared/ui/Page";
import { PagedList } from "@jmo/shared/ui/PagedList";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { LinkCard } from "../app/LinkCard";
import { useAppointments } from "../branches/queries";
import { AppointmentChip } from "./AppointmentChip";
import { clockOf, dayOf } from "./when";
import "./texts";

export default function Appointments() {
  const { t, i18n } = useTranslation();
  const appointments = useAppointments();
  return (
    <Page title={t("appointments.mine")}>
      <PagedList pages={appointments} idOf={(each) => each.appointmentId} empty={t("appointments.none")} more={t("appointments.more")}>
        {(each) => (
          <LinkCard
            to={`/appointments/${each.appointmentId}`}
            title={`${day(dayOf(each.start), i18n.language)}, ${clockOf(each.start)} ${each.timeZone}`}
          >
            <AppointmentChip status={each.status} />
            <Typography variant="body2">
              {each.service.text} · {each.branchName}
            </Typography>
          </LinkCard>
        )}
      </PagedList>
      <Button component={Link} to="/branches" variant="outlined">
        {t("appointments.find")}
      </Button>
    </Page>
  );
}
