import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./texts";

interface Props {
  readonly title: string;
  /** When it is needed. */
  readonly hint?: string;
  /** On the button: what is shown then. */
  readonly show: string;
  readonly children: ReactNode;
}

/** A part of a member's story that is read when somebody opens it, because each reading is recorded. */
export function OnDemand({ title, hint, show, children }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const shown = useRef<HTMLDivElement>(null);
  // The button is gone; who came by the keyboard goes on with what it has opened.
  useEffect(() => {
    if (open) {
      shown.current?.focus();
    }
  }, [open]);
  return (
    <Panel title={title}>
      {open ? (
        <Box ref={shown} tabIndex={-1} role="group" aria-label={title}>
          {children}
        </Box>
      ) : (
        <>
          <Typography>{hint ?? t("memberStory.onDemand")}</Typography>
          <Box>
            <Button
              variant="outlined"
              onClick={() => {
                setOpen(true);
              }}
            >
              {show}
            </Button>
          </Box>
        </>
      )}
    </Panel>
  );
}
