import { moment } from "@jmo/shared/format";
import type { Timeline } from "@jmo/shared/live/useTimeline";
import { Failure } from "@jmo/shared/ui/Failure";
import { Cross, Dot, Tick } from "@jmo/shared/ui/marks";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import "../tracking/texts";

/** An entry of any timeline. */
export interface Happened {
  readonly number: number;
  readonly at: string;
  readonly text: string;
  readonly phase?: string;
  readonly phaseLabel?: string;
  readonly reasons?: readonly { readonly code: string; readonly text: string }[];
  readonly note?: string | null;
}

interface Props<E extends Happened> {
  timeline: Timeline<E>;
  title: string;
  /** Whether nothing more is to come, as far as the subject itself says. */
  ended: boolean;
  isBad: (entry: E) => boolean;
}

/** What has happened so far, as it happens. */
export function Course<E extends Happened>({ timeline: { entries, connection, failure }, title, ended, isBad }: Props<E>) {
  const { t } = useTranslation();
  const over = connection === "ended" || ended;
  return (
    <Panel title={title}>
      {failure !== undefined && <Failure failure={failure} />}
      <Typography role="status" variant="body2" color="text.secondary">
        {over ? t("tracking.ended") : t(connection === "live" ? "tracking.live" : "tracking.reconnecting")}
      </Typography>
      <Stack component="ol" spacing={0} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {entries.map((entry, index) => (
          <Entry
            key={entry.number}
            entry={entry}
            bad={isBad(entry)}
            last={index === entries.length - 1}
            running={index === entries.length - 1 && !over}
          />
        ))}
      </Stack>
    </Panel>
  );
}

function Entry({ entry, bad, last, running }: { entry: Happened; bad: boolean; last: boolean; running: boolean }) {
  const { t, i18n } = useTranslation();
  const at = moment(entry.at, i18n.language);
  return (
    <Box component="li" sx={{ display: "flex", gap: 1.5 }} data-phase={entry.phase}>
      <Stack sx={{ alignItems: "center" }}>
        {running ? <Dot color="primary" titleAccess={t("tracking.now")} /> : bad ? <Cross color="error" /> : <Tick color="success" />}
        {!last && <Box aria-hidden sx={{ width: 2, flexGrow: 1, minHeight: 16, bgcolor: "divider" }} />}
      </Stack>
      <Box sx={{ pb: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>{entry.text}</Typography>
        {entry.reasons?.map((reason) => (
          <Typography key={reason.code} variant="body2">
            {reason.text}
          </Typography>
        ))}
        {entry.note != null && <Typography variant="body2">{entry.note}</Typography>}
        <Typography variant="body2" color="text.secondary">
          {entry.phaseLabel === undefined ? at : `${entry.phaseLabel} · ${at}`}
        </Typography>
      </Box>
    </Box>
  );
}
