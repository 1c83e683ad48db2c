import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

const PLACES = [
  { to: "/", name: "app.home", end: true },
  { to: "/savings", name: "navigation.savings", end: false },
  { to: "/contributions", name: "navigation.contributions", end: false },
  { to: "/menu", name: "navigation.menu", end: false },
] as const;

/** The parts of the app, on every screen. A browser says of the present one that it is the present one. */
export function Navigation() {
  const { t } = useTranslation();
  return (
    <Box component="nav" aria-label={t("navigation.label")} sx={{ bgcolor: "background.paper", borderBottom: 1, borderColor: "divider" }}>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: "none", display: "flex", justifyContent: "space-between", maxWidth: 640, mx: "auto" }}
      >
        {PLACES.map(({ to, name, end }) => (
          <Box component="li" key={to} sx={{ flex: "1 1 auto" }}>
            <Box
              component={NavLink}
              to={to}
              end={end}
              sx={{
                display: "flex",
                alignItems: "center",
                justifyContent: "center",
                minHeight: 44,
                px: 0.25,
                color: "text.secondary",
                fontSize: "0.8125rem",
                textDecoration: "none",
                borderBottom: 3,
                borderColor: "transparent",
                "&[aria-current]": { color: "primary.main", fontWeight: 700, borderColor: "primary.main" },
                "&:focus-visible": { outline: "2px solid", outlineOffset: -2 },
              }}
            >
              {t(name)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
