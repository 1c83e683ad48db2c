import Box from "@mui/material/Box";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

const SECOND_MS = 1_000;

/** Seconds that are left of a wait, counted down. Another wait has another key. */
export function useCountdown(seconds: number | undefined): number {
  const [end] = useState(() => Date.now() + (seconds ?? 0) * SECOND_MS);
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(Math.max(0, Math.ceil((end - Date.now()) / SECOND_MS)));
    }, SECOND_MS);
    return () => {
      clearInterval(timer);
    };
  }, [end]);
  return left;
}

/** How long to wait: counted down for the eye, and said once for a screen reader. */
export function Wait({ seconds, left }: { seconds: number; left: number }) {
  const { t } = useTranslation();
  return (
    <>
      {" "}
      <span aria-hidden="true">{left > 0 ? t("failure.wait", { count: left }) : t("failure.over")}</span>
      <Box component="span" sx={{ position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" }}>
        {t("failure.wait", { count: seconds })}
      </Box>
    </>
  );
}
