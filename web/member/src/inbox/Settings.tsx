import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { ApiProblem } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { FaultLine } from "@jmo/shared/ui/FaultLine";
import { useFaults } from "@jmo/shared/useFaults";
import { Push } from "./Push";
import { usePreferences, type Preferences } from "./queries";
import "./texts";

const CHANNELS = ["INBOX", "PUSH", "EMAIL", "SMS"] as const;
const ZONES = ["WIB", "WITA", "WIT"] as const;
const FIRST_QUIET = { from: "22:00", until: "05:00" };
const FIRST_DIGEST = 18;
type Channel = Schemas["Channel"];

/** How the member wants to be notified. */
export default function Settings() {
  const { t } = useTranslation();
  const preferences = usePreferences();
  return (
    <Page title={t("inbox.settingsTitle")}>
      <Push />
      {preferences.isPending && <Waiting />}
      {preferences.isError && <Failure failure={preferences.error} retry={() => void preferences.refetch()} />}
      {preferences.data !== undefined && <Form known={preferences.data} />}
    </Page>
  );
}

function Form({ known }: { known: Preferences }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(known);
  const change = (changes: Partial<Preferences>) => {
    setChosen((before) => ({ ...before, ...changes }));
  };
  const saving = useCommand(
    (api, { categories, quietHours, timeZone, digestHour }: Preferences) =>
      answer(
        api.PUT("/api/v1/notifications/preferences", {
          body: { categories: categories.map(({ category, channels }) => ({ category, channels })), quietHours, timeZone, digestHour },
        }),
      ),
    { onDone: () => void queries.invalidateQueries({ queryKey: ["notification-preferences"] }) },
  );
  const faults = useFaults(saving.failure);
  const fields = [
    ...chosen.categories.map((_, index) => `categories[${index}].channels`),
    ...["quietHours", "quietHours.from", "quietHours.until", "digestHour"],
  ];
  const { quietHours, digestHour } = chosen;
  return (
    <Stack
      component="form"
      spacing={2}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        saving.run(chosen);
      }}
    >
      <Panel title={t("inbox.channels")}>
        {chosen.categories.map((category, index) => (
          <Category
            key={category.category}
            category={category}
            fault={faults.of(`categories[${index}].channels`)}
            onChange={(channels) => {
              change({ categories: chosen.categories.map((each) => (each === category ? { ...category, channels } : each)) });
            }}
          />
        ))}
      </Panel>
      <Panel title={t("inbox.quiet")}>
        <Typography variant="body2">{t("inbox.quietHint")}</Typography>
        <FormControlLabel
          control={
            <Checkbox
              checked={quietHours !== null}
              onChange={(event) => {
                change({ quietHours: event.target.checked ? FIRST_QUIET : null });
              }}
            />
          }
          label={t("inbox.quietOn")}
        />
        {quietHours !== null && (
          <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 1 }}>
            {(["from", "until"] as const).map((end) => {
              const fault = faults.of(`quietHours.${end}`) ?? (end === "from" ? faults.of("quietHours") : undefined);
              return (
                <TextField
                  key={end}
                  id={`quiet-${end}`}
                  type="time"
                  label={t(`inbox.${end}`)}
                  value={quietHours[end]}
                  error={fault !== undefined}
                  helperText={fault}
                  slotProps={{ inputLabel: { shrink: true } }}
                  onChange={(event) => {
                    change({ quietHours: { ...quietHours, [end]: event.target.value } });
                  }}
                />
              );
            })}
          </Box>
        )}
      </Panel>
      <Panel title={t("inbox.digest")}>
        <Typography variant="body2">{t("inbox.digestHint")}</Typography>
        <FormControlLabel
          control={
            <Checkbox
              checked={digestHour !== null}
              onChange={(event) => {
                change({ digestHour: event.target.checked ? FIRST_DIGEST : null });
              }}
            />
          }
          label={t("inbox.digestOn")}
        />
        {digestHour !== null && (
          <TextField
            select
            id="digest"
            label={t("inbox.hour")}
            value={String(digestHour)}
            error={faults.of("digestHour") !== undefined}
            helperText={faults.of("digestHour")}
            onChange={(event) => {
              change({ digestHour: Number(event.target.value) });
            }}
          >
            {Array.from({ length: 24 }, (_, hour) => (
              <MenuItem key={hour} value={String(hour)}>
                {`${String(hour).padStart(2, "0")}.00`}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Panel>
      <TextField
        select
        id="zone"
        label={t("inbox.zone")}
        value={chosen.timeZone}
        onChange={(event) => {
          change({ timeZone: ZONES.find((zone) => zone === event.target.value) ?? chosen.timeZone });
        }}
      >
        {ZONES.map((zone) => (
          <MenuItem key={zone} value={zone}>
            {zone}
          </MenuItem>
        ))}
      </TextField>
      {saving.failure !== undefined && <Failure failure={saving.failure} besideFields={saving.failure instanceof ApiProblem ? fields : []} />}
      <div role="status">{saving.done && !saving.pending && <Alert severity="success">{t("inbox.saved")}</Alert>}</div>
      <Button type="submit" variant="contained" size="large" loading={saving.pending}>
        {t("inbox.save")}
      </Button>
    </Stack>
  );
}

interface CategoryProps {
  category: Schemas["PreferencesCategoryPreferenceView"];
  fault: string | undefined;
  onChange: (channels: Channel[]) => void;
}

function Category({ category, fault, onChange }: CategoryProps) {
  const { t } = useTranslation();
  const { title, channels, always, oneOf, promotional } = category;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {promotional && <Typography variant="body2">{t("inbox.promotional")}</Typography>}
      <Box sx={{ display: "grid", gridTemplateColumns: "3fr 2fr" }}>
        {CHANNELS.map((channel) => (
          <FormControlLabel
            key={channel}
            control={
              <Checkbox
                checked={channels.includes(channel)}
                disabled={always.includes(channel)}
                onChange={(event) => {
                  onChange(event.target.checked ? [...channels, channel] : channels.filter((each) => each !== channel));
                }}
              />
            }
            label={t(`inbox.channel.${channel}`) + (always.includes(channel) ? ` (${t("inbox.always")})` : "")}
          />
        ))}
      </Box>
      {oneOf.length > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t("inbox.oneOf", { channels: oneOf.map((channel) => t(`inbox.channel.${channel}`)).join(", ") })}
        </Typography>
      )}
      {fault !== undefined && <FaultLine>{fault}</FaultLine>}
    </Box>
  );
}
