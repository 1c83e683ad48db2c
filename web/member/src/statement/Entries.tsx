import type { Schemas } from "@jmo/shared/api/client";
import { day, month, percent, rupiah } from "@jmo/shared/format";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Facts } from "@jmo/shared/ui/Facts";
import { grouped } from "@jmo/shared/grouped";
import { Panel } from "@jmo/shared/ui/Panel";
import "../savings/texts";
import "./texts";

type Entry = Schemas["StatementEntry"];

/** The entries of a year, month by month. */
export function Entries({ entries }: { entries: readonly Entry[] }) {
  const { i18n } = useTranslation();
  const months = grouped(entries, (entry) => entry.month);
  return [...months].map(([of, own]) => (
    <Panel key={of} title={month(of, i18n.language)}>
      <Stack component="ul" spacing={2} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {own.map((entry) => (
          <Line key={entry.postingId + entry.kind} entry={entry} />
        ))}
      </Stack>
    </Panel>
  ));
}

function Line({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation();
  return (
    <li>
      <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>{t(`statement.kinds.${entry.kind}`)}</Typography>
        <Typography sx={{ fontWeight: 700, ml: "auto" }}>{rupiah(entry.amount)}</Typography>
      </Box>
      {entry.developmentRate !== null && (
        <Typography variant="body2" color="text.secondary">
          {t("statement.rate", { rate: percent(entry.developmentRate, i18n.language) })}
        </Typography>
      )}
      {entry.paid !== null && <Paid paid={entry.paid} />}
      <Typography variant="body2" color="text.secondary">
        {t("statement.after", { balance: rupiah(entry.balance) })}
      </Typography>
    </li>
  );
}

function Paid({ paid }: { paid: Schemas["StatementPaid"] }) {
  const { t, i18n } = useTranslation();
  return (
    <Box sx={{ fontSize: "0.875rem", my: 0.5 }}>
      <Facts
        facts={[
          ...(paid.employer === null ? [] : [{ name: t("home.employer"), value: paid.employer }]),
          { name: t("statement.wage"), value: rupiah(paid.wage) },
          ...(paid.employer === null ? [] : [{ name: t("statement.employerPart"), value: rupiah(paid.employerPart) }]),
          { name: t("statement.workerPart"), value: rupiah(paid.workerPart) },
          { name: t("savings.paidOn"), value: day(paid.paidOn, i18n.language) },
        ]}
      />
    </Box>
  );
}
