import { usePages } from "@jmo/shared/api/pages";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Grid, type Column } from "./Grid";
import type { ReadPart } from "./pages";
import "./texts";

interface Props<T> {
  /** Says what is listed, for those who do not see the heading above it. */
  readonly caption: string;
  /** Of the query; what changes the list invalidates it by its beginning. */
  readonly name: readonly unknown[];
  readonly read: ReadPart<T>;
  readonly rowKey: (row: T) => string;
  readonly columns: readonly Column<T>[];
  /** Said when there is nothing. */
  readonly empty: string;
}

/** A list of the API as a table, of which more is read on demand. */
export function Listing<T>({ caption, name, read, rowKey, columns, empty }: Props<T>) {
  const { t } = useTranslation();
  const list = usePages(name, (api, cursor) => read(api, cursor === undefined ? {} : { cursor }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) {
    return <Waiting />;
  }
  return (
    <>
      {list.data !== undefined &&
        (rows.length === 0 ? (
          <Typography color="text.secondary">{empty}</Typography>
        ) : (
          <Grid caption={caption} rows={rows} rowKey={rowKey} columns={columns} />
        ))}
      {list.isError && (
        <Failure
          failure={list.error}
          retry={() => void (list.isFetchNextPageError ? list.fetchNextPage() : list.refetch())}
        />
      )}
      {list.hasNextPage && (
        <Box>
          <Button variant="outlined" size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("parts.more")}
          </Button>
        </Box>
      )}
    </>
  );
}
