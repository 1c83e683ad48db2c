import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FUNCTIONS } from "./functions";
import "./texts";

/** Everything that the app can do. */
export default function Menu() {
  const { t } = useTranslation();
  return (
    <Page title={t("navigation.menu")}>
      {FUNCTIONS.map(({ group, functions }) => (
        <Panel key={group} title={t(`menu.groups.${group}`)}>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gridTemplateColumns: "1fr 1fr", gap: 1 }}>
            {functions.map(({ name, to }) => (
              <li key={name}>
                <Button component={Link} to={to} variant="outlined" fullWidth sx={{ height: "100%", px: 1, lineHeight: 1.3, textAlign: "center" }}>
                  {t(`menu.${name}`)}
                </Button>
              </li>
            ))}
          </Box>
        </Panel>
      ))}
    </Page>
  );
}
