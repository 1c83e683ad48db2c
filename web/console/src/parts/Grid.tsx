import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { visuallyHidden } from "@mui/utils";
import type { ReactNode } from "react";

export interface Column<T> {
  readonly name: string;
  readonly value: (row: T) => ReactNode;
  /** Whether figures stand in it, which stand below each other. */
  readonly figure?: true;
}

interface Props<T> {
  readonly caption: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly columns: readonly Column<T>[];
}

/** A table. What is wider than the screen scrolls in its own box, also by the keyboard. */
export function Grid<T>({ caption, rows, rowKey, columns }: Props<T>) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={caption} sx={{ "&:focus-visible": { outline: "2px solid" } }}>
      <Table size="small">
        <caption style={visuallyHidden}>{caption}</caption>
        <TableHead>
          <TableRow>
            {columns.map(({ name, figure }) => (
              <TableCell key={name} align={figure === true ? "right" : "left"} sx={{ fontWeight: 700 }}>
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} hover>
              {columns.map(({ name, figure, value }) => (
                <TableCell
                  key={name}
                  align={figure === true ? "right" : "left"}
                  sx={{ verticalAlign: "top", overflowWrap: "break-word", ...(figure === true && { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }) }}
                >
                  {value(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
