import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@jmo/shared/ui/Page";
import "./texts";

interface Props {
  title: string;
  /** From 1. */
  number: number;
  of: number;
  name: string;
  children: ReactNode;
}

/** A screen that is one of several on the way to something. Give it a key of its step: its heading takes the focus anew. */
export function StepPage({ title, number, of, name, children }: Props) {
  const { t } = useTranslation();
  return (
    <Page title={title}>
      <div>
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {t("steps.step", { step: number, of, name })}
        </Typography>
        <LinearProgress variant="determinate" value={(number / of) * 100} aria-hidden />
      </div>
      {children}
    </Page>
  );
}
