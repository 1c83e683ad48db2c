import { answer, type Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldOf, momentOf } from "../parts/clock";
import { useOperation } from "../parts/useOperation";
import "./texts";

const MOST = 300;
const FIELDS = ["title.id", "title.en", "alternative.id", "alternative.en", "since", "expectedEnd"] as const;
type Field = (typeof FIELDS)[number];

interface Props {
  /** What is announced or corrected; a new outage otherwise. */
  readonly outage?: Schemas["OutageView"];
  readonly label: string;
  readonly onDone?: () => void;
}

/** What members are shown of an outage: in both languages, what is away and what works instead. */
export function NoticeForm({ outage, label, onDone }: Props) {
  const { t } = useTranslation();
  const notice = outage?.notice ?? undefined;
  const [fields, setFields] = useState<Record<Field, string>>({
    "title.id": notice?.title.id ?? "",
    "title.en": notice?.title.en ?? "",
    "alternative.id": notice?.alternative.id ?? "",
    "alternative.en": notice?.alternative.en ?? "",
    since: fieldOf(notice?.since ?? outage?.proposedAt ?? new Date()),
    expectedEnd: notice?.expectedEnd === null || notice === undefined ? "" : fieldOf(notice.expectedEnd),
  });
  const announce = useOperation({
    run: (api, body: Schemas["OutageNoticeRequest"], key) =>
      outage === undefined
        ? answer(api.POST("/api/v1/outages", { params: { header: { "Idempotency-Key": key } }, body }))
        : answer(
            api.POST("/api/v1/outages/{outageId}/announcement", {
              params: { path: { outageId: outage.outageId } },
              body,
            }),
          ),
    changes: [["outages"]],
    done: () => t("outages.announced"),
    ...(onDone !== undefined && { onDone }),
  });
  const send = () => {
    announce.run({
      title: { id: fields["title.id"], en: fields["title.en"] },
      alternative: { id: fields["alternative.id"], en: fields["alternative.en"] },
      since: momentOf(fields.since),
      expectedEnd: fields.expectedEnd === "" ? null : momentOf(fields.expectedEnd),
    });
  };
  const field = (name: Field, label: string, time = false) => {
    const fault = faultOf(announce.failure, name);
    return (
      <TextField
        key={name}
        label={label}
        value={fields[name]}
        required={name !== "expectedEnd"}
        type={time ? "datetime-local" : "text"}
        error={fault !== undefined}
        helperText={fault}
        slotProps={{ htmlInput: time ? {} : { maxLength: MOST }, ...(time && { inputLabel: { shrink: true } }) }}
        onChange={(event) => {
          setFields({ ...fields, [name]: event.target.value });
        }}
      />
    );
  };
  return (
    <Stack
      component="form"
      spacing={1.5}
      sx={{ maxWidth: 720 }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {field("title.id", t("outages.titleId"))}
      {field("title.en", t("outages.titleEn"))}
      {field("alternative.id", t("outages.alternativeId"))}
      {field("alternative.en", t("outages.alternativeEn"))}
      <Stack direction="row" spacing={1.5}>
        {field("since", t("outages.since"), true)}
        {field("expectedEnd", t("outages.expectedEnd"), true)}
      </Stack>
      {announce.failure !== undefined && <Failure failure={announce.failure} besideFields={FIELDS} />}
      <Box>
        <Button type="submit" variant="contained" loading={announce.pending}>
          {label}
        </Button>
      </Box>
    </Stack>
  );
}
