import { lazy, Suspense, type ReactNode } from "react";
import { Navigate, Route, Routes } from "react-router";
import { Frame } from "./Frame";
import { useSessionState } from "@jmo/shared/app";
import { NewVersion } from "@jmo/shared/ui/NewVersion";
import { NotFound } from "@jmo/shared/ui/NotFound";
import { Waiting } from "@jmo/shared/ui/Page";
import { SCREENS } from "./screens";
import { usePressedNotification } from "./usePressedNotification";
import { Welcome } from "./Welcome";

const Home = lazy(() => import("../home/Home"));
// What few see.
const SessionExpired = lazy(() => import("@jmo/shared/ui/SessionExpired"));

/** Who is not logged in sees the way in, on whatever address, and comes back to it. */
function ForMembers({ children }: { children: ReactNode }) {
  const state = useSessionState();
  switch (state) {
    case "starting":
      return <Waiting />;
    case "out":
    case "failed":
      return <Welcome failed={state === "failed"} />;
    case "in":
    case "expired":
      return (
        <>
          {children}
          {state === "expired" && <SessionExpired />}
        </>
      );
  }
}

export function App() {
  usePressedNotification();
  return (
    <Frame>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route
            index
            element={
              <ForMembers>
                <Home />
              </ForMembers>
            }
          />
          <Route path="simulation" element={<Navigate to="jht" replace />} />
          {SCREENS.map(({ path, Shown, open }) => (
            <Route
              key={path}
              path={path}
              element={
                open ? (
                  <Shown />
                ) : (
                  <ForMembers>
                    <Shown />
                  </ForMembers>
                )
              }
            />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
      <NewVersion />
    </Frame>
  );
}
