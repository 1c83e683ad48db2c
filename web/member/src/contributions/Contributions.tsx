import { day, month, rupiah } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { useSavings } from "../app/queries";
import { ComplainLink } from "../complaints/ComplainLink";
import { courseOf, type Contribution, type Part } from "./months";
import { useContributions } from "./queries";
import "../statement/texts";
import "./texts";

/** What was paid for the member, month by month and employer by employer, and where nothing was. */
export default function Contributions() {
  const { t } = useTranslation();
  const contributions = useContributions();
  const savings = useSavings();
  return (
    <Page title={t("contributions.title")}>
      <Typography>{t("contributions.hint")}</Typography>
      {savings.data?.segment === "BPU" && (
        <Button component={Link} to="/bpu" variant="contained" size="large">
          {t("contributions.pay")}
        </Button>
      )}
      {savings.isError && <Failure failure={savings.error} retry={() => void savings.refetch()} />}
      {contributions.isPending || savings.isPending ? (
        <Waiting />
      ) : (
        contributions.data !== undefined && (
          <Course
            parts={courseOf(
              contributions.data.pages.flatMap((page) => page.items),
              savings.data?.missingMonths ?? [],
              !contributions.hasNextPage,
            )}
          />
        )
      )}
      {contributions.isError && (
        <Failure
          failure={contributions.error}
          retry={() => void (contributions.isFetchNextPageError ? contributions.fetchNextPage() : contributions.refetch())}
        />
      )}
      {contributions.hasNextPage && (
        <Button variant="outlined" loading={contributions.isFetchingNextPage} onClick={() => void contributions.fetchNextPage()}>
          {t("contributions.earlier")}
        </Button>
      )}
    </Page>
  );
}

function Course({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation();
  if (parts.length === 0) {
    return <Typography>{t("contributions.empty")}</Typography>;
  }
  return (
    <Stack component="ol" spacing={1.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
      {parts.map((part) => (
        <li key={part.kind === "gap" ? `gap-${part.from}` : part.month}>
          {part.kind === "gap" ? <Gap gap={part} /> : <Month part={part} />}
        </li>
      ))}
    </Stack>
  );
}

function Gap({ gap }: { gap: Part & { kind: "gap" } }) {
  const { t, i18n } = useTranslation();
  const first = month(gap.from, i18n.language);
  const last = month(gap.to, i18n.language);
  return (
    <Box sx={{ p: 2, border: 1, borderStyle: "dashed", borderColor: "text.secondary", borderRadius: 1 }}>
      <Typography component="h2" sx={{ fontWeight: 600 }}>
        {gap.months === 1 ? first : `${first} – ${last}`}
      </Typography>
      <Typography color="text.secondary">{t("contributions.gap", { count: gap.months })}</Typography>
    </Box>
  );
}

function Month({ part }: { part: Part & { kind: "month" } }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={month(part.month, i18n.language)}>
      {part.missing.map((missing) => (
        <Alert key={missing.employerNumber} severity="warning">
          <strong>{t("contributions.missing", { employer: missing.employer })}</strong>
          <br />
          {missing.note}
          <div>
            <ComplainLink missing={missing} />
          </div>
        </Alert>
      ))}
      {part.paid.map((paid) => (
        <Paid key={paid.contributionId} paid={paid} />
      ))}
    </Panel>
  );
}

function Paid({ paid }: { paid: Contribution }) {
  const { t, i18n } = useTranslation();
  const { split } = paid;
  const parts = [
    { name: t("contributions.jhtEmployer"), amount: split.jhtEmployer },
    { name: t("contributions.jhtWorker"), amount: split.jhtWorker },
    { name: t("contributions.programme", { programme: "JP" }), amount: split.jp },
    { name: t("contributions.programme", { programme: "JKK" }), amount: split.jkk },
    { name: t("contributions.programme", { programme: "JKM" }), amount: split.jkm },
    { name: t("contributions.programme", { programme: "JKP" }), amount: split.jkp },
  ];
  return (
    <Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: 2, mb: 0.5 }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {paid.employer ?? t("contributions.independent")}
        </Typography>
        <Typography sx={{ fontWeight: 700, ml: "auto" }}>{rupiah(split.total)}</Typography>
      </Box>
      <Typography variant="body2" color="text.secondary">
        {t("contributions.paidOn", { on: day(paid.paidOn, i18n.language) })}
      </Typography>
      <Box component="details" sx={{ fontSize: "0.875rem", "& summary": { cursor: "pointer", minHeight: 32, pt: 0.75 } }}>
        <summary>{t("contributions.parts")}</summary>
        <Facts
          facts={[
            { name: t(paid.segment === "BPU" ? "contributions.base" : "statement.wage"), value: rupiah(paid.wage) },
            ...parts.filter(({ amount }) => amount !== 0).map(({ name, amount }) => ({ name, value: rupiah(amount) })),
          ]}
        />
      </Box>
    </Box>
  );
}
