import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes } from "react-router";
import { Frame } from "./Frame";
import { useSessionState } from "./member";
import { NewVersion } from "./NewVersion";
import { Page, Waiting } from "./Page";
import { Welcome } from "./Welcome";

const Home = lazy(() => import("../home/Home"));
const Claim = lazy(() => import("../claim/Claim"));
const Savings = lazy(() => import("../savings/Savings"));
const Statement = lazy(() => import("../statement/Statement"));
const Contributions = lazy(() => import("../contributions/Contributions"));
const JhtSimulation = lazy(() => import("../simulation/JhtSimulation"));
const JpSimulation = lazy(() => import("../simulation/JpSimulation"));
// What few see, and what brings the most code with it.
const SessionExpired = lazy(() => import("./SessionExpired"));
const Tracking = lazy(() => import("../tracking/Tracking"));

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

function NotFound() {
  const { t } = useTranslation();
  return <Page title={t("app.notFound")}>{t("app.notFoundDetail")}</Page>;
}

export function App() {
  return (
    <Frame>
      <Suspense fallback={<Waiting />}>
        <ForMembers>
          <Routes>
            <Route index element={<Home />} />
            <Route path="claim/*" element={<Claim />} />
            <Route path="claims/:claimId" element={<Tracking />} />
            <Route path="savings" element={<Savings />} />
            <Route path="savings/statement" element={<Statement />} />
            <Route path="contributions" element={<Contributions />} />
            <Route path="simulation" element={<Navigate to="jht" replace />} />
            <Route path="simulation/jht" element={<JhtSimulation />} />
            <Route path="simulation/jp" element={<JpSimulation />} />
            <Route path="*" element={<NotFound />} />
          </Routes>
        </ForMembers>
      </Suspense>
      <NewVersion />
    </Frame>
  );
}
