import { ApiProblem, ForeignAnswer, Unreachable } from "../api/problem";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { secondsToWait } from "../api/queries";
import type { SharedTexts } from "../i18n/texts";
import { useCountdown, Wait } from "./Wait";

type NextStep = `failure.next.${keyof SharedTexts["failure"]["next"]}`;

/** What to do next, by status, whatever was asked for. */
const NEXT_STEPS: ReadonlyMap<number | undefined, NextStep> = new Map([
  [401, "failure.next.unauthorized"],
  [403, "failure.next.forbidden"],
  [404, "failure.next.notFound"],
  [409, "failure.next.conflict"],
  [422, "failure.next.invalid"],
  [423, "failure.next.locked"],
  [429, "failure.next.limited"],
  [503, "failure.next.unavailable"],
]);

function statusOf(failure: unknown): number | undefined {
  return failure instanceof ApiProblem || failure instanceof ForeignAnswer ? failure.status : undefined;
}

interface Props {
  failure: unknown;
  retry?: () => void;
  /** Paths of fields whose faults are shown beside them. */
  besideFields?: readonly string[];
  children?: ReactNode;
}

/** Why something was not served, in words, with what can be done about it. */
export function Failure(props: Props) {
  // Each failure has a wait of its own.
  return <Said key={keyOf(props.failure)} {...props} />;
}

const keys = new WeakMap<object, number>();
let made = 0;

function keyOf(failure: unknown): number {
  const of = typeof failure === "object" && failure !== null ? failure : keys;
  const known = keys.get(of) ?? ++made;
  keys.set(of, known);
  return known;
}

function Said({ failure, retry, besideFields = [], children }: Props) {
  const { t } = useTranslation();
  const problem = failure instanceof ApiProblem ? failure : undefined;
  const away = failure instanceof Unreachable;
  const seconds = secondsToWait(failure);
  const left = useCountdown(seconds);
  const next = NEXT_STEPS.get(statusOf(failure));
  const others = problem?.faults.filter((fault) => !besideFields.includes(fault.field)) ?? [];
  return (
    <Alert
      severity={away ? "warning" : "error"}
      action={
        retry && (
          <Button color="inherit" size="small" onClick={retry} disabled={left > 0}>
            {t("app.retry")}
          </Button>
        )
      }
    >
      <AlertTitle>
        {problem?.problem.title ?? (away ? t("failure.unreachable") : t("failure.foreign"))}
      </AlertTitle>
      {problem?.problem.detail ?? (away ? t("failure.unreachableDetail") : t("failure.foreignDetail"))}
      {next !== undefined && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {t(next)}
        </Typography>
      )}
      {seconds !== undefined && <Wait seconds={seconds} left={left} />}
      {others.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
          {others.map((fault) => (
            <li key={fault.field + fault.code}>{fault.message}</li>
          ))}
        </Box>
      )}
      {children}
      {problem?.status === 500 && problem.problem.traceId !== undefined && (
        <Typography variant="caption" component="p" sx={{ mt: 1, overflowWrap: "anywhere" }}>
          {t("failure.trace", { traceId: problem.problem.traceId })}
        </Typography>
      )}
    </Alert>
  );
}
