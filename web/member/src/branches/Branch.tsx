import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Opening } from "./Opening";
import { useBranch, type Branch } from "./queries";
import "./texts";

/** One branch: where, when and for what. */
export default function BranchPage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const branch = useBranch(code);
  return (
    <Page title={branch.data?.name ?? t("branches.title")}>
      {branch.isPending && <Waiting />}
      {branch.isError && <Failure failure={branch.error} retry={() => void branch.refetch()} />}
      {branch.data !== undefined && <Shown branch={branch.data} />}
    </Page>
  );
}

function Shown({ branch }: { branch: Branch }) {
  const { t } = useTranslation();
  const phone = branch.phone ?? "175";
  return (
    <>
      {branch.sample && <Alert severity="info">{t("branches.sample")}</Alert>}
      {branch.services.some(({ appointments }) => appointments) && (
        <Button component={Link} to={`/branches/${branch.code}/appointment`} variant="contained" size="large">
          {t("branches.book")}
        </Button>
      )}
      <Panel>
        <Facts
          facts={[
            { name: t("branches.now"), value: <Opening opening={branch.opening} /> },
            { name: t("branches.address"), value: `${branch.address}, ${branch.city}, ${branch.province.name}` },
            {
              name: t("branches.phone"),
              value: (
                <MuiLink href={`tel:${phone.replace(/[^\d+]/g, "")}`} sx={{ display: "inline-block", minHeight: 32 }}>
                  {branch.phone ?? t("branches.noPhone")}
                </MuiLink>
              ),
            },
          ]}
        />
      </Panel>
      <Panel title={t("branches.hours", { zone: branch.timeZone })}>
        <Facts
          facts={branch.hours.map(({ day, hours }) => ({
            name: t(`branches.days.${day}`),
            value: hours === "" ? t("branches.closed") : hours.replaceAll("-", "–").replaceAll("|", ", "),
          }))}
        />
        {branch.openOnHolidays && <Typography variant="body2">{t("branches.holidays")}</Typography>}
      </Panel>
      <Panel title={t("branches.services")}>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {branch.services.map(({ code, text, appointments }) => (
            <li key={code}>
              {text}
              {!appointments && ` (${t("branches.walkIn")})`}
            </li>
          ))}
        </Box>
      </Panel>
      {branch.accessibility.length > 0 && (
        <Panel title={t("branches.accessibility")}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {branch.accessibility.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </Box>
        </Panel>
      )}
    </>
  );
}
