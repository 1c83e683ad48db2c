import { Page } from "@jmo/shared/ui/Page";
import { PagedList } from "@jmo/shared/ui/PagedList";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Fragments } from "../app/Fragments";
import { LinkCard } from "../app/LinkCard";
import { useSettled } from "../app/useSettled";
import { Opening } from "./Opening";
import { useBranches, useFoundBranches, type Branch, type Wanted } from "./queries";
import { usePlace } from "./usePlace";
import "./texts";

const FEWEST_LETTERS = 2;
const SERVICES = [
  "JHT_CLAIM",
  "JP_CLAIM",
  "JKK_CLAIM",
  "JKM_CLAIM",
  "DATA_UPDATE",
  "REGISTRATION",
  "CONTRIBUTION",
  "COMPLAINT",
  "HOUSING",
  "CARD",
  "TREATMENT",
] as const;
const KINDS = ["BRANCH", "PIONEER_BRANCH", "CLINIC", "PARTNER_BANK"] as const;

/** Where one can go: by name, by what one needs, and by how far it is. */
export default function Branches() {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [service, setService] = useState<(typeof SERVICES)[number] | "">("");
  const [kind, setKind] = useState<(typeof KINDS)[number] | "">("");
  const [openNow, setOpenNow] = useState(false);
  const { state, ask, forget } = usePlace();
  const settled = useSettled(words.trim());
  const wanted: Wanted = {
    ...(kind !== "" && { kind }),
    ...(service !== "" && { service }),
    ...(openNow && { openNow: true }),
    ...(state.at === "found" && { place: state.place }),
  };
  return (
    <Page title={t("branches.title")}>
      <TextField
        id="search"
        type="search"
        label={t("branches.search")}
        helperText={words.trim().length === 1 ? t("branches.searchHint") : undefined}
        value={words}
        slotProps={{ htmlInput: { maxLength: 100, enterKeyHint: "search" } }}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      {settled.length >= FEWEST_LETTERS ? (
        <Found words={settled} />
      ) : (
        <>
          <Box sx={{ display: "grid", gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" }, gap: 2 }}>
            <TextField
              select
              id="service"
              label={t("branches.service")}
              value={service}
              slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
              onChange={(event) => {
                setService(SERVICES.find((each) => each === event.target.value) ?? "");
              }}
            >
              <MenuItem value="">{t("branches.anyService")}</MenuItem>
              {SERVICES.map((each) => (
                <MenuItem key={each} value={each}>
                  {t(`branches.serviceNames.${each}`)}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              select
              id="kind"
              label={t("branches.kind")}
              value={kind}
              slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
              onChange={(event) => {
                setKind(KINDS.find((each) => each === event.target.value) ?? "");
              }}
            >
              <MenuItem value="">{t("branches.anyKind")}</MenuItem>
              {KINDS.map((each) => (
                <MenuItem key={each} value={each}>
                  {t(`branches.kinds.${each}`)}
                </MenuItem>
              ))}
            </TextField>
          </Box>
          <FormControlLabel
            control={
              <Checkbox
                checked={openNow}
                onChange={(event) => {
                  setOpenNow(event.target.checked);
                }}
              />
            }
            label={t("branches.openNow")}
          />
          <div>
            <Button
              variant={state.at === "found" ? "outlined" : "contained"}
              fullWidth
              loading={state.at === "locating"}
              onClick={state.at === "found" ? forget : ask}
            >
              {t(state.at === "found" ? "branches.nearOff" : "branches.near")}
            </Button>
            <Typography role="status" variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
              {t(state.at === "found" ? "branches.located" : state.at === "locating" ? "branches.locating" : "branches.nearHint")}
            </Typography>
          </div>
          {state.at === "failed" && (
            <Alert severity="warning">
              <AlertTitle>{t(`branches.${state.fault}`)}</AlertTitle>
              {t(`branches.${state.fault}Detail`)}
            </Alert>
          )}
          <Listed wanted={wanted} />
        </>
      )}
    </Page>
  );
}

function Listed({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation();
  const branches = useBranches(wanted);
  return (
    <PagedList pages={branches} idOf={(each) => each.code} empty={t("branches.none")} more={t("branches.more")}>
      {(each) => <Card branch={each} />}
    </PagedList>
  );
}

function Card({ branch }: { branch: Branch }) {
  const { t, i18n } = useTranslation();
  const { distanceMetres } = branch;
  return (
    <LinkCard to={`/branches/${branch.code}`} title={branch.name}>
      <Typography variant="body2">
        {branch.kind.text} · {branch.city}
      </Typography>
      <Opening opening={branch.opening} />
      {distanceMetres !== null && (
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {t("branches.distance", { km: kilometres(distanceMetres, i18n.language) })}
        </Typography>
      )}
    </LinkCard>
  );
}

/** One decimal where that says something. */
export function kilometres(metres: number, language: string): string {
  const km = metres / 1_000;
  return new Intl.NumberFormat(language === "en" ? "en-GB" : "id-ID", { maximumFractionDigits: km < 10 ? 1 : 0 }).format(km);
}

function Found({ words }: { words: string }) {
  const { t } = useTranslation();
  const found = useFoundBranches(words);
  return (
    <PagedList pages={found} idOf={(each) => each.branchCode ?? ""} empty={t("branches.none")} more={t("branches.more")}>
      {(each) => (
        <LinkCard to={`/branches/${each.branchCode ?? ""}`} title={each.title.map(({ text }) => text).join("")}>
          <Typography variant="body2">
            <Fragments fragments={each.excerpt} />
          </Typography>
        </LinkCard>
      )}
    </PagedList>
  );
}
