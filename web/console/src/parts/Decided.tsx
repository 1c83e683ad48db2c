import { moment } from "@jmo/shared/format";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Officer } from "./Officer";
import "./texts";

interface Made {
  readonly officer: string;
  readonly reason: string;
  readonly at: string;
}

/** What officers have decided so far, and who. */
export function Decided<D extends Made>({ decisions, verdictOf }: { decisions: readonly D[]; verdictOf: (decision: D) => string }) {
  const { t, i18n } = useTranslation();
  return (
    decisions.length > 0 && (
      <Panel title={t("parts.decided")}>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
          {decisions.map((decision) => (
            <li key={decision.at + decision.officer}>
              <Typography variant="body2" color="text.secondary">
                {moment(decision.at, i18n.language)} · <Officer id={decision.officer} />
              </Typography>
              <Typography sx={{ fontWeight: 600 }}>{verdictOf(decision)}</Typography>
              <Typography variant="body2">{decision.reason}</Typography>
            </li>
          ))}
        </Box>
      </Panel>
    )
  );
}
