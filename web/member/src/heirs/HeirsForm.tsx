import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf } from "@jmo/shared/api/problem";
import { Field } from "@jmo/shared/ui/Field";
import { Form } from "@jmo/shared/ui/Form";
import { OneOf } from "@jmo/shared/ui/OneOf";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "../steps/texts";
import "./texts";

const RELATIONS = [
  "SPOUSE",
  "CHILD",
  "GRANDCHILD",
  "PARENT",
  "GRANDPARENT",
  "SIBLING",
  "PARENT_IN_LAW",
  "BY_WILL",
] as const satisfies readonly Schemas["HeirRelation"][];

/** As many as the API takes. */
const MOST_HEIRS = 10;
const WHOLE = 100;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly relation: Schemas["HeirRelation"] | undefined;
  readonly percent: string;
}

function emptyRow(percent: number): Row {
  return { key: crypto.randomUUID(), name: "", relation: undefined, percent: percent > 0 ? String(percent) : "" };
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { percent }) => sum + Number(percent), 0);
}

interface Props {
  named: Schemas["HeirsHeirView"][];
  onNamed: (heirs: Schemas["HeirsView"]) => void;
  onCancel?: () => void;
}

/** All heirs, whose shares are the whole together. */
export function HeirsForm({ named, onNamed, onCancel }: Props) {
  const { t } = useTranslation();
  const [rows, setRows] = useState<readonly Row[]>(() =>
    named.length === 0
      ? [emptyRow(WHOLE)]
      : named.map(({ name, relation, percent }) => ({ key: crypto.randomUUID(), name, relation, percent: String(percent) })),
  );
  const [pressed, setPressed] = useState(false);
  const sending = useCommand(
    (api, heirs: Schemas["HeirsRequest"]["heirs"]) => answer(api.PUT("/api/v1/members/me/heirs", { body: { heirs } })),
    { onDone: onNamed },
  );
  const sum = sumOf(rows);
  const change = (next: readonly Row[]) => {
    sending.reset();
    setRows(next);
  };
  const submit = () => {
    setPressed(true);
    const heirs = rows.flatMap(({ name, relation, percent }) =>
      relation === undefined || name.trim() === "" || percent === ""
        ? []
        : [{ name: name.trim(), relation, percent: Number(percent) }],
    );
    if (heirs.length === rows.length && sum === WHOLE) {
      sending.run(heirs);
    }
  };
  const paths = rows.flatMap((_, index) => ["name", "relation", "percent"].map((field) => `heirs[${index}].${field}`));
  return (
    <Form submit={t("heirs.save")} pending={sending.pending} failure={sending.failure} besideFields={paths} onSubmit={submit}>
      {rows.map((row, index) => {
        const put = (part: Partial<Row>) => {
          change(rows.map((each) => (each.key === row.key ? { ...each, ...part } : each)));
        };
        const fault = (field: "name" | "relation" | "percent", missing: boolean, said: string) =>
          pressed && missing ? said : faultOf(sending.failure, `heirs[${index}].${field}`);
        return (
          <Box
            key={row.key}
            component="fieldset"
            sx={{ m: 0, p: 0, border: 0, minWidth: 0, "& + fieldset": { borderTop: 1, borderColor: "divider", pt: 2 } }}
          >
            <Typography component="legend" sx={{ fontWeight: 600, mb: 1, p: 0 }}>
              {t("heirs.number", { number: index + 1 })}
            </Typography>
            <Stack spacing={1.5}>
              <Field
                id={`name-${index}`}
                label={t("heirs.heirName")}
                value={row.name}
                fault={fault("name", row.name.trim() === "", t("steps.missing"))}
                onChange={(name) => {
                  put({ name });
                }}
              />
              <OneOf
                id={`relation-${index}`}
                label={t("heirs.relation")}
                options={RELATIONS.map((value) => ({ value, label: t(`heirs.relations.${value}`) }))}
                value={row.relation}
                fault={fault("relation", row.relation === undefined, t("steps.choose"))}
                onChange={(relation) => {
                  put({ relation });
                }}
              />
              <Field
                id={`percent-${index}`}
                label={t("heirs.percent")}
                value={row.percent}
                fault={fault("percent", row.percent === "", t("steps.missing"))}
                input={{ inputMode: "numeric" }}
                onChange={(percent) => {
                  put({ percent: percent.replace(/\D/g, "").slice(0, 3) });
                }}
              />
              {rows.length > 1 && (
                <Button
                  color="error"
                  sx={{ alignSelf: "flex-start" }}
                  aria-label={t("heirs.removeNumber", { number: index + 1 })}
                  onClick={() => {
                    change(rows.filter((each) => each.key !== row.key));
                  }}
                >
                  {t("heirs.remove")}
                </Button>
              )}
            </Stack>
          </Box>
        );
      })}
      {rows.length < MOST_HEIRS && (
        <Button
          variant="outlined"
          onClick={() => {
            change([...rows, emptyRow(WHOLE - sum)]);
          }}
        >
          {t("heirs.add")}
        </Button>
      )}
      <Typography role="status" color={sum === WHOLE ? "text.secondary" : "error"}>
        {t(sum === WHOLE ? "heirs.sumRight" : "heirs.sumWrong", { sum })}
      </Typography>
      {onCancel !== undefined && <Button onClick={onCancel}>{t("heirs.cancel")}</Button>}
    </Form>
  );
}
