import { ApiProblem, Unreachable } from "../api/problem";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { secondsToWait } from "../api/queries";

interface Props {
  failure: unknown;
  retry?: () => void;
  /** Paths of fields whose faults are shown beside them. */
  besideFields?: readonly string[];
  children?: ReactNode;
}

/** Why something was not served, in words, with what can be done about it. */
export function Failure({ failure, retry, besideFields = [], children }: Props) {
  const { t } = useTranslation();
  const problem = failure instanceof ApiProblem ? failure : undefined;
  const away = failure instanceof Unreachable;
  const seconds = secondsToWait(failure);
  const others = problem?.faults.filter((fault) => !besideFields.includes(fault.field)) ?? [];
  return (
    <Alert
      severity={away ? "warning" : "error"}
      action={
        retry && (
          <Button color="inherit" size="small" onClick={retry}>
            {t("app.retry")}
          </Button>
        )
      }
    >
      <AlertTitle>
        {problem?.problem.title ?? (away ? t("failure.unreachable") : t("failure.foreign"))}
      </AlertTitle>
      {problem?.problem.detail ?? (away ? t("failure.unreachableDetail") : t("failure.foreignDetail"))}
      {seconds !== undefined && <> {t("failure.wait", { count: seconds })}</>}
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
