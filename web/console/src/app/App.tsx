import { useSessionState } from "@jmo/shared/app";
import { NotFound } from "@jmo/shared/ui/NotFound";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Route, Routes } from "react-router";
import { Frame } from "./Frame";
import { isFor, useRoles, type Role } from "./roles";
import { SCREENS } from "./screens";
import { Welcome, WithoutRole } from "./Welcome";

// What few see.
const SessionExpired = lazy(() => import("@jmo/shared/ui/SessionExpired"));

/** Who is not logged in sees the way in, on whatever address, and comes back to it. */
function ForStaff({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const state = useSessionState();
  const own = useRoles();
  switch (state) {
    case "starting":
      return <Waiting />;
    case "out":
    case "failed":
      return <Welcome failed={state === "failed"} />;
    case "in":
      return own.length === 0 ? <WithoutRole /> : isFor(roles, own) ? children : <NotYours roles={roles} />;
    case "expired":
      return (
        <>
          {children}
          <SessionExpired />
        </>
      );
  }
}

function NotYours({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation();
  const named = roles.map((role) => t(`console.roles.${role}`)).join(", ");
  return <Page title={t("console.notYours")}>{t("console.notYoursDetail", { roles: named })}</Page>;
}

export function App() {
  return (
    <Frame>
      <Suspense fallback={<Waiting />}>
        <Routes>
          {SCREENS.map(({ path, Shown, roles }) => (
            <Route
              key={path}
              path={path}
              element={
                <ForStaff roles={roles}>
                  <Shown />
                </ForStaff>
              }
            />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </Frame>
  );
}
