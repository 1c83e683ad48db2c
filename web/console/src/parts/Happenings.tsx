import { moment } from "@jmo/shared/format";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import "./texts";

interface Happening {
  readonly number: number;
  readonly at: string;
  readonly text: string;
  readonly reasons?: readonly { readonly code: string; readonly text: string }[];
  readonly note?: string | null;
}

/** The timeline of a case, as it stands. */
export function Happenings({ entries }: { entries: readonly Happening[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("parts.happened")}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
        {entries.map((entry) => (
          <li key={entry.number}>
            <Typography variant="body2" color="text.secondary">
              {moment(entry.at, i18n.language)}
            </Typography>
            <Typography>{entry.text}</Typography>
            {entry.reasons?.map(({ code, text }) => (
              <Typography key={code} variant="body2">
                {text}
              </Typography>
            ))}
            {entry.note != null && <Typography variant="body2">{entry.note}</Typography>}
          </li>
        ))}
      </Box>
    </Panel>
  );
}
