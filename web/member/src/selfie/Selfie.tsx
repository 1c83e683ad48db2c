import type { Schemas } from "@jmo/shared/api/client";
import type { ApiProblem } from "@jmo/shared/api/problem";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { frameNumber } from "./frames";
import { useSelfie, type SelfieControl, type Sent, type Taken } from "./useSelfie";
import { Resumed } from "./Resumed";
import { Viewfinder } from "./Viewfinder";
import "../steps/texts";
import "./texts";

interface Props {
  purpose: Schemas["Purpose"];
  /** A selfie that was taken before and can still serve. */
  taken: Taken | undefined;
  /** Where to go on. */
  next: string;
  onTaken: (taken: Taken) => void;
  /** Whose frames were on their way before, if it is not known what has become of them. */
  sent?: Sent | undefined;
  /** The frames of a session are on their way. */
  onSending?: (sent: Sent) => void;
}

/** The member shows before the camera who they are. */
export function Selfie({ purpose, taken, next, onTaken, sent, onSending }: Props) {
  const { t } = useTranslation();
  const control = useSelfie(purpose, onTaken, onSending);
  const { state } = control;
  const again = (
    <Button variant={taken === undefined ? "contained" : "outlined"} size="large" onClick={control.openCamera}>
      {t("selfie.retake")}
    </Button>
  );
  switch (state.at) {
    case "intro":
      if (taken !== undefined) {
        return <Accepted taken={taken} next={next} again={again} />;
      }
      return sent === undefined ? (
        <Intro purpose={purpose} control={control} />
      ) : (
        <Resumed sent={sent} onTaken={onTaken}>
          <Intro purpose={purpose} control={control} />
        </Resumed>
      );
    case "no-camera":
      return (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={control.openCamera}>
              {t("app.retry")}
            </Button>
          }
        >
          <AlertTitle>{t(`selfie.camera.${state.fault}`)}</AlertTitle>
          {t(`selfie.camera.${state.fault}Detail`)}
        </Alert>
      );
    case "opening":
    case "ready":
    case "performing":
      return <BeforeCamera control={control} />;
    case "sending":
      return (
        <Stack spacing={2} role="status" sx={{ py: 4 }}>
          <Typography>{t("selfie.sending")}</Typography>
          <LinearProgress />
        </Stack>
      );
    case "unsent":
      return (
        <Stack spacing={2}>
          <Failure failure={state.failure} />
          <Alert severity="info">
            <AlertTitle>{t("selfie.notSent")}</AlertTitle>
            {t("selfie.notSentDetail")}
          </Alert>
          <Button variant="contained" size="large" onClick={control.sendAgain}>
            {t("selfie.resume")}
          </Button>
        </Stack>
      );
    case "retake":
      return (
        <Stack spacing={2}>
          <Retake failure={state.failure} />
          {again}
        </Stack>
      );
    case "refused":
      return (
        <Stack spacing={2}>
          <Failure failure={state.failure} />
          {again}
        </Stack>
      );
    case "done":
      return taken === undefined ? <Waiting /> : <Accepted taken={taken} next={next} again={again} />;
  }
}

function Intro({ purpose, control }: { purpose: Props["purpose"]; control: SelfieControl }) {
  const { t } = useTranslation();
  return (
    <Stack spacing={2}>
      <Typography>{t(`selfie.intro.${purpose}`)}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 3, "& li": { mb: 1 } }}>
        <li>{t("selfie.tips.light")}</li>
        <li>{t("selfie.tips.face")}</li>
        <li>{t("selfie.tips.alone")}</li>
      </Box>
      <Button variant="contained" size="large" onClick={control.openCamera}>
        {t("selfie.start")}
      </Button>
    </Stack>
  );
}

/** One screen from the open camera to the last picture, so that the picture does not flicker in between. */
function BeforeCamera({ control }: { control: SelfieControl }) {
  const { t } = useTranslation();
  const { state, stream } = control;
  if (stream === undefined) {
    return <Waiting />;
  }
  const performing = state.at === "performing" ? state : undefined;
  const steps = performing?.session.steps ?? [];
  const asked = performing === undefined ? undefined : steps[performing.step];
  return (
    <Stack spacing={2}>
      {performing === undefined ? (
        <Typography>{t("selfie.frame")}</Typography>
      ) : (
        <Box role="status" aria-live="assertive" data-step={asked?.step} data-number={performing.step}>
          <Typography variant="body2" color="text.secondary">
            {t("selfie.stepOf", { step: performing.step + 1, of: steps.length })}
          </Typography>
          <Typography sx={{ fontSize: "1.5rem", fontWeight: 700 }}>{asked?.instruction}</Typography>
        </Box>
      )}
      <Viewfinder stream={stream} attach={control.attach} />
      {performing === undefined ? (
        <Button variant="contained" size="large" loading={state.at === "opening"} onClick={control.begin}>
          {t("selfie.begin")}
        </Button>
      ) : (
        <LinearProgress variant="determinate" value={(performing.step / steps.length) * 100} aria-hidden />
      )}
    </Stack>
  );
}

function Accepted({ taken, next, again }: { taken: Taken; next: string; again: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Stack spacing={2}>
      <Alert severity="success">{t(taken.judged ? "selfie.done" : "selfie.waiting")}</Alert>
      <Button component={Link} to={next} variant="contained" size="large">
        {t("steps.next")}
      </Button>
      {again}
    </Stack>
  );
}

function Retake({ failure }: { failure: ApiProblem }) {
  const { t } = useTranslation();
  return (
    <Alert severity="warning">
      <AlertTitle>{t("selfie.retakeTitle")}</AlertTitle>
      {failure.problem.detail}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {failure.faults.map((fault) => {
          const number = frameNumber(fault.field);
          return (
            <li key={fault.field + fault.code}>
              {number === undefined ? fault.message : t("selfie.photo", { number, message: fault.message })}
            </li>
          );
        })}
      </Box>
      {isNotLive(failure) && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t("selfie.live")}
        </Typography>
      )}
    </Alert>
  );
}

/** The movements were not seen, as with a printed face, a face on a screen, or somebody who is too quick. */
const MOVEMENTS = new Set(["not-turned-left", "not-turned-right", "eyes-not-closed", "not-frontal", "actions-not-followed"]);

function isNotLive(failure: ApiProblem): boolean {
  return failure.code === "challenge-not-followed" || failure.faults.some((fault) => MOVEMENTS.has(fault.code));
}
