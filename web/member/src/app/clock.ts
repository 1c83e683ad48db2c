import { clockIsWrong, subscribeToClock } from "@jmo/shared/api/clock";
import { useSyncExternalStore } from "react";

/** Whether the clock of the device is minutes off. */
export function useClockIsWrong(): boolean {
  return useSyncExternalStore(subscribeToClock, clockIsWrong);
}
