import { answer } from "@jmo/shared/api/client";
import { isFinal, useCommand } from "@jmo/shared/api/command";
import { hasCode, isTemporary } from "@jmo/shared/api/problem";
import { withRetries } from "@jmo/shared/api/retry";
import { day } from "@jmo/shared/format";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { DraftField } from "@jmo/shared/ui/DraftField";
import { useDraft } from "../app/drafts";
import { useBranch, type Branch } from "../branches/queries";
import { SlotPicker } from "./SlotPicker";
import { clockOf, dayOf } from "./when";
import "./texts";

const ATTEMPTS = 3;

/** A slot at one branch. */
export default function Booking() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const branch = useBranch(code);
  return (
    <Page title={t("appointments.bookTitle")}>
      {branch.isPending && <Waiting />}
      {branch.isError && <Failure failure={branch.error} retry={() => void branch.refetch()} />}
      {branch.data !== undefined && <Book branch={branch.data} />}
    </Page>
  );
}

function Book({ branch }: { branch: Branch }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useDraft(`appointment.${branch.code}`);
  const services = branch.services.filter(({ appointments }) => appointments);
  const service = services.find(({ code }) => code === draft.value("service"))?.code;
  const start = draft.value("start");
  const booking = useCommand(
    (api, wanted: { service: NonNullable<typeof service>; start: string }) =>
      withRetries(ATTEMPTS, () =>
        answer(
          api.POST("/api/v1/appointments", {
            params: { header: { "Idempotency-Key": draft.key } },
            body: { branch: branch.code, ...wanted },
          }),
        ),
      ),
    {
      once: true,
      onDone: ({ appointmentId }) => {
        draft.forget();
        void queries.invalidateQueries({ queryKey: ["appointments"] });
        void navigate(`/appointments/${appointmentId}`, { replace: true });
      },
      onFailed: (failure) => {
        if (isFinal(failure)) {
          draft.renew();
        }
        if (hasCode(failure, "slot-full", "slot-not-bookable")) {
          draft.set("start", "");
          void queries.invalidateQueries({ queryKey: ["slots"] });
        }
      },
    },
  );
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{branch.name}</Typography>
      {services.length === 0 ? (
        <Alert severity="info">{t("appointments.noService")}</Alert>
      ) : (
        <DraftField draft={draft} name="service" label={t("appointments.service")} choices={services} />
      )}
      {service !== undefined && (
        <SlotPicker
          key={service}
          branch={branch.code}
          zone={branch.timeZone}
          service={service}
          chosen={start === "" ? undefined : start}
          onChoose={(chosen) => {
            draft.set("start", chosen ?? "");
          }}
        />
      )}
      {booking.failure !== undefined && (
        <Failure failure={booking.failure}>
          {hasCode(booking.failure, "appointment-already-booked") && (
            <Button component={Link} to="/appointments" color="inherit" size="small">
              {t("appointments.existing")}
            </Button>
          )}
        </Failure>
      )}
      {isTemporary(booking.failure) && <Alert severity="info">{t("appointments.unanswered")}</Alert>}
      {service !== undefined && start !== "" && (
        <>
          <Typography role="status">
            {t("appointments.chosen", { when: `${day(dayOf(start), i18n.language)}, ${clockOf(start)} ${branch.timeZone}` })}
          </Typography>
          <Button
            variant="contained"
            size="large"
            loading={booking.pending}
            onClick={() => {
              booking.run({ service, start });
            }}
          >
            {t("appointments.book")}
          </Button>
        </>
      )}
    </>
  );
}
