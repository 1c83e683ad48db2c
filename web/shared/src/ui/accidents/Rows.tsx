import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { Fields } from "../../fields";
import { FaultLine } from "../FaultLine";
import type { Faults } from "../../useFaults";
import { addRow, removeRow, rowsOf } from "../../accidents/rowsOf";
import "../../accidents/stageTexts";

export interface RowProps {
  draft: Fields;
  /** Of the row in the draft. */
  path: string;
  /** @param field of the row, as its part of the API names it */
  faultOf: (field: string) => string | undefined;
}

interface Props {
  draft: Fields;
  faults: Faults;
  /** Of the list in the draft and in the API. */
  list: string;
  /** Of a row, as its part of the API names them. */
  fields: readonly string[];
  /** How many there may be. */
  most: number;
  /** What a row is called. */
  name: string;
  /** On the button that adds one. */
  add: string;
  /** The fields of one row. */
  Row: ComponentType<RowProps>;
}

/** A list of which there may be none. */
export function Rows({ draft, faults, list, fields, most, name, add, Row }: Props) {
  const { t } = useTranslation();
  const rows = rowsOf(draft, list);
  const fault = faults.of(list);
  return (
    <>
      {rows.map((row, index) => (
        <Stack key={row} spacing={1.5} role="group" aria-label={`${name} ${index + 1}`} sx={{ borderTop: 1, borderColor: "divider", pt: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>
            {name} {index + 1}
          </Typography>
          <Row draft={draft} path={`${list}.${row}`} faultOf={(field) => faults.of(`${list}[${index}].${field}`)} />
          <Box>
            <Button
              aria-label={t("accidentStages.removeOf", { what: `${name} ${index + 1}` })}
              onClick={() => {
                removeRow(draft, list, row, fields);
              }}
            >
              {t("accidentStages.remove")}
            </Button>
          </Box>
        </Stack>
      ))}
      {fault !== undefined && <FaultLine>{fault}</FaultLine>}
      {rows.length < most && (
        <Box>
          <Button
            variant="outlined"
            onClick={() => {
              addRow(draft, list);
            }}
          >
            {add}
          </Button>
        </Box>
      )}
    </>
  );
}
