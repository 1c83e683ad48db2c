import type { Schemas } from "@jmo/shared/api/client";
import { moment, rupiah } from "@jmo/shared/format";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";

type Shown = Pick<Schemas["SavingsAnswer"], "balance" | "available" | "held" | "asOf"> &
  Partial<Pick<Schemas["SavingsAnswer"], "note">>;

/** What the member owns, and what of it a claim holds. */
export function BalanceCard({ savings }: { savings: Shown }) {
  const { t, i18n } = useTranslation();
  return (
    <Paper component="section" elevation={0} sx={{ p: 2.5, bgcolor: "primary.main", color: "primary.contrastText" }}>
      <Typography variant="body2">{t("home.balance")}</Typography>
      <Typography sx={{ fontSize: "2rem", fontWeight: 700, lineHeight: 1.3 }}>{rupiah(savings.balance)}</Typography>
      <Stack direction="row" spacing={3} sx={{ mt: 1 }}>
        <Amount name={t("home.available")} amount={savings.available} />
        {savings.held > 0 && <Amount name={t("home.held")} amount={savings.held} />}
      </Stack>
      {savings.note != null && <Typography sx={{ mt: 1 }}>{savings.note}</Typography>}
      <Typography variant="caption" component="p" sx={{ mt: 1.5 }}>
        {t("home.asOf", { at: moment(savings.asOf, i18n.language) })}
      </Typography>
    </Paper>
  );
}

function Amount({ name, amount }: { name: string; amount: number }) {
  return (
    <div>
      <Typography variant="body2">{name}</Typography>
      <Typography sx={{ fontWeight: 600 }}>{rupiah(amount)}</Typography>
    </div>
  );
}
