import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { PATHS } from "./paths";
import { useStanding, type Standing } from "./queries";
import { Hint } from "./StandingPanel";
import "./texts";

/** Which programmes the member pays for from now on, and in which field they work. */
export function Choice() {
  const { t } = useTranslation();
  const standing = useStanding();
  return (
    <Page title={t("bpu.choiceTitle")}>
      {standing.isPending && <Waiting />}
      {standing.isError && <Failure failure={standing.error} retry={() => void standing.refetch()} />}
      {standing.data !== undefined && <Form standing={standing.data} />}
    </Page>
  );
}

type Sector = Schemas["Sector"];
const SECTORS: readonly Sector[] = ["TRANSPORT", "OTHER"];

function Form({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [oldAgeSavings, setOldAgeSavings] = useState(standing.oldAgeSavings);
  const [sector, setSector] = useState<Sector>(standing.sector);
  // The same choice again changes nothing, so it needs no key.
  const saving = useCommand(
    (api, choice: Schemas["WorkerRequestsChoiceRequest"]) => answer(api.PUT("/api/v1/contributions/me/choice", { body: choice })),
    {
      once: true,
      onDone: () => {
        void queries.invalidateQueries({ queryKey: ["bpu"] });
        void navigate(PATHS.own);
      },
    },
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    saving.run({ oldAgeSavings, sector });
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <Hint>{t("bpu.choiceHint")}</Hint>
      <div>
        <FormControlLabel control={<Checkbox checked disabled />} label={t("bpu.jkk")} />
        <FormControlLabel control={<Checkbox checked disabled />} label={t("bpu.jkm")} />
        <FormControlLabel
          control={
            <Checkbox
              checked={oldAgeSavings}
              onChange={(event) => {
                setOldAgeSavings(event.target.checked);
              }}
            />
          }
          label={t("bpu.jht")}
        />
        <Typography variant="body2" color="text.secondary" sx={{ pl: 4 }}>
          {t("bpu.jhtHint")}
        </Typography>
      </div>
      <FormControl>
        <FormLabel id="sector">{t("bpu.sectorName")}</FormLabel>
        <RadioGroup
          aria-labelledby="sector"
          value={sector}
          onChange={(_, chosen) => {
            setSector(SECTORS.find((each) => each === chosen) ?? sector);
          }}
        >
          {SECTORS.map((each) => (
            <FormControlLabel key={each} value={each} control={<Radio />} label={t(`bpu.sector.${each}`)} sx={{ minHeight: 44 }} />
          ))}
        </RadioGroup>
        <Hint>{t("bpu.sectorHint")}</Hint>
      </FormControl>
      {saving.failure !== undefined && <Failure failure={saving.failure} />}
      <Button type="submit" variant="contained" size="large" loading={saving.pending}>
        {t("bpu.save")}
      </Button>
    </Stack>
  );
}
