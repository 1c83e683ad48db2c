import { faultOf } from "@jmo/shared/api/problem";
import type { Schemas } from "@jmo/shared/api/client";
import { Failure } from "@jmo/shared/ui/Failure";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BenefitFields, ChannelFields, PromoFields } from "./KindFields";
import { fieldsOf, type Fields } from "./fields";
import { ImageField } from "./ImageField";
import "./texts";

/** The part of a fault's path before the names in `PATHS`. */
const CONTENT = "content.";

/** Which field a fault is about, by its path in the request. */
const PATHS = {
  titleId: "title.id",
  titleEn: "title.en",
  summaryId: "summary.id",
  summaryEn: "summary.en",
  bodyId: "body.id",
  bodyEn: "body.en",
  merchant: "promo.merchant",
  validFrom: "promo.validFrom",
  validUntil: "promo.validUntil",
  contact: "channel.contact",
  hoursId: "channel.hours.id",
  hoursEn: "channel.hours.en",
} as const;
export type TextName = keyof typeof PATHS;

const TITLE = 160;
const SUMMARY = 500;
const BODY = 15_000;

interface Props {
  readonly kind: Schemas["ContentKind"];
  readonly content?: Schemas["EditorialContentFieldsView"];
  readonly label: string;
  readonly pending: boolean;
  readonly failure: unknown;
  readonly onSave: (fields: Fields) => void;
}

export interface Typing {
  readonly fields: Fields;
  readonly change: (changed: Partial<Fields>) => void;
  readonly text: (name: TextName, label: string, most: number, rows?: number, help?: string) => React.JSX.Element;
  readonly faultOf: (path: string) => string | undefined;
}

/** The fields of an item, both languages side by side. */
export function Form({ kind, content, label, pending, failure, onSave }: Props) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(() => fieldsOf(content));
  const change = (changed: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...changed }));
  };
  const fault = (path: string) => faultOf(failure, CONTENT + path);
  const text = (name: TextName, fieldLabel: string, most: number, rows = 1, help?: string) => {
    const wrong = fault(PATHS[name]);
    return (
      <TextField
        label={fieldLabel}
        value={fields[name]}
        multiline={rows > 1}
        minRows={rows}
        maxRows={20}
        error={wrong !== undefined}
        helperText={wrong ?? help}
        slotProps={{ htmlInput: { maxLength: most } }}
        onChange={(event) => {
          change({ [name]: event.target.value });
        }}
      />
    );
  };
  const typing: Typing = { fields, change, text, faultOf: fault };
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(fields);
      }}
    >
      <Pair>
        {text("titleId", t("content.headingId"), TITLE)}
        {text("titleEn", t("content.headingEn"), TITLE)}
      </Pair>
      <Pair>
        {text("summaryId", t("content.summaryId"), SUMMARY, 2)}
        {text("summaryEn", t("content.summaryEn"), SUMMARY, 2)}
      </Pair>
      <Pair>
        {text("bodyId", t("content.bodyId"), BODY, 8, t("content.bodyHelp"))}
        {text("bodyEn", t("content.bodyEn"), BODY, 8, t("content.bodyHelp"))}
      </Pair>
      {kind === "BENEFIT" && <BenefitFields {...typing} />}
      {kind === "PROMO" && <PromoFields {...typing} />}
      {kind === "CHANNEL" && <ChannelFields {...typing} />}
      <ImageField
        image={fields.image}
        onChange={(image) => {
          change({ image });
        }}
      />
      {failure !== undefined && (
        <Failure failure={failure} besideFields={Object.values(PATHS).map((path) => CONTENT + path)} />
      )}
      <Box>
        <Button type="submit" variant="contained" loading={pending}>
          {label}
        </Button>
      </Box>
    </Stack>
  );
}

export function Pair({ children }: { children: React.ReactNode }) {
  return <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: 2 }}>{children}</Box>;
}
