import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./texts";

interface Props {
  /** Whether the person who looks has proposed it; unknown where the service does not say who did. */
  readonly own?: boolean;
  /** What there is to decide, for somebody who may. */
  readonly children?: ReactNode;
}

/** What one person proposed and another one decides. */
export function SecondPerson({ own, children }: Props) {
  const { t } = useTranslation();
  return (
    <Alert severity={own === true ? "info" : "warning"} role="note" sx={{ "& .MuiAlert-message": { width: "100%" } }}>
      <AlertTitle>{t("parts.secondPerson")}</AlertTitle>
      {own !== undefined && t(own ? "parts.secondPersonOwn" : "parts.secondPersonOther")}
      {own !== true && <Box sx={{ display: "flex", gap: 1, mt: children === undefined ? 0 : 1 }}>{children}</Box>}
    </Alert>
  );
}
