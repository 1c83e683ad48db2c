import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Pages } from "../api/pages";
import { Failure } from "./Failure";
import { Waiting } from "./Page";

interface Props<T> {
  pages: Pages<T>;
  idOf: (item: T) => string;
  /** What is said where there is nothing. */
  empty: string;
  more: string;
  children: (item: T) => ReactNode;
}

/** A list whose further pages are read when they are asked for. */
export function PagedList<T>({ pages, idOf, empty, more, children }: Props<T>) {
  const { t } = useTranslation();
  const items = pages.data?.pages.flatMap((page) => page.items);
  return (
    <>
      {pages.isPending && <Waiting />}
      {items?.length === 0 && <Typography>{empty}</Typography>}
      {items !== undefined && items.length > 0 && (
        <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
          {items.map((item) => (
            <li key={idOf(item)}>{children(item)}</li>
          ))}
        </Stack>
      )}
      {pages.isError && (
        <Failure
          failure={pages.error}
          retry={() => void (pages.isFetchNextPageError ? pages.fetchNextPage() : pages.refetch())}
        />
      )}
      {pages.hasNextPage && (
        <Button variant="outlined" loading={pages.isFetchingNextPage} loadingIndicator={t("app.loading")} onClick={() => void pages.fetchNextPage()}>
          {more}
        </Button>
      )}
    </>
  );
}
