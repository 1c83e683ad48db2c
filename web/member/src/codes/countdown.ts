import { useEffect, useState } from "react";

/** A pause of the API lasts a minute; a phone whose clock is wrong must not make it one of hours. */
const LONGEST_PAUSE_MS = 120_000;

/** When the same code may be asked for again, by the clock of this device. */
export function mayResendAt(resendAt: string, now: number = Date.now()): number {
  return now + Math.min(Math.max(new Date(resendAt).getTime() - now, 0), LONGEST_PAUSE_MS);
}

/** Whole seconds until then; 0 when it is over. */
export function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  const over = now >= moment;
  useEffect(() => {
    if (over) {
      return;
    }
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [over, moment]);
  return over ? 0 : Math.ceil((moment - now) / 1_000);
}
