import { useAnswer } from "@jmo/shared/api/queries";
import { Page } from "@jmo/shared/ui/Page";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { isFor, useRoles } from "../app/roles";
import { QUEUES, type Queue } from "../queues/queues";
import "../queues/texts";

/** What waits for a person with these roles. */
export default function Home() {
  const { t } = useTranslation();
  const own = useRoles();
  const queues = QUEUES.filter(({ roles }) => isFor(roles, own));
  return (
    <Page title={t("console.screens.home")}>
      {queues.length === 0 && <Typography>{t("queues.none")}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(260px, 1fr))", gap: 2 }}>
        {queues.map((queue) => (
          <li key={queue.name}>
            <Count queue={queue} />
          </li>
        ))}
      </Box>
    </Page>
  );
}

function Count({ queue }: { queue: Queue }) {
  const { t } = useTranslation();
  const first = useAnswer(["queue", queue.name], queue.read);
  return (
    <Paper variant="outlined" sx={{ p: 2, height: "100%" }}>
      <Typography variant="h2">
        <Link component={RouterLink} to={queue.to}>
          {t(`queues.names.${queue.name}`)}
        </Link>
      </Typography>
      {first.isPending && <Skeleton width={60} height={48} />}
      {first.isError && <Typography color="error">{t("queues.unknown")}</Typography>}
      {first.data !== undefined && (
        <Typography sx={{ fontSize: "2rem", fontWeight: 700 }}>
          {first.data.items.length}
          {first.data.next !== null && "+"}
        </Typography>
      )}
      <Typography variant="body2" color="text.secondary">
        {t("queues.waiting")}
      </Typography>
    </Paper>
  );
}
