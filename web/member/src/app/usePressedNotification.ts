import { useEffect } from "react";
import { useNavigate } from "react-router";

function pageIn(message: unknown): string | undefined {
  const of = typeof message === "object" && message !== null ? message : {};
  const page = "type" in of && of.type === "open" && "page" in of ? of.page : undefined;
  return typeof page === "string" && /^\/(?![/\\])/.test(page) ? page : undefined;
}

/** A notification that is pressed opens its page in the app that is there, without a reload (`worker/sw.ts`). */
export function usePressedNotification(): void {
  const navigate = useNavigate();
  useEffect(() => {
    // Browsers have none in an insecure context.
    const worker = "serviceWorker" in navigator ? navigator.serviceWorker : undefined;
    const open = (event: MessageEvent) => {
      const page = pageIn(event.data);
      if (page !== undefined) {
        void navigate(page);
      }
    };
    worker?.addEventListener("message", open);
    return () => worker?.removeEventListener("message", open);
  }, [navigate]);
}
