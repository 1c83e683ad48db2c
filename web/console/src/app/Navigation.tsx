import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { isFor, useRoles } from "./roles";
import { SCREENS } from "./screens";

const GROUPS = ["work", "members", "operations", "content"] as const;

/** The parts of the console that are for the person's roles. */
export function Navigation() {
  const { t } = useTranslation();
  const own = useRoles();
  const groups = GROUPS.map((group) => ({
    group,
    screens: SCREENS.filter(({ menu, roles }) => menu?.group === group && isFor(roles, own)),
  })).filter(({ screens }) => screens.length > 0);
  return (
    <Box
      component="nav"
      aria-label={t("console.navigation")}
      sx={{ width: 232, flexShrink: 0, bgcolor: "background.paper", borderRight: 1, borderColor: "divider", py: 2 }}
    >
      <Box sx={{ position: "sticky", top: 64 }}>
        {groups.map(({ group, screens }) => (
          <Box key={group} sx={{ mb: 2 }}>
            <Typography variant="overline" component="h2" id={`navigation-${group}`} sx={{ px: 2, color: "text.secondary", fontSize: "0.75rem" }}>
              {t(`console.groups.${group}`)}
            </Typography>
            <Box component="ul" aria-labelledby={`navigation-${group}`} sx={{ m: 0, p: 0, listStyle: "none" }}>
              {screens.map(({ path, menu }) => (
                <li key={path}>
                  <Box
                    component={NavLink}
                    to={`/${path}`}
                    end={path === ""}
                    sx={{
                      display: "flex",
                      alignItems: "center",
                      minHeight: 36,
                      px: 2,
                      color: "text.primary",
                      fontSize: "0.875rem",
                      textDecoration: "none",
                      borderLeft: 4,
                      borderColor: "transparent",
                      "&:hover": { bgcolor: "action.hover" },
                      "&[aria-current]": { color: "primary.main", fontWeight: 700, borderColor: "primary.main" },
                      "&:focus-visible": { outline: "2px solid", outlineOffset: -2 },
                    }}
                  >
                    {menu !== undefined && t(`console.screens.${menu.name}`)}
                  </Box>
                </li>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
