import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";

// The library of charts comes with the first chart.
const Drawing = lazy(() => import("./Drawing"));

/** A part of each bar; amounts in rupiah, one for each year. */
export interface Layer {
  readonly name: string;
  readonly values: readonly number[];
}

const COLOURS = ["--mui-palette-primary-main", "--mui-palette-secondary-main"] as const;

interface Props {
  /** What a screen reader says in place of the picture. */
  label: string;
  years: readonly number[];
  /** From below; two at most. */
  layers: readonly Layer[];
}

/** Amounts by year as bars. Every figure also stands in a table, which is given beside it. */
export function YearChart({ label, years, layers }: Props) {
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <div role="img" aria-label={label}>
        <Suspense fallback={<Skeleton variant="rounded" height={200} />}>
          <Drawing years={years} layers={layers} colours={COLOURS} />
        </Suspense>
      </div>
      <Stack component="figcaption" direction="row" sx={{ flexWrap: "wrap", columnGap: 2 }}>
        {layers.map((layer, index) => (
          <Typography key={layer.name} variant="body2" component="span" sx={{ display: "flex", alignItems: "center", gap: 0.75 }}>
            <Box
              aria-hidden
              component="span"
              sx={{ width: 12, height: 12, borderRadius: 0.25, bgcolor: index === 0 ? "primary.main" : "secondary.main" }}
            />
            {layer.name}
          </Typography>
        ))}
      </Stack>
    </Box>
  );
}
