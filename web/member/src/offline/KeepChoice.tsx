import { Panel } from "@jmo/shared/ui/Panel";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chooseToKeep, keeps } from "./keeping";
import "./texts";

/** Whether card and balance stay on this device. */
export function KeepChoice() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [kept, setKept] = useState(keeps);
  const choose = async (wanted: boolean) => {
    setKept(wanted);
    await chooseToKeep(wanted);
    if (wanted) {
      await queries.refetchQueries({ queryKey: ["card"] }); // which keeps it
    }
  };
  return (
    <Panel title={t("offline.title")}>
      <FormControlLabel
        control={<Switch checked={kept} onChange={(_, wanted) => void choose(wanted)} />}
        label={t("offline.choice")}
        sx={{ minHeight: 44 }}
      />
      <Typography variant="body2" color="text.secondary">
        {t("offline.choiceHint")}
      </Typography>
    </Panel>
  );
}
