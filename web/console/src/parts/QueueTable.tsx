import type { Pages } from "@jmo/shared/api/pages";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import TableSortLabel from "@mui/material/TableSortLabel";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useId, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import "./texts";
import { useKeys } from "./useKeys";

export interface Column<T> {
  readonly name: string;
  readonly show: (row: T) => ReactNode;
  /** By what the column is sorted; not at all without it. */
  readonly by?: (row: T) => string | number;
}

interface Props<T> {
  /** What the rows are, for who does not see the table. */
  title: string;
  pages: Pages<T>;
  idOf: (row: T) => string;
  /** In the first column, which leads to the row's own page. */
  nameOf: (row: T) => string;
  addressOf: (row: T) => string;
  columns: readonly Column<T>[];
  /** What the filter looks into, beside the name. */
  textOf?: (row: T) => string;
  children?: ReactNode;
}

/** A work queue: as the service orders it, until somebody sorts or filters what is loaded. */
export function QueueTable<T>({ title, pages, idOf, nameOf, addressOf, columns, textOf = () => "", children }: Props<T>) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState("");
  const [sorted, setSorted] = useState<{ column: number; descending: boolean }>();
  const id = useId();
  const loaded = pages.data?.pages.flatMap((page) => page.items);
  const rows = (loaded ?? []).filter((row) => `${nameOf(row)} ${textOf(row)}`.toLowerCase().includes(wanted.trim().toLowerCase()));
  const by = sorted === undefined ? undefined : columns[sorted.column]?.by;
  if (sorted !== undefined && by !== undefined) {
    const sign = sorted.descending ? -1 : 1;
    rows.sort((a, b) => sign * compare(by(a), by(b)));
  }
  const { hasNextPage, fetchNextPage } = pages;
  const keys = useMemo(() => {
    const step = (by: number) => () => {
      const links = [...(document.getElementById(`${id}-rows`)?.querySelectorAll("a") ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      links[Math.max(0, Math.min(links.length - 1, at === -1 ? 0 : at + by))]?.focus();
    };
    return {
      j: step(1),
      ArrowDown: step(1),
      k: step(-1),
      ArrowUp: step(-1),
      "/": () => document.getElementById(`${id}-filter`)?.focus(),
      m: () => {
        if (hasNextPage) {
          void fetchNextPage();
        }
      },
    };
  }, [id, hasNextPage, fetchNextPage]);
  useKeys(keys);
  if (pages.isPending) {
    return <Waiting />;
  }
  return (
    <Stack spacing={1.5}>
      <Stack direction="row" spacing={2} sx={{ alignItems: "center" }}>
        <TextField
          size="small"
          label={t("parts.filter")}
          value={wanted}
          fullWidth={false}
          id={`${id}-filter`}
          slotProps={{ htmlInput: { "aria-label": t("parts.filterLabel", { what: title }) } }}
          onChange={(event) => {
            setWanted(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              setWanted("");
              document.getElementById(`${id}-filter`)?.blur();
            }
          }}
        />
        {children}
        <Box sx={{ flexGrow: 1 }} />
        <Typography role="status" color="text.secondary">
          {t("parts.shown", { count: rows.length })}
          {hasNextPage && "+"}
        </Typography>
      </Stack>
      {pages.isError && (
        <Failure failure={pages.error} retry={() => void (pages.isFetchNextPageError ? fetchNextPage() : pages.refetch())} />
      )}
      {rows.length === 0 ? (
        !pages.isError && <Typography>{t(loaded?.length === 0 ? "parts.empty" : "parts.noneLeft")}</Typography>
      ) : (
        <TableContainer component={Paper} variant="outlined">
          <Table size="small" aria-label={title}>
            <TableHead>
              <TableRow>
                {columns.map((column, index) => (
                  <TableCell
                    key={column.name}
                    sortDirection={sorted?.column === index ? (sorted.descending ? "desc" : "asc") : false}
                    sx={{ fontWeight: 700 }}
                  >
                    {column.by === undefined ? (
                      column.name
                    ) : (
                      <TableSortLabel
                        active={sorted?.column === index}
                        direction={sorted?.column === index && sorted.descending ? "desc" : "asc"}
                        title={t("parts.sortBy", { column: column.name })}
                        onClick={() => {
                          setSorted({ column: index, descending: sorted?.column === index && !sorted.descending });
                        }}
                      >
                        {column.name}
                      </TableSortLabel>
                    )}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody id={`${id}-rows`}>
              {rows.map((row) => (
                <TableRow key={idOf(row)} hover sx={{ "&:focus-within": { bgcolor: "action.selected" } }}>
                  {columns.map((column, index) => (
                    <TableCell key={column.name} sx={{ py: 1 }}>
                      {index === 0 ? (
                        <Link component={RouterLink} to={addressOf(row)} aria-label={t("parts.open", { name: nameOf(row) })} sx={{ fontWeight: 600, whiteSpace: "nowrap" }}>
                          {column.show(row)}
                        </Link>
                      ) : (
                        column.show(row)
                      )}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      <Stack direction="row" spacing={2} sx={{ alignItems: "center" }}>
        {hasNextPage && (
          <Button variant="outlined" loading={pages.isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("parts.loadMore")}
          </Button>
        )}
        <Typography variant="body2" color="text.secondary">
          {t("parts.keys")}
        </Typography>
      </Stack>
    </Stack>
  );
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
}
