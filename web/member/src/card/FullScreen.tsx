import type { Schemas } from "@jmo/shared/api/client";
import { moment } from "@jmo/shared/format";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import type { KeptCard } from "../offline/keeping";
import { CardFace } from "./CardFace";
import { Code } from "./Code";
import { useBright } from "./useBright";
import "./texts";

interface Props {
  card: KeptCard;
  /** Absent without a connection. */
  verification?: Schemas["CardVerificationLink"];
  renew?: () => void;
  close: () => void;
}

/** To be held out to somebody: white up to the edges, and the screen does not dim. */
export function FullScreen({ close, ...shown }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      fullScreen
      open
      onClose={close}
      slotProps={{ paper: { "aria-label": t("card.title"), sx: { bgcolor: "#ffffff", backgroundImage: "none" } } }}
    >
      <Shown close={close} {...shown} />
    </Dialog>
  );
}

function Shown({ card, verification, renew, close }: Props) {
  const { t, i18n } = useTranslation();
  useBright();
  return (
    <Box
      sx={{
        p: 2,
        width: "100%",
        minHeight: "100%",
        maxWidth: 560,
        mx: "auto",
        color: "#1c2b22",
        display: "flex",
        flexDirection: "column",
        gap: 1.5,
        justifyContent: "center",
      }}
    >
      {verification === undefined || renew === undefined ? (
        <>
          <CardFace card={card} />
          <Alert severity="info">{t("card.withoutCode", { at: moment(card.asOf, i18n.language) })}</Alert>
        </>
      ) : (
        <>
          <Box sx={{ textAlign: "center" }}>
            <Typography sx={{ fontSize: "1.25rem", fontWeight: 700, lineHeight: 1.3, overflowWrap: "anywhere" }}>{card.name}</Typography>
            <Typography>
              {t("card.kpj")} {card.kpj}
            </Typography>
          </Box>
          <Code verification={verification} renew={renew} />
        </>
      )}
      <Typography variant="body2" sx={{ textAlign: "center" }}>
        {t("card.compare")}
      </Typography>
      <Button onClick={close} variant="outlined" autoFocus sx={{ color: "#124d2a", borderColor: "#124d2a" }}>
        {t("card.close")}
      </Button>
    </Box>
  );
}
