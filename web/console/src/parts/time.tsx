import Chip from "@mui/material/Chip";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./texts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Days below which a limit is near. */
const NEAR_DAYS = 2;

/** How long something has been waiting. */
export function Age({ since }: { since: string }) {
  const { t } = useTranslation();
  const [now] = useState(() => Date.now());
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE_MS));
  if (minutes < 60) {
    return t("parts.ageMinutes", { count: minutes });
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t("parts.ageHours", { count: hours }) : t("parts.ageDays", { count: Math.floor(hours / 24) });
}

/** A limit as the service counts it: in red when it has passed, in amber when it is near, and always in words. */
export function Limit({ overdue, daysLeft }: { overdue: boolean; daysLeft: number | null }) {
  const { t } = useTranslation();
  if (overdue) {
    return <Chip size="small" color="error" label={t("parts.overdue")} />;
  }
  if (daysLeft === null) {
    return <Chip size="small" variant="outlined" label={t("parts.noLimit")} />;
  }
  const near = daysLeft < NEAR_DAYS;
  return (
    <Chip
      size="small"
      color={near ? "secondary" : "primary"}
      variant={near ? "filled" : "outlined"}
      label={daysLeft === 0 ? t("parts.dueToday") : t("parts.daysLeft", { count: daysLeft })}
    />
  );
}

/** A limit that is a moment. */
export function LimitAt({ at }: { at: string }) {
  const [now] = useState(() => Date.now());
  const left = Date.parse(at) - now;
  return <Limit overdue={left < 0} daysLeft={Math.floor(left / DAY_MS)} />;
}
