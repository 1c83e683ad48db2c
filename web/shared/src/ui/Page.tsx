import CircularProgress from "@mui/material/CircularProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A screen: its heading takes the focus, so that a screen reader says where one is. */
export function Page({ title, heading, children }: { title: string; heading?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const focused = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
    focused.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title, t]);
  return (
    <Stack spacing={2}>
      <Typography variant="h1" ref={focused} tabIndex={-1} sx={{ outline: "none" }}>
        {heading ?? title}
      </Typography>
      {children}
    </Stack>
  );
}

export function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack role="status" sx={{ alignItems: "center", py: 8 }}>
      <CircularProgress aria-label={t("app.loading")} />
    </Stack>
  );
}
