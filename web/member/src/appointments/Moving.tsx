import { answer } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { hasCode } from "@jmo/shared/api/problem";
import { day } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useAppointment, type Appointment } from "../branches/queries";
import { SlotPicker } from "./SlotPicker";
import { clockOf, dayOf } from "./when";
import "./texts";

/** Another slot of the same branch and service. */
export default function Moving() {
  const { t } = useTranslation();
  const { appointmentId = "" } = useParams();
  const appointment = useAppointment(appointmentId);
  return (
    <Page title={t("appointments.moveTitle")}>
      {appointment.isPending && <Waiting />}
      {appointment.isError && <Failure failure={appointment.error} retry={() => void appointment.refetch()} />}
      {appointment.data !== undefined && <Move appointment={appointment.data} />}
    </Page>
  );
}

function Move({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { appointmentId, timeZone } = appointment;
  const [start, setStart] = useState<string>();
  const when = (at: string) => `${day(dayOf(at), i18n.language)}, ${clockOf(at)} ${timeZone}`;
  const moving = useCommand(
    (api, to: string) =>
      answer(api.PUT("/api/v1/appointments/{appointmentId}/slot", { params: { path: { appointmentId } }, body: { start: to } })),
    {
      once: true,
      onDone: () => {
        void queries.invalidateQueries({ queryKey: ["appointment", appointmentId] });
        void queries.invalidateQueries({ queryKey: ["appointments"] });
        void navigate(`/appointments/${appointmentId}`, { replace: true });
      },
      onFailed: (failure) => {
        if (hasCode(failure, "slot-full", "slot-not-bookable")) {
          setStart(undefined);
          void queries.invalidateQueries({ queryKey: ["slots"] });
        }
      },
    },
  );
  return (
    <>
      <Typography>
        {appointment.service.text} · {appointment.branchName}
        <br />
        {when(appointment.start)}
      </Typography>
      <SlotPicker branch={appointment.branch} zone={timeZone} service={appointment.service.code} chosen={start} onChoose={setStart} />
      {moving.failure !== undefined && <Failure failure={moving.failure} />}
      {start !== undefined && (
        <>
          <Typography role="status">{t("appointments.chosen", { when: when(start) })}</Typography>
          <Button
            variant="contained"
            size="large"
            loading={moving.pending}
            onClick={() => {
              moving.run(start);
            }}
          >
            {t("appointments.move")}
          </Button>
        </>
      )}
    </>
  );
}
