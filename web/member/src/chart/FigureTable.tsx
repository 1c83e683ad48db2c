import { figure } from "@jmo/shared/format";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";
import "./texts";

interface Props {
  caption: string;
  /** The heads of the columns after the year. */
  columns: readonly string[];
  rows: readonly { readonly year: number; readonly amounts: readonly number[] }[];
  open?: boolean;
}

/** The figures of a chart, in whole rupiah. */
export function FigureTable({ caption, columns, rows, open = false }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="details" open={open} sx={{ "& summary": { cursor: "pointer", minHeight: 32, fontWeight: 600 } }}>
      <summary>{t("chart.table")}</summary>
      <Box
        role="region"
        aria-label={caption}
        tabIndex={0}
        sx={{ overflowX: "auto", "&:focus-visible": { outline: "2px solid", outlineColor: "primary.main" } }}
      >
        <Box
          component="table"
          sx={{
            width: "100%",
            borderCollapse: "collapse",
            fontSize: "0.8125rem",
            fontVariantNumeric: "tabular-nums",
            "& th, & td": { py: 0.75, pl: 0.75, textAlign: "right", borderBottom: 1, borderColor: "divider" },
            "& th:first-of-type": { pl: 0, textAlign: "left" },
            "& thead th": { verticalAlign: "bottom" },
            "& caption": { textAlign: "left", color: "text.secondary", pb: 0.5 },
          }}
        >
          <caption>{t("chart.inRupiah", { caption })}</caption>
          <thead>
            <tr>
              {[t("chart.year"), ...columns].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                {row.amounts.map((amount, index) => (
                  <td key={columns[index]}>{figure(amount)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Box>
  );
}
