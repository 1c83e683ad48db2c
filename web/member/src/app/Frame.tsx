import AppBar from "@mui/material/AppBar";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Container from "@mui/material/Container";
import Link from "@mui/material/Link";
import Toolbar from "@mui/material/Toolbar";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { LanguageButton } from "@jmo/shared/ui/LanguageButton";
import { SkipLink } from "@jmo/shared/ui/SkipLink";
import { useApp, useSessionState } from "@jmo/shared/app";
import { ServerAway } from "@jmo/shared/ui/ServerAway";
import { useClockIsWrong } from "./clock";
import { Navigation } from "./Navigation";

// What few see.
const ClockNotice = lazy(() => import("./ClockNotice"));

/** What surrounds every screen. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { session } = useApp();
  const state = useSessionState();
  const clockIsWrong = useClockIsWrong();
  return (
    <Box sx={{ minHeight: "100dvh", display: "flex", flexDirection: "column" }}>
      <SkipLink />
      <AppBar position="sticky" elevation={0} color="primary" enableColorOnDark>
        <Toolbar sx={{ gap: 1, maxWidth: 640, width: "100%", mx: "auto" }}>
          <Link
            component={RouterLink}
            to="/"
            color="inherit"
            underline="none"
            sx={{ flexGrow: 1, fontSize: "1.25rem", fontWeight: 700 }}
          >
            {t("app.name")}
          </Link>
          <LanguageButton />
          {state === "in" && (
            <Button color="inherit" size="small" onClick={() => void session.logOut()}>
              {t("app.signOut")}
            </Button>
          )}
        </Toolbar>
      </AppBar>
      {(state === "in" || state === "expired") && <Navigation />}
      <ServerAway />
      {clockIsWrong && (
        <Suspense>
          <ClockNotice />
        </Suspense>
      )}
      <Container component="main" id="content" maxWidth="sm" sx={{ py: 3, flexGrow: 1 }}>
        {children}
      </Container>
    </Box>
  );
}
