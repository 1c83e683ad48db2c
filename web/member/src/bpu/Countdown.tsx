import type { TFunction } from "i18next";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import "./texts";

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** What remains, by its two largest units. */
export type Left =
  | { readonly unit: "days"; readonly days: number; readonly hours: number }
  | { readonly unit: "hours"; readonly hours: number; readonly minutes: number }
  | { readonly unit: "minutes"; readonly minutes: number }
  | { readonly unit: "lastMinute" }
  | { readonly unit: "over" };

export function leftUntil(at: string, now: number): Left {
  const milliseconds = new Date(at).getTime() - now;
  if (milliseconds <= 0) {
    return { unit: "over" };
  }
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  if (minutes >= DAY_MINUTES) {
    return { unit: "days", days: Math.floor(minutes / DAY_MINUTES), hours: Math.floor((minutes % DAY_MINUTES) / HOUR_MINUTES) };
  }
  if (minutes >= HOUR_MINUTES) {
    return { unit: "hours", hours: Math.floor(minutes / HOUR_MINUTES), minutes: minutes % HOUR_MINUTES };
  }
  return minutes > 0 ? { unit: "minutes", minutes } : { unit: "lastMinute" };
}

function partsOf(left: Left, t: TFunction): string[] {
  switch (left.unit) {
    case "days":
      return [t("bpu.days", { count: left.days }), ...(left.hours > 0 ? [t("bpu.hours", { count: left.hours })] : [])];
    case "hours":
      return [t("bpu.hours", { count: left.hours }), ...(left.minutes > 0 ? [t("bpu.minutes", { count: left.minutes })] : [])];
    case "minutes":
      return [t("bpu.minutes", { count: left.minutes })];
    case "lastMinute":
      return [t("bpu.lastMinute")];
    case "over":
      return [];
  }
}

/** How much time there is until something expires. It is no live region: nobody wants it read out each minute. */
export function Countdown({ until, onOver }: { until: string; onOver: () => void }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  const left = leftUntil(until, now);
  const over = left.unit === "over";
  useEffect(() => {
    const ticking = setInterval(() => {
      setNow(Date.now());
    }, 1_000);
    return () => {
      clearInterval(ticking);
    };
  }, []);
  useEffect(() => {
    if (over) {
      onOver();
    }
    // Once, when it is over; what is called then is nobody's condition.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [over]);
  const words = partsOf(left, t).join(" ");
  return words === "" ? null : (
    <Typography role="timer" aria-live="off" sx={{ fontWeight: 600 }}>
      {t("bpu.left", { time: words })}
    </Typography>
  );
}
