import { day, moment, month } from "@jmo/shared/format";
import type { Schemas } from "@jmo/shared/api/client";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { useClaims, useOwnData, useSavings } from "../app/queries";
import { BalanceCard } from "../savings/BalanceCard";
import { canGiveAnotherAccount, hasEnded } from "../tracking/phases";
import { OutageBanner } from "./OutageBanner";

// Of little use on most days.
const KeptBalance = lazy(() => import("../offline/KeptBalance"));
const ToDo = lazy(() => import("./ToDo"));

export default function Home() {
  const { t } = useTranslation();
  const member = useOwnData();
  return (
    <Page
      title={t("app.home")}
      heading={member.data === undefined ? t("app.home") : t("home.greeting", { name: member.data.name })}
    >
      <OutageBanner />
      <Suspense>
        <ToDo />
      </Suspense>
      <LatestClaim />
      <Savings />
    </Page>
  );
}

function Savings() {
  const savings = useSavings();
  if (savings.isPending) {
    return <Skeleton variant="rounded" height={180} />;
  }
  if (savings.isError) {
    return (
      <>
        <Failure failure={savings.error} retry={() => void savings.refetch()} />
        <Suspense>
          <KeptBalance failure={savings.error} />
        </Suspense>
      </>
    );
  }
  return (
    <>
      <BalanceCard savings={savings.data} />
      <QuickActions />
      <Membership savings={savings.data} />
    </>
  );
}

const SHORTCUTS = [
  { to: "/savings", name: "home.savings" },
  { to: "/savings/statement", name: "home.statement" },
  { to: "/contributions", name: "navigation.contributions" },
  { to: "/simulation", name: "home.simulation" },
  { to: "/card", name: "home.card" },
] as const;

function QuickActions() {
  const { t } = useTranslation();
  const claims = useClaims();
  const latest = claims.data?.items[0];
  return (
    <Panel title={t("home.quick")}>
      {latest !== undefined && !hasEnded(latest.status) ? (
        <Button component={Link} to={`/claims/${latest.claimId}`} variant="contained" size="large">
          {t("home.track")}
        </Button>
      ) : (
        <>
          <Button component={Link} to="/claim" variant="contained" size="large">
            {t("home.claim")}
          </Button>
          <Typography variant="body2" color="text.secondary">
            {t("home.claimHint")}
          </Typography>
        </>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gridTemplateColumns: "1fr 1fr", gap: 1 }}>
        {SHORTCUTS.map(({ to, name }) => (
          <li key={to}>
            <Button component={Link} to={to} variant="outlined" fullWidth sx={{ height: "100%", px: 1, lineHeight: 1.3, textAlign: "center" }}>
              {t(name)}
            </Button>
          </li>
        ))}
      </Box>
    </Panel>
  );
}

/** Of what the member waits for, or has come to an end last. */
function LatestClaim() {
  const { t, i18n } = useTranslation();
  const claims = useClaims();
  const latest = claims.data?.items[0];
  if (latest === undefined) {
    return null;
  }
  const ended = hasEnded(latest.status);
  const returned = canGiveAnotherAccount(latest);
  return (
    <Alert
      severity={returned ? "warning" : ended ? "success" : "info"}
      icon={false}
      action={
        <Button component={Link} to={`/claims/${latest.claimId}`} color="inherit" size="small">
          {t("home.follow")}
        </Button>
      }
    >
      <strong>{t(returned ? "home.returned" : ended ? "home.lastClaim" : "home.running")}</strong>
      <br />
      {latest.phaseLabel} · {moment(latest.submittedAt, i18n.language)}
    </Alert>
  );
}

function Membership({ savings }: { savings: Schemas["SavingsAnswer"] }) {
  const { t, i18n } = useTranslation();
  const { membership } = savings;
  const status =
    membership?.since == null ? t("home.active") : t("home.ended", { on: day(membership.since, i18n.language) });
  const facts = [
    ...(membership === null ? [] : [{ name: t("home.membership"), value: status }]),
    { name: t("home.kpj"), value: savings.kpj },
    { name: t("home.employer"), value: savings.employer },
    {
      name: t("home.lastContribution"),
      value: savings.lastContributionMonth === null ? null : month(savings.lastContributionMonth, i18n.language),
    },
  ].filter((fact) => fact.value !== null);
  return (
    <Panel title={t("home.membership")}>
      {savings.missingMonths.length > 0 && (
        <Alert severity="warning">
          {t("home.missing", { count: savings.missingMonths.length })} {savings.missingMonths[0]?.note}
        </Alert>
      )}
      <Facts facts={facts} />
    </Panel>
  );
}
