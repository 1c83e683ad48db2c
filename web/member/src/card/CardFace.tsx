import { day, moment } from "@jmo/shared/format";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import type { KeptCard } from "../offline/keeping";
import "./texts";

/** What stands on the card. It counts as the physical one. */
export function CardFace({ card }: { card: KeptCard }) {
  const { t, i18n } = useTranslation();
  const facts = [
    { name: t("card.kpj"), value: card.kpj },
    { name: t("card.nik"), value: card.nik },
    { name: t("card.segment"), value: t(`card.segments.${card.segment}`) },
    {
      name: t("card.status"),
      value: card.endedOn === null ? t("card.active") : t("card.ended", { on: day(card.endedOn, i18n.language) }),
    },
    { name: t("card.programmes"), value: card.programmes.map((each) => t(`card.programme.${each}`)).join(", ") },
    ...(card.employer === null ? [] : [{ name: t("card.employer"), value: card.employer }]),
  ];
  return (
    <Paper
      component="section"
      aria-label={t("card.title")}
      elevation={0}
      sx={{ p: 2.5, bgcolor: "primary.main", color: "primary.contrastText" }}
    >
      <Typography variant="body2">{t("card.issuer")}</Typography>
      <Typography sx={{ fontSize: "1.375rem", fontWeight: 700, lineHeight: 1.3, overflowWrap: "anywhere" }}>{card.name}</Typography>
      <Box component="dl" sx={{ m: 0, mt: 1.5, display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", rowGap: 0.75, columnGap: 2 }}>
        {facts.map(({ name, value }) => (
          <Box key={name} sx={{ display: "contents" }}>
            <Typography component="dt" variant="body2">
              {name}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 700, overflowWrap: "break-word" }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="caption" component="p" sx={{ mt: 1.5 }}>
        {t("card.asOf", { at: moment(card.asOf, i18n.language) })}
      </Typography>
    </Paper>
  );
}
