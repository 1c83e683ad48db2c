import { Page } from "@jmo/shared/ui/Page";
import Alert from "@mui/material/Alert";
import Snackbar from "@mui/material/Snackbar";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isFor, useRoles, type Role } from "../app/roles";
import { announce, useAnnounced } from "./announced";
import { Recorded } from "./Recorded";
import "./texts";

const SHOWN_MS = 8_000;

interface Props {
  readonly title: string;
  /** Where it is another one: names of people stand in no title of a window. */
  readonly heading?: string;
  readonly hint?: string;
  /** Whether there are personal data on it. */
  readonly personal?: true;
  /** Who may change something here; to everybody else the page says that they read only. */
  readonly changedBy?: readonly Role[];
  readonly children: ReactNode;
}

/** A screen of the console, with what every one of them says. */
export function Sheet({ title, heading, hint, personal, changedBy, children }: Props) {
  const { t } = useTranslation();
  const own = useRoles();
  const said = useAnnounced();
  return (
    <Page title={title} {...(heading !== undefined && { heading })}>
      {hint !== undefined && <Typography>{hint}</Typography>}
      {personal === true && <Recorded />}
      {changedBy !== undefined && !isFor(changedBy, own) && <Alert severity="info">{t("parts.readOnly")}</Alert>}
      {children}
      <Snackbar
        // One after another is shown for its whole time.
        key={said.number}
        open={said.text !== ""}
        autoHideDuration={SHOWN_MS}
        message={said.text}
        onClose={(_, why) => {
          if (why !== "clickaway") {
            announce("");
          }
        }}
      />
    </Page>
  );
}
