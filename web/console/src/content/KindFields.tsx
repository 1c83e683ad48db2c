import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import FormLabel from "@mui/material/FormLabel";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useTranslation } from "react-i18next";
import { Choice } from "../parts/Choice";
import { NO_FIGURE, PROGRAMMES, SEGMENTS, type Figure } from "./fields";
import { Pair, type Typing } from "./Form";

const MERCHANT = 100;
const CONTACT = 200;
const HOURS = 160;

export function PromoFields({ fields, change, text, faultOf }: Typing) {
  const { t } = useTranslation();
  const time = (name: "validFrom" | "validUntil", label: string) => (
    <TextField
      type="datetime-local"
      label={label}
      value={fields[name]}
      required
      error={faultOf(`promo.${name}`) !== undefined}
      helperText={faultOf(`promo.${name}`)}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => {
        change({ [name]: event.target.value });
      }}
    />
  );
  return (
    <>
      {text("merchant", t("content.merchant"), MERCHANT)}
      <Pair>
        {time("validFrom", t("content.validFrom"))}
        {time("validUntil", t("content.validUntil"))}
      </Pair>
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
        <FormLabel component="legend">{t("content.segments")}</FormLabel>
        <FormGroup row>
          {SEGMENTS.map((segment) => (
            <FormControlLabel
              key={segment}
              label={segment}
              control={
                <Checkbox
                  checked={fields.segments.includes(segment)}
                  onChange={(event) => {
                    change({ segments: SEGMENTS.filter((each) => (each === segment ? event.target.checked : fields.segments.includes(each))) });
                  }}
                />
              }
            />
          ))}
        </FormGroup>
      </Box>
      <FormControlLabel
        label={t("content.activeOnly")}
        control={
          <Checkbox
            checked={fields.activeOnly}
            onChange={(event) => {
              change({ activeOnly: event.target.checked });
            }}
          />
        }
      />
    </>
  );
}

export function ChannelFields({ text }: Typing) {
  const { t } = useTranslation();
  return (
    <>
      {text("contact", t("content.contact"), CONTACT)}
      <Pair>
        {text("hoursId", t("content.hoursId"), HOURS)}
        {text("hoursEn", t("content.hoursEn"), HOURS)}
      </Pair>
    </>
  );
}

export function BenefitFields({ fields, change }: Typing) {
  const { t } = useTranslation();
  const set = (index: number, changed: Partial<Figure>) => {
    change({ figures: fields.figures.map((figure, at) => (at === index ? { ...figure, ...changed } : figure)) });
  };
  return (
    <>
      <Choice
        label={t("content.programme")}
        value={fields.programme}
        options={PROGRAMMES.map((value) => ({ value, label: value }))}
        onChange={(programme) => {
          change({ programme: programme === "" ? fields.programme : programme });
        }}
      />
      <TextField
        label={t("content.articles")}
        value={fields.articles}
        multiline
        minRows={2}
        onChange={(event) => {
          change({ articles: event.target.value });
        }}
      />
      {fields.figures.map((figure, index) => (
        <FigureFields
          // Figures have no name of their own: they are what stands at a place.
          key={index}
          number={index + 1}
          figure={figure}
          onChange={(changed) => {
            set(index, changed);
          }}
          onRemove={() => {
            change({ figures: fields.figures.filter((_, at) => at !== index) });
          }}
        />
      ))}
      <Box>
        <Button
          variant="outlined"
          size="small"
          onClick={() => {
            change({ figures: [...fields.figures, NO_FIGURE] });
          }}
        >
          {t("content.addFigure")}
        </Button>
      </Box>
    </>
  );
}

interface FigureProps {
  number: number;
  figure: Figure;
  onChange: (changed: Partial<Figure>) => void;
  onRemove: () => void;
}

function FigureFields({ number, figure, onChange, onRemove }: FigureProps) {
  const { t } = useTranslation();
  const field = (name: keyof Figure, label: string) => (
    <TextField
      label={label}
      size="small"
      value={figure[name]}
      onChange={(event) => {
        onChange({ [name]: event.target.value });
      }}
    />
  );
  return (
    <Stack component="fieldset" spacing={1.5} sx={{ border: 1, borderColor: "divider", borderRadius: 1, p: 2 }}>
      <FormLabel component="legend">{t("content.figureNumber", { number })}</FormLabel>
      <Pair>
        {field("labelId", t("content.figureLabelId"))}
        {field("labelEn", t("content.figureLabelEn"))}
        {field("valueId", t("content.figureValueId"))}
        {field("valueEn", t("content.figureValueEn"))}
        {field("source", t("content.figureSource"))}
        <Button color="error" variant="text" onClick={onRemove}>
          {t("content.removeFigure", { number })}
        </Button>
      </Pair>
    </Stack>
  );
}
