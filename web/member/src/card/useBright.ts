import { useEffect } from "react";

/** No browser lets a page set the brightness; it can keep the screen from dimming, and fill it with white. */
export function useBright(): void {
  useEffect(() => {
    const wakeLock = "wakeLock" in navigator ? navigator.wakeLock : undefined;
    let held: WakeLockSentinel | undefined;
    let over = false;
    const hold = async () => {
      if (wakeLock === undefined || document.visibilityState !== "visible") {
        return;
      }
      try {
        held = await wakeLock.request("screen");
        if (over) {
          await held.release();
        }
      } catch {
        // Such as on a low battery: the card is shown all the same.
      }
    };
    // The browser ends it whenever the page is hidden.
    const again = () => void hold();
    void hold();
    document.addEventListener("visibilitychange", again);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", again);
      void held?.release();
    };
  }, []);
  useEffect(() => {
    const page = document.documentElement;
    if (typeof page.requestFullscreen === "function") {
      page.requestFullscreen().catch(() => undefined); // it is the browser's to refuse
    }
    return () => {
      if (document.fullscreenElement) {
        document.exitFullscreen().catch(() => undefined);
      }
    };
  }, []);
}
