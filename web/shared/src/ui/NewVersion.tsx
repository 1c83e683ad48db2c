import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { newestVersion, noteReloadFor, runningVersion, wasReloadedFor, type Newest } from "../version";

const Offer = lazy(() => import("./NewVersionOffer"));

/** How often to look for a new version while somebody uses the app, in milliseconds. */
const OFTEN_MS = 60 * 60 * 1_000;
/** How long a member who said "later" is left in peace, in milliseconds. */
const LATER_MS = 24 * 60 * 60 * 1_000;
const LATER = "jmo.new-version-later";

function isLeftInPeace(): boolean {
  return Date.now() < Number(window.localStorage.getItem(LATER) ?? 0);
}

/**
 * Looks for a new version and asks to reload, softly: nothing reloads by itself, and "later" is heeded for a day. Only where this
 * app is too old for the API does the request stay, and the screen behind it stays usable too.
 */
export function NewVersion({ reload = () => { window.location.reload(); } }: { reload?: () => void }) {
  const [newest, setNewest] = useState<Newest>();
  /** Has the new version ready; there is none in browsers without service workers. */
  const [worker, setWorker] = useState<"none" | "looking" | (() => Promise<void>)>("none");
  const [later, setLater] = useState(isLeftInPeace);
  const registered = useRef<ServiceWorkerRegistration>(undefined);

  useEffect(() => {
    // After the first screen: the service worker is about the next visit.
    void import("virtual:pwa-register").then(({ registerSW }) => {
      const update = registerSW({
        onRegisteredSW: (_, registration) => {
          registered.current = registration;
          setWorker((before) => (before === "none" && registration !== undefined ? "looking" : before));
        },
        onNeedRefresh: () => {
          setWorker(() => () => update(true));
        },
      });
    });
  }, []);

  useEffect(() => {
    let looked = 0;
    const look = async () => {
      if (document.visibilityState !== "visible" || Date.now() - looked < OFTEN_MS) {
        return;
      }
      looked = Date.now();
      const found = await newestVersion();
      setNewest(found);
      if (found !== undefined && found.build !== runningVersion()?.build) {
        await registered.current?.update().catch(() => undefined);
      }
    };
    const again = () => void look();
    const timer = setInterval(again, OFTEN_MS);
    document.addEventListener("visibilitychange", again);
    void look();
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, []);

  const running = runningVersion();
  const outdated = newest !== undefined && running !== undefined && newest.build !== running.build;
  const tooOld = outdated && running.level < newest.oldest;
  const again = outdated && wasReloadedFor(newest.build);
  const ready = typeof worker === "function" || (worker === "none" && outdated);
  if (!tooOld && (!ready || again || later)) {
    return null;
  }
  const take = () => {
    if (newest !== undefined) {
      noteReloadFor(newest.build);
    }
    if (typeof worker === "function") {
      void worker();
    } else {
      reload();
    }
  };
  const postpone = () => {
    window.localStorage.setItem(LATER, String(Date.now() + LATER_MS));
    setLater(true);
  };
  return (
    <Suspense fallback={null}>
      <Offer tooOld={tooOld} again={again} take={take} {...(!tooOld && { later: postpone })} />
    </Suspense>
  );
}
