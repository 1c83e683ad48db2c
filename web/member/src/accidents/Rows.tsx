import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../app/drafts";
import { addRow, removeRow, rowsOf } from "./rowsOf";
import "./stageTexts";

interface Props {
  draft: Draft;
  /** Of the list in the draft. */
  list: string;
  /** Of a row, as its part of the API names them. */
  fields: readonly string[];
  /** How many there may be. */
  most: number;
  /** What a row is called. */
  name: string;
  /** On the button that adds one. */
  add: string;
  /** What is wrong with the list as a whole. */
  fault: string | undefined;
  /** @param path of the row's fields in the draft @param index of the row in the request */
  children: (path: string, index: number) => ReactNode;
}

/** A list of which there may be none. */
export function Rows({ draft, list, fields, most, name, add, fault, children }: Props) {
  const { t } = useTranslation();
  const rows = rowsOf(draft, list);
  return (
    <>
      {rows.map((row, index) => (
        <Stack key={row} spacing={1.5} role="group" aria-label={`${name} ${index + 1}`} sx={{ borderTop: 1, borderColor: "divider", pt: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>
            {name} {index + 1}
          </Typography>
          {children(`${list}.${row}`, index)}
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
      {fault !== undefined && (
        <Typography variant="body2" color="error" data-fault tabIndex={-1}>
          {fault}
        </Typography>
      )}
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
