import { moment } from "@jmo/shared/format";
import { PagedList } from "@jmo/shared/ui/PagedList";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { deviceName } from "./device";
import { useActivities } from "./queries";
import "./texts";

const ROLES = ["claims-officer", "complaint-officer", "operator", "auditor", "supervisor", "employer", "health-facility"] as const;

/** Logins, changes, and who looked at the member's data. */
export default function Activity() {
  const { t, i18n } = useTranslation();
  const activities = useActivities();
  const roleName = (role: string) => {
    const known = ROLES.find((each) => each === role);
    return known === undefined ? role : t(`account.roles.${known}`);
  };
  return (
    <Page title={t("account.activity")}>
      <Typography>{t("account.activityHint")}</Typography>
      <Panel>
        <PagedList
          pages={activities}
          idOf={({ activityId }) => activityId}
          empty={t("account.noActivity")}
          more={t("account.moreActivity")}
        >
          {({ at, text, role, device, address }) => (
            <>
              <Typography sx={{ fontWeight: 600 }}>
                {role === null ? text : `${text} · ${roleName(role)}`}
              </Typography>
              <Typography variant="body2" color="text.secondary">
                {[moment(at, i18n.language), deviceName(device), address].filter((part) => part != null).join(" · ")}
              </Typography>
            </>
          )}
        </PagedList>
      </Panel>
      <Button component={Link} to="/account/sessions" variant="outlined">
        {t("account.notMe")}
      </Button>
    </Page>
  );
}
