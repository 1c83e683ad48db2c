import { lazy, Suspense, useEffect, useState } from "react";

const Offer = lazy(() => import("./NewVersionOffer"));

/** Looks for a new version. Nobody is made to take it: the next visit has it anyway. */
export function NewVersion() {
  const [update, setUpdate] = useState<() => Promise<void>>();
  useEffect(() => {
    // After the first screen: the service worker is about the next visit.
    void import("virtual:pwa-register").then(({ registerSW }) => {
      const reload = registerSW({
        onNeedRefresh: () => {
          setUpdate(() => () => reload(true));
        },
      });
    });
  }, []);
  return (
    update !== undefined && (
      <Suspense fallback={null}>
        <Offer take={() => void update()} />
      </Suspense>
    )
  );
}
