import { useApp, useSessionState } from "@jmo/shared/app";
import { LanguageButton } from "@jmo/shared/ui/LanguageButton";
import { SkipLink } from "@jmo/shared/ui/SkipLink";
import AppBar from "@mui/material/AppBar";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Toolbar from "@mui/material/Toolbar";
import Typography from "@mui/material/Typography";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink, useNavigate } from "react-router";
import { useKeys } from "../parts/useKeys";
import { Navigation } from "./Navigation";

/** What surrounds every screen: made for desks, 1280 pixels and wider. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { session } = useApp();
  const state = useSessionState();
  const isIn = state === "in" || state === "expired";
  const navigate = useNavigate();
  const keys = useMemo(() => ({ s: () => void navigate("/search"), h: () => void navigate("/") }), [navigate]);
  useKeys(keys);
  return (
    <Box sx={{ minHeight: "100dvh", display: "flex", flexDirection: "column" }}>
      <SkipLink />
      <AppBar position="sticky" elevation={0} color="primary" enableColorOnDark>
        <Toolbar variant="dense" sx={{ gap: 2 }}>
          <Link component={RouterLink} to="/" color="inherit" underline="none" sx={{ fontSize: "1.25rem", fontWeight: 700 }}>
            {t("app.name")}
          </Link>
          {isIn && (
            <Button component={RouterLink} to="/search" color="inherit" variant="outlined" size="small">
              {t("console.search")}
            </Button>
          )}
          <Box sx={{ flexGrow: 1 }} />
          {isIn && <Typography variant="body2">{t("console.signedInAs", { login: session.person?.login ?? "" })}</Typography>}
          <LanguageButton />
          {isIn && (
            <Button color="inherit" size="small" onClick={() => void session.logOut()}>
              {t("app.signOut")}
            </Button>
          )}
        </Toolbar>
      </AppBar>
      <Box sx={{ flexGrow: 1, display: "flex", alignItems: "stretch" }}>
        {isIn && <Navigation />}
        <Box component="main" id="content" sx={{ flexGrow: 1, minWidth: 0, maxWidth: 1600, p: 3 }}>
          {children}
        </Box>
      </Box>
    </Box>
  );
}
