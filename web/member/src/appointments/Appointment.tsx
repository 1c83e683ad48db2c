import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { day } from "@jmo/shared/format";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Picture } from "@jmo/shared/ui/Picture";
import { useAppointment, useCode, type Appointment } from "../branches/queries";
import { AppointmentChip } from "./AppointmentChip";
import { clockOf, dayOf } from "./when";
import "./texts";

/** What the member shows at the branch. */
export default function AppointmentPage() {
  const { t } = useTranslation();
  const { appointmentId = "" } = useParams();
  const appointment = useAppointment(appointmentId);
  return (
    <Page title={t("appointments.title")}>
      {appointment.isPending && <Waiting />}
      {appointment.isError && <Failure failure={appointment.error} retry={() => void appointment.refetch()} />}
      {appointment.data !== undefined && <Shown appointment={appointment.data} />}
    </Page>
  );
}

function Shown({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const { start, end, timeZone } = appointment;
  return (
    <>
      <Box>
        <AppointmentChip status={appointment.status} />
      </Box>
      {appointment.cancelledFor !== null && (
        <Alert severity="warning">
          <AlertTitle>{t("appointments.branchChanged")}</AlertTitle>
          {appointment.cancelledFor.text}
        </Alert>
      )}
      {appointment.status.code === "BOOKED" && <Code appointment={appointment} />}
      <Panel>
        <Facts
          facts={[
            { name: t("appointments.when"), value: `${day(dayOf(start), i18n.language)}, ${clockOf(start)}–${clockOf(end)} ${timeZone}` },
            { name: t("appointments.what"), value: appointment.service.text },
            { name: t("appointments.where"), value: appointment.branchName },
            { name: t("appointments.address"), value: appointment.branchAddress },
          ]}
        />
      </Panel>
      {appointment.changeable && (
        <>
          <Button component={Link} to={`/appointments/${appointment.appointmentId}/slot`} variant="outlined">
            {t("appointments.change")}
          </Button>
          <Cancel appointmentId={appointment.appointmentId} />
        </>
      )}
      <Button component={Link} to="/appointments">
        {t("appointments.existing")}
      </Button>
    </>
  );
}

function Code({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation();
  const code = useCode(appointment.appointmentId);
  return (
    <Panel title={t("appointments.show")}>
      {code.isError && <Failure failure={code.error} retry={() => void code.refetch()} />}
      {/* A scanner needs dark on light, whatever the device prefers. */}
      {code.data !== undefined && (
        <Box sx={{ bgcolor: "#fff", p: 2, borderRadius: 1, alignSelf: "center", "& img": { width: 220, imageRendering: "pixelated" } }}>
          <Picture content={code.data} alt={t("appointments.qr", { code: appointment.code })} />
        </Box>
      )}
      <Typography sx={{ textAlign: "center", fontSize: "1.5rem", fontWeight: 700, letterSpacing: 2, overflowWrap: "anywhere" }}>
        {appointment.code}
      </Typography>
    </Panel>
  );
}

function Cancel({ appointmentId }: { appointmentId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ["appointment", appointmentId] });
    void queries.invalidateQueries({ queryKey: ["appointments"] });
  };
  const cancellation = useCommand(
    (api) => answer(api.POST("/api/v1/appointments/{appointmentId}/cancellation", { params: { path: { appointmentId } } })),
    { onDone: refresh, onFailed: refresh },
  );
  return (
    <>
      {cancellation.failure !== undefined && <Failure failure={cancellation.failure} />}
      <Confirmed
        label={t("appointments.cancel")}
        question={t("appointments.cancelSure")}
        detail={t("appointments.cancelDetail")}
        keep={t("appointments.keep")}
        confirm={t("appointments.cancel")}
        loading={cancellation.pending}
        onConfirm={() => {
          cancellation.run(undefined);
        }}
      />
    </>
  );
}
